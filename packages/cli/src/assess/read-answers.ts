import type { AssessError, AssessmentFile } from '@use-it-cities/assessment'
import { errorSentence } from '@use-it-cities/assessment/locales'
import { assessmentFileSchema } from '@use-it-cities/assessment/schema'
import { issueSentence } from '../files/issue-sentence.ts'
import { fieldOf } from '../files/zod-problems.ts'
import { Refusal, shown } from '../refusal.ts'
import { readMarked, type Marked } from './read-marked.ts'

/** Mistakes shown at once. */
const most = 20

export interface ReadAnswers {
  readonly file: AssessmentFile
  /** `answers.yaml:12` for a field. */
  readonly placeOf: Marked['placeOf']
  /** Every mistake that only the catalogue can tell, with its line and an example. */
  readonly refuse: (errors: readonly AssessError[]) => Refusal
}

/** The answers of one or more assessors, JSON or YAML. */
export function readAnswers(path: string, example: string): ReadAnswers {
  const marked = readMarked(path, 'answers')
  const parsed = assessmentFileSchema.safeParse(marked.value)
  if (!parsed.success) {
    throw refusal(
      parsed.error.issues,
      (issue) =>
        `${marked.placeOf(issue.path)}: ${shown(fieldOf(issue.path), 120)}: ${shown(issueSentence(issue), 400)}`,
      example,
    )
  }
  const file = parsed.data
  const refuse = (errors: readonly AssessError[]) =>
    refusal(errors, (error) => `${placeOfError(error, file, marked)}${shown(errorSentence(error), 400)}`, example)
  return { file, placeOf: marked.placeOf, refuse }
}

/** Only those that are shown are put into words: a file may have a hundred thousand mistakes. */
function refusal<Mistake>(
  mistakes: readonly Mistake[],
  lineOf: (mistake: Mistake) => string,
  example: string,
): Refusal {
  const more = mistakes.length > most ? [`… and ${mistakes.length - most} more.`] : []
  return new Refusal(1, ...mistakes.slice(0, most).map(lineOf), ...more, `For example: ${example}`)
}

/** `answers.yaml:12: assessors[0].answers.CAT-C-07: `, as exactly as the mistake says. */
function placeOfError(error: AssessError, file: AssessmentFile, { placeOf }: Marked): string {
  const path = pathOf(error, file)
  return path.length === 0 ? `${placeOf([])}: ` : `${placeOf(path)}: ${shown(fieldOf(path), 120)}: `
}

const atTheTop: Readonly<Record<string, string>> = {
  'other-catalogue': 'catalogue',
  'other-version': 'version',
  'other-version-migratable': 'version',
  'unknown-profile': 'profile',
  'unknown-item-in-profile': 'profile',
  'no-assessor': 'assessors',
}

function pathOf({ code, params }: AssessError, { assessors }: AssessmentFile): readonly PropertyKey[] {
  const field = atTheTop[code]
  if (field !== undefined) return [field]
  if (code === 'assessor-twice') return ['assessors', assessors.findLastIndex(({ id }) => id === params.assessor), 'id']
  if (!('item' in params) || !('assessor' in params)) return []
  const { item, assessor } = params
  const at = assessors.findIndex(({ id, answers }) => id === assessor && Object.hasOwn(answers, item))
  return ['assessors', Math.max(at, 0), 'answers', item]
}
