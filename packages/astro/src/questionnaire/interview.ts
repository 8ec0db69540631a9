import type { Language, LocalDate } from '@use-it-cities/core'
import type { Answers } from '@use-it-cities/questionnaire-schema'

/** An interview that has begun: what is carried from page to page, or kept on the phone. */
export interface Interview {
  /** A UUID made when it began. The same interview sent twice is one. */
  readonly id: string
  readonly questionnaire: { readonly id: string; readonly version: number }
  readonly language: Language
  readonly mode: 'self' | 'read-aloud'
  /** The researcher's code, when one was given. */
  readonly researcher: string | null
  readonly interpreter: boolean
  /** The day of the interview. Conditions see it as `today`. */
  readonly on: LocalDate
  readonly startedAt: string
  readonly answers: Answers
}

/** A section's id, or `check`: the last page, where answers can be changed and are sent. */
export type Step = string
export const checkStep = 'check'

/** Where in an interview a person is. */
export interface Progress {
  readonly interview: Interview
  readonly at: Step
  /** Came from the last page to change something: the way on leads back there. */
  readonly isReturning: boolean
}

/** Eight characters of an interview's id, easy to read out: `4F0C-91AB`. */
export const referenceOf = (id: string): string => `${id.slice(0, 4)}-${id.slice(4, 8)}`.toUpperCase()
