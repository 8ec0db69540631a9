import type { LocalDate } from '@use-it-cities/core'

/**
 * What an assessor said. `unknown`: looked, and could not tell. `not-assessed`: nobody looked. `not-applicable`: only with
 * a justification.
 */
export type AnswerState = 'met' | 'partly' | 'not-met' | 'not-applicable' | 'unknown' | 'not-assessed'

export interface Evidence {
  readonly title: string
  /** An address or the name of a file. */
  readonly link?: string | undefined
  readonly collectedOn: LocalDate
  /** The last day it may be relied on. */
  readonly expiresOn?: LocalDate | undefined
}

export interface Answer {
  readonly answer: AnswerState
  /** For an item with a ladder: 0 to 4. */
  readonly level?: number | undefined
  readonly evidence: readonly Evidence[]
  readonly note?: string | undefined
  /** Why an item does not apply. */
  readonly justification?: string | undefined
}

export interface Assessor {
  readonly id: string
  readonly role?: string | undefined
  /** By item id. Items left out are `not-assessed`. */
  readonly answers: Readonly<Record<string, Answer>>
}

/** Who is assessed. A `kind` of `council` or `organisation` leaves out what is asked of the other side. */
export interface Body {
  readonly name: string
  readonly kind?: string | undefined
}

/** What the assessed body says to the result. Kept beside it; it changes no score. */
export interface Reply {
  readonly by: string
  readonly on: LocalDate
  readonly text: string
}

/** One assessment of one body on one day, by one or more assessors. */
export interface AssessmentFile {
  readonly catalogue: string
  readonly version: string
  readonly profile?: string | undefined
  readonly on: LocalDate
  readonly body: Body
  readonly assessors: readonly Assessor[]
  readonly reply?: Reply | undefined
}
