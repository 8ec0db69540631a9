import type { Because, LocalDate, Outcome } from '@use-it-cities/core'
import type { AnswerState, Body, Reply } from './assessment-file.ts'
import type { ItemReason, LawReason, NextStepKey } from './reasons.ts'

/** Both ends in 0 to 1: nothing known yet is 0 to 1. */
export interface Range {
  readonly low: number
  readonly high: number
}

/** `not-in-effect`: not asked on that day. `differs`: assessors do not agree; `spread` says how far apart they are. */
export type ItemOutcome = AnswerState | 'not-in-effect' | 'differs'

/** A gate is met only by `met` (the top of a ladder); `partly` is not met. */
export type GateOutcome = Outcome | 'not-applicable'

/** `elsewhere`: a law of another country, kept to compare. */
export type LawState = 'in-force' | 'not-yet' | 'ended' | 'cannot-tell' | 'elsewhere'

/** A name for a part of the scale; which there are is in the options. */
export interface Label {
  readonly id: string
  /** The score it begins at, 0 to 1. */
  readonly atLeast: number
}

export interface AssessmentResult {
  readonly catalogue: string
  readonly version: string
  /** The version of this package that worked it out. */
  readonly engine: string
  readonly profile: string | null
  readonly on: LocalDate
  readonly body: Body
  readonly score: Range
  /** Weight answered of the weight that applies, 0 to 1; of several assessors the lowest. */
  readonly coverage: number
  /** Weight answered with evidence that holds on the day, of the weight that applies. */
  readonly evidenced: number
  /** A label id, `not-ready` when a gate is not met, `open` while the answer depends on what is unknown. */
  readonly label: string
  /** The lowest and the highest label that what is unknown leaves possible. */
  readonly labels: { readonly low: string; readonly high: string }
  readonly gates: readonly { readonly id: string; readonly outcome: GateOutcome }[]
  readonly groups: readonly GroupResult[]
  readonly items: readonly ItemResult[]
  /** For each label not yet sure: the fewest steps that would make it so. The nearest first. */
  readonly changes: readonly ChangeSet[]
  /** What each item counted, group weight included, of those in scope on the day. */
  readonly weights: Readonly<Record<string, number>>
  readonly sensitivity: Sensitivity
  readonly assessors: readonly AssessorResult[]
  /** Items that were answered and are not part of this profile or not asked of this body: not scored. */
  readonly leftOut: readonly string[]
  readonly reply?: Reply
}

export interface GroupResult {
  readonly id: string
  readonly score: Range
  readonly coverage: number
}

export interface AssessorResult {
  readonly id: string
  readonly role?: string
  readonly score: Range
  readonly coverage: number
}

export interface ItemResult {
  readonly id: string
  readonly group: string
  readonly outcome: ItemOutcome
  /** What it counts, 0 to 1, before weighting; `null` when it is not scored. */
  readonly value: Range | null
  readonly because: Because<ItemReason>
  readonly nextStep: Because<NextStepKey> | null
  /** Examples of what would show it, from the catalogue; none where evidence holds. */
  readonly evidenceNeeded: readonly string[]
  readonly law: readonly { readonly id: string; readonly state: LawState; readonly because: Because<LawReason> }[]
  /** Only where assessors differ. */
  readonly spread?: Spread
}

/** How far apart assessors are on one item, lowest first. */
export interface Spread {
  /** Between the lowest and the highest that anybody gave, 0 to 1. */
  readonly low: number
  readonly high: number
  /** On a ladder, how many levels lie between them. */
  readonly levels?: number
  readonly said: readonly { readonly assessor: string; readonly answer: AnswerState; readonly level?: number }[]
}

/** The fewest steps to a label. A step takes an item without ladder to `met`, and one with a ladder up by one level. */
export interface ChangeSet {
  /** Label id. */
  readonly reaches: string
  readonly atLeast: number
  readonly steps: number
  /** `exact`: no smaller set exists. `greedy`: found step by step, and with several assessors a smaller one may exist. */
  readonly method: 'exact' | 'greedy'
  readonly items: readonly Change[]
  /** The lowest score once all are done. */
  readonly scoreLow: number
}

export interface Change {
  readonly id: string
  /** What it counts now at the lowest, and would then, 0 to 1. */
  readonly from: number
  readonly to: number
  readonly steps: number
  /** `gate`: no label is reached without it. `find-out`: nobody knows yet, so it may be done already. */
  readonly kind: 'gate' | 'find-out' | 'do'
}

/** How far the score moves when the weight of any one item or group is halved or doubled. */
export interface Sensitivity extends Range {
  /** Weights that would change the label, the group's weights first. */
  readonly labelChanges: readonly WeightMove[]
  /** The five that move the score most. */
  readonly largest: readonly WeightMove[]
}

export interface WeightMove {
  readonly of: 'group' | 'item'
  readonly id: string
  readonly factor: 0.5 | 2
  readonly score: Range
  readonly label: string
}
