import type { Answer, Answers, Question, QuestionPath } from '@use-it-cities/questionnaire-schema'

/** `members[2].age` is the question `age` of the third entry of `members`. */
export interface PathParts {
  readonly name: string
  readonly entry?: { readonly of: string; readonly at: number }
}

const inEntry = /^([a-z][a-z0-9_]*)\[(\d{1,3})\]\.([a-z][a-z0-9_]*)$/

export function partsOf(path: QuestionPath): PathParts {
  const [, of, at, name] = inEntry.exec(path) ?? []
  return of !== undefined && name !== undefined ? { name, entry: { of, at: Number(at) } } : { name: path }
}

export const pathIn = (repeat: string, at: number, question: string): QuestionPath => `${repeat}[${at}].${question}`

/** What stands for a path in an id of the page: letters, digits, `_` and `-`. */
export const idOf = (path: QuestionPath): string => `f-${path.replace(/\[(\d+)\]\./g, '-$1-')}`

/** The entries of a repeat; none when it has not been answered. */
export function entriesOf(answers: Answers, repeat: string): readonly Answers[] {
  const answer = own(answers, repeat)
  return Array.isArray(answer) ? (answer as readonly Answers[]) : []
}

export function answerAt(answers: Answers, path: QuestionPath): Answer | undefined {
  const { name, entry } = partsOf(path)
  if (!entry) return own(answers, name)
  const found = entriesOf(answers, entry.of)[entry.at]
  return found && own(found, name)
}

/** Answers with one put in, or taken out when it is undefined. */
export function withAnswer(answers: Answers, path: QuestionPath, answer: Answer | undefined): Answers {
  const { name, entry } = partsOf(path)
  if (!entry) return put(answers, name, answer)
  const entries = [...entriesOf(answers, entry.of)]
  entries[entry.at] = put(entries[entry.at] ?? {}, name, answer)
  return put(answers, entry.of, entries)
}

export const isRepeat = (question: Question): question is Question & { readonly type: 'repeat' } =>
  question.type === 'repeat'

const own = (answers: Answers, name: string): Answer | undefined =>
  Object.hasOwn(answers, name) ? answers[name] : undefined

function put(answers: Answers, name: string, answer: Answer | undefined): Answers {
  const { [name]: _before, ...others } = answers
  return answer === undefined ? others : { ...others, [name]: answer }
}
