import type { AssessmentFile, Assessor } from '@use-it-cities/assessment'
import { z } from 'zod'
import { audit } from '../../hooks/audit.ts'
import { refuse } from '../../hooks/refuse.ts'
import { settingsOf } from '../../settings.ts'
import { slugs } from '../../slugs.ts'
import { inTransaction } from '../../research/intake/in-transaction.ts'
import { atDesk } from '../record/read-assessment.ts'
import { addSheet, sheetRow } from '../record/write.ts'
import type { ImportView } from '../views.ts'
import { migrationSentences } from './migration-sentences.ts'
import { create, organisationToOpenFor, versionOf } from './open.ts'
import { readFile, underCatalogue } from './read-file.ts'
import { post } from './requests.ts'

/** Characters of a file of answers: a hundred items by twenty people, with notes, fit. */
const longest = 5_000_000

const importSchema = z.strictObject({
  text: z.string().min(1, { error: 'Expected a file with answers. Choose one.' }),
  organisation: z.string().max(60).nullish(),
  /** Which assessor of the file is whoever brings it in; one alone is. */
  mine: z.string().max(80).nullish(),
  migrate: z.boolean().nullish(),
})

/** `POST /api/assess/import`: the file that the site saves and the terminal reads, as a new assessment. All of it or nothing. */
export const importEndpoint = post(
  '/import',
  importSchema,
  async (req, { text, organisation: asked, mine, migrate }): Promise<ImportView> => {
    const account = atDesk(req)
    const organisation = organisationToOpenFor(account, asked ?? null)
    const file = readFile(text)
    versionOf(req, file.catalogue)
    const catalogue = settingsOf(req.payload).catalogues.find(({ id }) => id === file.catalogue)
    if (!catalogue) throw refuse('Expected a checklist that is used here.')
    const { file: moved, notes } = underCatalogue(file, catalogue)
    const sentences = migrationSentences(notes, catalogue)
    if (moved.version !== file.version && migrate !== true)
      return { ok: false, code: 'migratable', from: file.version, to: moved.version, notes: sentences }
    const whose = ownerIn(moved, mine ?? null)
    const id = await inTransaction(req, async () => {
      const made = await create(req, organisation, {
        ...moved,
        profile: moved.profile ?? null,
        body: { name: moved.body.name, kind: moved.body.kind || 'other' },
        reply: moved.reply ?? null,
      })
      try {
        for (const assessor of moved.assessors)
          await addSheet(req, sheetOf(made, assessor, assessor.id === whose ? account.id : null))
      } catch (error) {
        await takeAway(made)
        throw error
      }
      return made
    })
    await audit(req, { action: 'assessment-imported', kind: slugs.assessments, target: id, detail: catalogue.id })
    const people = moved.assessors.length
    const says = `Brought in: ${people} ${people === 1 ? 'assessor' : 'assessors'}.`
    return { ok: true, assessment: id, says, askAgain: sentences.filter(({ code }) => code === 'asks-again') }

    /** Without transactions nothing else takes back what was begun. */
    async function takeAway(made: string): Promise<void> {
      const { db } = req.payload
      await db.deleteMany({ collection: slugs.assessmentAnswers, where: { assessment: { equals: made } }, req })
      await db.deleteMany({ collection: slugs.assessments, where: { id: { equals: made } }, req })
    }
  },
  longest + 10_000,
)

function ownerIn({ assessors }: AssessmentFile, mine: string | null): string | null {
  if (mine === null) return assessors.length === 1 ? (assessors[0]?.id ?? null) : null
  if (assessors.some(({ id }) => id === mine)) return mine
  throw refuse(`Expected an assessor of the file: ${assessors.map(({ id }) => id).join(', ')}.`)
}

const sheetOf = (assessment: string, { id, role, answers }: Assessor, user: string | null) =>
  sheetRow(assessment, id, user, {
    role: role ?? null,
    answers,
    touched: Object.fromEntries(Object.keys(answers).map((item) => [item, 1])),
    revision: 1,
    savedAt: new Date().toISOString(),
  })
