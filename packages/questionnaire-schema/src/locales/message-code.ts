import type { AnswerErrorCode, MissingReason, NotCounted } from '../contract/index.ts'

/** Everything there is a sentence for: what is wrong with an answer, why a questionnaire does not count, why nothing was said. */
export type MessageCode = AnswerErrorCode | NotCounted | MissingReason

/** The right form said more exactly, where that helps. */
export type SentenceKey = MessageCode | 'wrong-type.number' | 'wrong-type.choice' | 'wrong-type.choices'

/** The sentences of one language, with `{parameters}` in braces. */
export type Sentences = Readonly<Record<SentenceKey, string>>

/** What was expected of an answer of the wrong form (`params.expected`, a type of question), as a sentence of its own. */
export const wrongTypeSentences: Readonly<Record<string, SentenceKey>> = {
  integer: 'wrong-type.number',
  decimal: 'wrong-type.number',
  date: 'not-a-date',
  time: 'not-a-time',
  'select-one': 'wrong-type.choice',
  place: 'wrong-type.choice',
  consent: 'wrong-type.choice',
  'select-many': 'wrong-type.choices',
  rank: 'wrong-type.choices',
  likert: 'row-missing',
}
