import type { LocalDate } from '@use-it-cities/core'
import type { Choice, MissingReason } from '../contract/index.ts'

/** What an expression comes to. `null`: not known. */
export type Value = string | number | boolean | null

/** The answers of one entry of a repeat, by the place of the question in it. */
export interface EntryFrame {
  readonly values: readonly unknown[]
  readonly reasons: readonly (MissingReason | null)[]
}

/** What an expression is evaluated against. A slot is the place of a question in the definition, 0 for the first. */
export interface Frame {
  /** By slot: the answer when it is known, else null. A repeat has one `EntryFrame` per entry. */
  readonly values: unknown[]
  /** By slot: why there is no answer, or null when there is one. */
  readonly reasons: (MissingReason | null)[]
  /** The day of the interview. */
  readonly on: LocalDate
  /** The choice that a filter looks at. */
  choice: Choice | null
}

/** An expression made ready: a closure, made once. */
export type Evaluate = (frame: Frame) => Value
