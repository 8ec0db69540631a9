import type { Answer, Question } from '@use-it-cities/questionnaire-schema'
import type { Choice } from '@use-it-cities/questionnaire-schema'
import type { Words } from '../words.ts'

/** What every field of the data-entry screen is given. `undefined` as an answer means that nothing is on the paper. */
export interface FieldProps<Type extends Question['type'] = Question['type']> {
  readonly question: Extract<Question, { type: Type }>
  /** Begins the id of every element of this field: once on the page. */
  readonly id: string
  readonly answer: Answer | undefined
  readonly onAnswer: (answer: Answer | undefined) => void
  readonly words: Words
  readonly choicesOf: (list: string) => readonly Choice[]
}

export const isText = (answer: Answer | undefined): answer is string => typeof answer === 'string'
export const codesOf = (answer: Answer | undefined): readonly string[] =>
  Array.isArray(answer) ? answer.filter((each): each is string => typeof each === 'string') : []
export const partsOf = (answer: Answer | undefined): Readonly<Record<string, string>> =>
  typeof answer === 'object' && answer !== null && !Array.isArray(answer) && !('missing' in answer)
    ? (answer as Readonly<Record<string, string>>)
    : {}

/** Nothing typed is no answer, not an empty one. */
export const typed = (text: string): string | undefined => (text === '' ? undefined : text)
