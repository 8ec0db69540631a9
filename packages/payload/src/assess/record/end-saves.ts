import type { PayloadRequest } from 'payload'
import { refuse } from '../../hooks/refuse.ts'
import { slugs } from '../../slugs.ts'
import { sheetsIn } from './sheets-in.ts'
import type { SheetData } from './rows.ts'

/** Whoever saves while this runs wins once at the most: the next time they see that the assessment is closed. */
const mostTries = 20

/**
 * Ends what another process has begun to save before the assessment was closed. Each save writes only over the revision it
 * has read, so every row gets a new one: once this is done, no answer can change.
 */
export async function endSaves(req: PayloadRequest, assessment: string): Promise<void> {
  let left = await sheetsIn(req, [assessment])
  for (let tries = 0; left.length > 0; tries += 1) {
    if (tries === mostTries) throw refuse('Answers are being saved at this moment. Close it again in a minute.', 409)
    const missed = new Set<string>()
    for (const sheet of left) if (!(await raise(req, sheet))) missed.add(sheet.id)
    left = missed.size > 0 ? (await sheetsIn(req, [assessment])).filter(({ id }) => missed.has(id)) : []
  }
}

const raise = async (req: PayloadRequest, { id, revision }: SheetData): Promise<boolean> =>
  (await req.payload.db.updateOne({
    collection: slugs.assessmentAnswers,
    where: { and: [{ id: { equals: id } }, { revision: { equals: revision } }] },
    data: { revision: revision + 1 },
    options: { atomic: true },
    req,
  })) !== null
