import type { EffectivePeriod } from '@use-it-cities/core'

/** A mark of one part of a test: a band (7.5) or a grade ('C+'). */
export type Mark = number | string

/** The least marks of one English test. `components` is a sentence where the source gives no marks per part. */
export interface EnglishMarks {
  readonly test: string
  readonly overall: number | null
  readonly components:
    | {
        readonly listening: Mark
        readonly reading: Mark
        readonly writing: Mark
        readonly speaking: Mark
      }
    | string
    | null
  /** Whether all marks must come from one sitting; `null` when the source does not say. */
  readonly oneSitting: boolean | null
  readonly validityMonths: number | null
}

/** An amount to pay. */
export interface FeeValue {
  readonly label: string
  /** In minor units (pence); `null` when the source gives no amount. */
  readonly amountMinor: number | null
  readonly currency: string
  /** Set where the source gives a share of the full fee instead of an amount. */
  readonly percentOfFullFee?: number | undefined
  /** When this amount is charged; set where the source gives one amount after another for the same fee. */
  readonly effective?: EffectivePeriod | undefined
}

/** An occupation group of ISCO-08 or SOC 2020; `code` is `null` where no group was found. */
export interface OccupationCode {
  readonly code: string | null
  readonly title: string
  readonly candidates?: readonly string[] | undefined
}

export interface EscoOccupation {
  readonly label: string
  readonly uri: string
  readonly escoIscoGroup: string
  readonly escoCode: string
  /** How well the match fits; the choice of match is ours. */
  readonly fit: string
}

/** Something on the watch list: a day, a month, a year or `now`, and what changes. */
export interface ChangeValue {
  readonly when: string
  readonly what: string
}
