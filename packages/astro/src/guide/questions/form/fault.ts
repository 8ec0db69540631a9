import type { QuestionId } from '../question-id.ts'

/** What is not right about one answer. `question.fault.<code>` has the sentence, which shows the right form. */
export const faultCodes = [
  'missing',
  'one-answer',
  'not-a-choice',
  'unknown-country',
  'none-and-some',
  'paper-and-country',
  'not-a-month',
  'not-a-day',
  'in-the-future',
  'mark-missing',
  'not-an-ielts-mark',
  'not-an-oet-mark',
  'same-day',
] as const
export type FaultCode = (typeof faultCodes)[number]

export interface Fault {
  readonly question: QuestionId
  /** The field to go to. */
  readonly field: string
  readonly code: FaultCode
  readonly params?: Readonly<Record<string, string>>
}
