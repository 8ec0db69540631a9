import type { Check, MissingReason, QuestionType } from '../contract/index.ts'
import type { Evaluate } from '../expression/evaluate.ts'
import type { ChoiceList } from './choice-list.ts'
import type { Order } from './sort-out.ts'
import type { Read } from './read/read.ts'

/** One question made ready. All have the same fields, so that the walk over them stays quick. */
export interface Step {
  readonly slot: number
  readonly name: string
  readonly type: QuestionType
  readonly section: string
  readonly when: Evaluate | null
  readonly isRequired: boolean | Evaluate
  readonly checks: readonly { readonly code: Check['code']; readonly test: Evaluate }[]
  readonly mayDecline: readonly MissingReason[]
  /** Null for what nobody answers, and for repeats. */
  readonly read: Read | null
  /** Calculated questions only. */
  readonly value: Evaluate | null
  readonly list: ChoiceList | null
  /** Repeats only: the questions of an entry. */
  readonly level: Level | null
  /** Repeats only: entries. */
  readonly min: number
  readonly max: number
}

/** The questions that one object answers: the whole questionnaire, or an entry of a repeat. */
export interface Level extends Order {
  readonly steps: readonly Step[]
}

export const levelOf = (steps: readonly Step[]): Level => ({
  steps,
  names: steps.map(({ name }) => name),
  placeOf: new Map(steps.map(({ name }, place) => [name, place])),
})

/** One section made ready. */
export interface SectionSteps {
  readonly id: string
  readonly when: Evaluate | null
  readonly steps: readonly Step[]
}
