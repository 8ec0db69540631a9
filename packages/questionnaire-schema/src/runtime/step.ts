import type { Check, MissingReason, QuestionType } from '../contract/index.ts'
import type { Evaluate } from '../expression/evaluate.ts'
import type { ChoiceList } from './choice-list.ts'
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
  /** Repeats only. */
  readonly repeat: RepeatStep | null
}

export interface RepeatStep {
  readonly steps: readonly Step[]
  readonly byName: ReadonlyMap<string, Step>
  readonly min: number
  readonly max: number
}

/** One section made ready. */
export interface SectionSteps {
  readonly id: string
  readonly when: Evaluate | null
  readonly steps: readonly Step[]
}
