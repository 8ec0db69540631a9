import type { LocalDate } from '@use-it-cities/core'
import type { Reason, ArithmeticKey, AwardKey, ExcludedKey } from '../reasons.ts'
import type { Route, RouteDecision, SubmissionEvent } from '../schema/facts.ts'
import type { Notice } from '../schema/notice.ts'

/** What the ledger holds for one researcher, in minor units. `issuedTotals` of `./ledger` gives these. */
export interface IssuedTotal {
  readonly researcher: string
  /** Vouchers that were issued and not released, whatever became of them. */
  readonly issuedMinor: number
  /** Awards that wait for their voucher. */
  readonly reservedMinor?: number
  /** What was issued beyond the entitlement and written off: it is not set against later awards. */
  readonly writtenOffMinor?: number
}
export type IssuedTotals = readonly IssuedTotal[]

/** Everything an assessment looks at. The order of each list is of no meaning. */
export interface Facts {
  readonly submissions: readonly SubmissionEvent[]
  readonly routes: readonly RouteDecision[]
  readonly issued?: IssuedTotals
  /** What the budget has free: neither reserved nor issued. Left out, the budget is not looked at. */
  readonly budgetLeftMinor?: number
  /** The researchers there are. Given, each gets an assessment, and whoever else is named is unknown. */
  readonly researchers?: readonly string[]
  readonly notices?: readonly Notice[]
  /** Who counts together, where the policy's cap is for a household or a team: then the assessment is the group's. */
  readonly groups?: readonly { readonly researcher: string; readonly group: string }[]
}

declare const checked: unique symbol

/** Facts that `checkFacts` found in order. They must not be changed after that. */
export type CheckedFacts = Facts & { readonly [checked]: true }

export interface AssessOptions {
  /** The day of the assessment: what happened later is not known yet. */
  readonly on: LocalDate
  /** Where days begin and end. Left out, each policy's own time zone. */
  readonly timeZone?: string
}

export interface Excluded {
  readonly submission: string
  readonly because: Reason<ExcludedKey>
}

/** Vouchers earned in one cap period under one version: what the keys of the ledger's awards are made of. */
export interface EarnedIn {
  readonly policy: { readonly id: string; readonly version: string }
  readonly period: string
  readonly vouchers: number
  readonly voucherMinor: number
}

/** What one researcher has earned by a day, and every step to it. All amounts are minor units of `currency`. */
export interface Assessment {
  /** null: the questionnaires that name nobody, or somebody unknown. They wait here so that none is lost. */
  readonly researcher: string | null
  /** The version in force on the day. */
  readonly policy: { readonly id: string; readonly version: string }
  readonly on: LocalDate
  readonly counted: readonly string[]
  readonly excluded: readonly Excluded[]
  readonly arithmetic: readonly Reason<ArithmeticKey>[]
  /** What the rule gives, in all cap periods up to the day. */
  readonly entitledMinor: number
  /** What of it may be issued, with what was issued already. Never without a recorded route. */
  readonly awardedMinor: number
  /** What of it waits: for a route, for budget. */
  readonly heldMinor: number
  /** What may be issued now: awarded and neither issued nor reserved yet. */
  readonly dueMinor: number
  readonly issuedMinor: number
  /** Issued beyond the entitlement. Nothing is taken back. */
  readonly differenceMinor: number
  readonly currency: string
  /** Did the cap of the current period cut something off. */
  readonly capped: boolean
  /** Counted towards the next voucher, in the current period. */
  readonly remainder: number
  /** Counted beyond the cap of the current period: they earn nothing, and that is said. */
  readonly surplus: number
  /** How many more to the next voucher; null when the cap is reached. */
  readonly nextThresholdIn: number | null
  readonly earned: readonly EarnedIn[]
  /** The route in force on the day; null when none is recorded, or two of one day contradict each other. */
  readonly route: Route | null
  /** Advice to read. Out of date: past its review, or nobody supplied its text. */
  readonly notices: readonly { readonly id: string; readonly outOfDate: boolean }[]
  readonly because: readonly Reason<AwardKey>[]
}

export type AssessError =
  | { readonly code: 'no-policy-on'; readonly on: LocalDate }
  | { readonly code: 'policies-overlap'; readonly first: string; readonly second: string }
  | { readonly code: 'currencies-differ'; readonly first: string; readonly second: string }
  | { readonly code: 'bad-policy'; readonly policy: string; readonly field: string; readonly received: unknown }
  | { readonly code: 'bad-event'; readonly submission: unknown; readonly field: string; readonly received: unknown }
  | { readonly code: 'bad-route'; readonly researcher: unknown; readonly field: string; readonly received: unknown }
  | { readonly code: 'bad-fact'; readonly field: string; readonly received: unknown }
  | { readonly code: 'group-not-named'; readonly researcher: string; readonly scope: string }
