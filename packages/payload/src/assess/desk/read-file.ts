import { assess, migrateAnswers, type AssessmentFile, type Catalogue, type Migrated } from '@use-it-cities/assessment'
import { errorSentence } from '@use-it-cities/assessment/locales'
import { assessmentFileSchema } from '@use-it-cities/assessment/schema'
import { LineCounter, parseDocument } from 'yaml'
import { z } from 'zod'
import { refuse } from '../../hooks/refuse.ts'
import type { SheetAnswer } from '../views.ts'
import { sheetAnswerSchema } from './answer-schema.ts'

/** The most assessors that one file brings. */
const mostAssessors = 20

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
      .max(200)
      .transform((name) => ({ name, kind: undefined as string | undefined })),
    z.strictObject({ name: z.string().trim().min(1).max(200), kind: z.string().max(60).optional() }),
  ]),
  assessors: z
    .array(
      z.strictObject({
        id: z.string().min(1).max(60),
        role: z.string().max(60).optional(),
        answers: z.record(z.string().max(200), sheetAnswerSchema),
      }),
    )
    .min(1, { error: 'Expected at least one assessor with answers.' })
    .max(mostAssessors, { error: `Expected at most ${mostAssessors} assessors.` }),
  reply: z
    .strictObject({
      by: z.string().min(1).max(200),
      on: assessmentFileSchema.shape.on,
      text: z.string().min(1).max(10_000),
    })
    .optional(),
})

/** A file with answers, JSON or YAML: of the form we know, every line of it, or a sentence with the line. */
export function readFile(text: string): AssessmentFile {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, logLevel: 'silent', prettyErrors: false })
  const [error] = document.errors
  if (error) {
    const { line, col } = lines.linePos(error.pos[0])
    throw refuse(
      `Expected answers as JSON or YAML; line ${line}, character ${col} cannot be read: ${firstLine(error.message)} Save the file again from where it comes.`,
    )
  }
  const value = plain(document)
  refuseStrangeKeys(value)
  const read = fileSchema.safeParse(value)
  if (!read.success) {
    const [issue] = read.error.issues
    const path = issue?.path ?? []
    const node = path.length > 0 ? nodeAt(document, path) : undefined
    const line = node === undefined ? '' : `Line ${lines.linePos(node).line}: `
    throw refuse(`${line}${path.map(String).join('.').slice(0, 200)}: ${issue?.message ?? 'is not as expected.'}`)
  }
  refuseFiles(read.data.assessors)
  return read.data as AssessmentFile
}

function plain(document: ReturnType<typeof parseDocument>): unknown {
  try {
    // A short file in which one name stands for another, and so on, would become a very long one.
    return document.toJS({ maxAliasCount: 50 }) as unknown
  } catch (error) {
    throw refuse(
      `Expected answers as JSON or YAML: ${error instanceof Error ? firstLine(error.message) : ''} Write it out in full.`,
    )
  }
}

/** zod leaves this one key out without a word; here nothing is left out without a word. */
function refuseStrangeKeys(value: unknown): void {
  if (typeof value !== 'object' || value === null) return
  if (Object.hasOwn(value, '__proto__')) throw refuse('Expected ids of items; "__proto__" is none. Take it out.')
  for (const each of Object.values(value)) refuseStrangeKeys(each)
}

/** A file that lies on another computer, or in another assessment, is not here. */
function refuseFiles(assessors: readonly { readonly answers: Readonly<Record<string, SheetAnswer>> }[]): void {
  const named = assessors.some(({ answers }) =>
    Object.values(answers).some(({ evidence }) => evidence.some(({ file }) => file !== undefined)),
  )
  if (named) throw refuse('Expected evidence with an address or the name of a file. Files are added after the answers.')
}

function nodeAt(document: ReturnType<typeof parseDocument>, path: readonly PropertyKey[]): number | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true) as { range?: readonly number[] } | undefined
    if (node?.range?.[0] !== undefined) return node.range[0]
  }
  return undefined
}

const firstLine = (message: string) => `${(message.split('\n')[0] ?? '').replace(/[.:]?$/, '')}.`

/** The answers under the catalogue there is: as they are, or moved to its version. Refuses with the engine's sentences. */
export function underCatalogue(file: AssessmentFile, catalogue: Catalogue): Migrated {
  const moved = migrateAnswers(file, catalogue)
  if (!moved.ok) throw refuse(errorSentence(moved.error))
  const result = assess(catalogue, moved.value.file)
  if (!result.ok) throw refuse(result.error.errors.slice(0, 20).map(errorSentence).join(' '))
  return moved.value
}
