import { assess, migrateAnswers, type AssessmentFile, type Catalogue, type Migrated } from '@use-it-cities/assessment'
import { errorSentence } from '@use-it-cities/assessment/locales'
import { assessmentFileSchema } from '@use-it-cities/assessment/schema'
import { z } from 'zod'
import { refuse } from '../../hooks/refuse.ts'
import type { SheetAnswer } from '../views.ts'
import { sheetAnswerSchema } from './answer-schema.ts'
import { lineOf, readDocument } from './read-document.ts'

/** As long as the website lets people write, and as many as it lets them put together: what it saves comes in here. */
const longest = { name: 300, id: 80, role: 200, replyBy: 300, reply: 20_000 } as const
const mostAssessors = 40

/** Far more than a checklist asks. */
const mostAnswers = 1_000

const fileSchema = z.strictObject({
  ...assessmentFileSchema.shape,
  catalogue: z.string().min(1).max(200),
  version: z.string().min(1).max(200),
  profile: z.string().min(1).max(200).optional(),
  body: z.union([
    z
      .string()
      .trim()
      .min(1)
      .max(longest.name)
      .transform((name) => ({ name, kind: undefined as string | undefined })),
    z.strictObject({ name: z.string().trim().min(1).max(longest.name), kind: z.string().max(60).optional() }),
  ]),
  assessors: z
    .array(
      z.strictObject({
        id: z.string().min(1).max(longest.id),
        role: z.string().max(longest.role).optional(),
        answers: z
          .record(z.string().max(200), sheetAnswerSchema)
          .refine((answers) => Object.keys(answers).length <= mostAnswers, {
            error: `Expected at most ${mostAnswers} answers of one assessor. Check that this is the right file.`,
          }),
      }),
    )
    .min(1, { error: 'Expected at least one assessor with answers.' })
    .max(mostAssessors, { error: `Expected at most ${mostAssessors} assessors.` }),
  reply: z
    .strictObject({
      by: z.string().min(1).max(longest.replyBy),
      on: assessmentFileSchema.shape.on,
      text: z.string().min(1).max(longest.reply),
    })
    .optional(),
})

/** A file with answers, JSON or YAML: of the form we know, every line of it, or a sentence with the line. */
export function readFile(text: string): AssessmentFile {
  const document = readDocument(text)
  const read = fileSchema.safeParse(document.value)
  if (!read.success) {
    const [issue] = read.error.issues
    const path = issue?.path ?? []
    const field = path.map(String).join('.').slice(0, 200)
    throw refuse(
      `${lineOf(document, path)}${field === '' ? '' : `${field}: `}${issue?.message ?? 'This is not as expected.'}`,
    )
  }
  refuseFiles(read.data.assessors)
  return read.data as AssessmentFile
}

/** A file that lies on another computer, or in another assessment, is not here. */
function refuseFiles(assessors: readonly { readonly answers: Readonly<Record<string, SheetAnswer>> }[]): void {
  const named = assessors.some(({ answers }) =>
    Object.values(answers).some(({ evidence }) => evidence.some(({ file }) => file !== undefined)),
  )
  if (named) throw refuse('Expected evidence with an address or the name of a file. Files are added after the answers.')
}

/** The answers under the catalogue there is: as they are, or moved to its version. Refuses with the engine's sentences. */
export function underCatalogue(file: AssessmentFile, catalogue: Catalogue): Migrated {
  const moved = migrateAnswers(file, catalogue)
  if (!moved.ok) throw refuse(errorSentence(moved.error))
  const result = assess(catalogue, moved.value.file)
  if (!result.ok) throw refuse(result.error.errors.slice(0, 20).map(errorSentence).join(' '))
  return moved.value
}
