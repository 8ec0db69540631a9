import { assess } from '@use-it-cities/assessment'
import { errorSentence } from '@use-it-cities/assessment/locales'
import { isDeepStrictEqual } from 'node:util'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { refuse } from '../../hooks/refuse.ts'
import { slugs } from '../../slugs.ts'
import { fileOf } from '../record/file-of.ts'
import { readAssessment, type ReadAssessment } from '../record/read-assessment.ts'
import { currentCatalogue } from '../record/result-of.ts'
import type { SheetData, StoredRow } from '../record/rows.ts'
import { inTurn } from '../record/write.ts'
import type { AnswerConflict, AnswerSaved, SheetAnswer } from '../views.ts'
import { sheetAnswerSchema } from './answer-schema.ts'
import { answered, post } from './requests.ts'

const bodySchema = z.strictObject({
  assessment: z.string().max(60),
  item: z.string().min(1).max(200),
  answer: sheetAnswerSchema.nullable(),
  revision: z.int({ error: 'Expected the revision that came with the answers. Reload the page.' }).min(0),
})
type Body = z.output<typeof bodySchema>

/** How often a save is tried again when another process wrote the same row in between. */
const mostTries = 5

/** `POST /api/assess/answer`: one answer of one assessor. The others stay as they are, whatever comes of it. */
export const answerEndpoint = post('/answer', bodySchema, (req, body) =>
  inTurn(body.assessment, async () => {
    for (let tries = 0; tries < mostTries; tries++) {
      const saved = await save(req, body)
      if (saved) return saved
    }
    throw refuse('This was saved in too many places at once. Try again.', 409)
  }),
)

/** `null` when somebody else wrote the row between reading and writing. */
async function save(req: PayloadRequest, body: Body): Promise<AnswerSaved | Response | null> {
  const { item, answer, revision: seen } = body
  const assessment = await readAssessment(req, body.assessment)
  const mine = await sheetToWrite(assessment)
  const stored = Object.hasOwn(mine.answers, item) ? (mine.answers[item] ?? null) : null
  const touched = Object.hasOwn(mine.touched, item) ? (mine.touched[item] ?? 0) : 0
  if (touched > seen && !isDeepStrictEqual(stored, answer)) return conflict(mine.revision, stored, answer)
  // Nothing to take away, so nothing is written: whatever was sent as an item is not kept.
  if (answer === null && stored === null) return { revision: mine.revision, savedAt: new Date().toISOString() }
  const answers = new Map(Object.entries(mine.answers))
  if (answer === null) answers.delete(item)
  else answers.set(item, answer)
  if (answer) {
    refuseWrongAnswer(assessment, mine, item, answer)
    await refuseForeignFiles(req, assessment, answer)
  }
  const revision = mine.revision + 1
  const savedAt = new Date().toISOString()
  const data = {
    answers: Object.fromEntries(answers),
    touched: Object.fromEntries([...Object.entries(mine.touched), [item, revision]]),
    revision,
    savedAt,
  }
  const written = await req.payload.db.updateOne({
    collection: slugs.assessmentAnswers,
    where: { and: [{ id: { equals: mine.id } }, { revision: { equals: mine.revision } }] },
    data,
    options: { atomic: true },
    req,
  })
  return written === null ? null : { revision, savedAt }
}

async function sheetToWrite(assessment: ReadAssessment): Promise<SheetData> {
  const { row, mine } = assessment
  if (!mine)
    throw refuse('You are not one of those who assess here. Ask whoever opened the assessment to add you.', 403)
  if (row.closedOn !== null)
    throw refuse('This assessment is closed, so answers cannot change. Ask whoever opened it to open it again.', 409)
  currentCatalogue(assessment)
  return mine
}

/** The engine says what is wrong with this one answer; one that was wrong before does not keep it from being saved. */
function refuseWrongAnswer(assessment: ReadAssessment, mine: SheetData, item: string, answer: SheetAnswer): void {
  const catalogue = currentCatalogue(assessment)
  const sheet = { ...mine, answers: Object.fromEntries([[item, answer]]) }
  const result = assess(catalogue, fileOf(assessment.row, [sheet]))
  if (!result.ok) throw refuse(result.error.errors.map(errorSentence).join(' '))
  if (result.value.leftOut.includes(item))
    throw refuse(`Expected an item that is asked here; ${item} is not part of this profile, or not asked of this body.`)
}

/** Files of this assessment that whoever answers has added. */
async function refuseForeignFiles(
  req: PayloadRequest,
  { row, account }: ReadAssessment,
  { evidence }: SheetAnswer,
): Promise<void> {
  const named = [...new Set(evidence.flatMap(({ file }) => file ?? []))]
  if (named.length === 0) return
  const { docs } = await req.payload.db.find<StoredRow>({
    collection: slugs.assessmentEvidence,
    where: {
      and: [{ id: { in: named } }, { assessment: { equals: row.id } }, { uploadedBy: { equals: account.id } }],
    },
    limit: 0,
    pagination: false,
  })
  if (docs.length < named.length)
    throw refuse('Expected files that you added to this assessment; one is not among them. Add it again.')
}

function conflict(revision: number, theirs: SheetAnswer | null, yours: SheetAnswer | null): Response {
  const message =
    'This answer was saved in another window since you opened it. Both are kept on this page: choose the one that is right and save it.'
  return answered({ errors: [{ message }], revision, theirs, yours } satisfies AnswerConflict, 409)
}
