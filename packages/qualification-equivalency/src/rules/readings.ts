import type { Nation } from '../model/profession.ts'
import type { EnglishWay } from './evidence.ts'
import type { PaperHeld } from './person.ts'

/** What the sentence of a route's `whoFor` says, for a program. Everything named has to hold. */
export interface WhoFor {
  /** Countries, or the name of a group of `groups`. */
  readonly trainedIn?: readonly string[] | string | undefined
  readonly trainedOutside?: readonly string[] | string | undefined
  readonly holds?: PaperHeld | undefined
  readonly holdsNot?: PaperHeld | undefined
  /** `same`: a qualification in this very profession. */
  readonly qualifiedAs?: string | undefined
  readonly swissRights?: true | undefined
}

/** What a sentence about combining sittings says. `unless` names facts that could change it and have to be settled too. */
export interface Combining {
  readonly rule: string
  readonly sittings: number
  readonly withinMonths: number
  readonly unless: readonly string[]
}

export interface EnglishReading {
  readonly combining?: Combining | undefined
  /** The fact that allows each way without a test. */
  readonly ways?: Readonly<Partial<Record<EnglishWay, string>>> | undefined
  /** Tests whose marks are for some professions only. */
  readonly onlyFor?: Readonly<Record<string, readonly string[]>> | undefined
  readonly notFor?: Readonly<Record<string, readonly string[]>> | undefined
}

/** What a sentence about recent practice says. */
export interface RecencyReading {
  readonly rule: string
  /** Days of updating by years without practice: the first band with `years < under`, or `years <= upTo`, holds. */
  readonly bands?:
    | readonly { readonly under?: number | undefined; readonly upTo?: number | undefined; readonly days: number }[]
    | undefined
  /** Practice longer ago than this does not count. */
  readonly withinYears?: number | undefined
  /** Set where no recent practice is asked for. */
  readonly asksNothing?: true | undefined
  readonly unless: readonly string[]
}

/**
 * Facts written as sentences, read for a program: each entry names its fact, and says nothing when that fact is not
 * fresh. Facts are named without the profession: `english-rule-1`. Routes by their shared id, or `doctor/plab`.
 */
export interface Readings {
  readonly groups: Readonly<Record<string, { readonly source: string; readonly countries: readonly string[] }>>
  readonly routes: Readonly<Record<string, WhoFor>>
  /** By regulator. */
  readonly english: Readonly<Record<string, EnglishReading>>
  readonly recency: Readonly<Record<string, RecencyReading>>
  /** Where another body decides in one of the nations. */
  readonly regulators: Readonly<Record<string, Readonly<Partial<Record<Nation, string>>>>>
}

/** Nothing read: every rule then answers `unknown`. */
export const noReadings: Readings = { groups: {}, routes: {}, english: {}, recency: {}, regulators: {} }
