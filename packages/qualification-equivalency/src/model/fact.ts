import type { About } from './about.ts'
import type { Corrected } from './corrected.ts'
import type { FactDate } from './fact-date.ts'
import type { Withheld } from './withheld.ts'

/** Where the words of a fact were found. */
export type Basis = 'official-page' | 'old-official-page' | 'law' | 'dataset-copy' | 'secondary-page' | 'own-knowledge'

/** What every fact carries, whether or not its value may be shown. */
export interface Provenance {
  /** Stable: `nurse/nmc-international/register/fee-1`. Corrections name it. */
  readonly id: string
  readonly about: About
  /** The address where it was read or, when `sourceRead` is false, where to look. */
  readonly source: string
  /** Where to send a person who wants to check: the responsible body, never a copy of its page. */
  readonly checkAt: string
  /** The date the source gives itself or the day the fact took effect; `null` when it gives none. */
  readonly asOf: FactDate | null
  /** Why `asOf` is `null`. */
  readonly asOfBasis?: string | undefined
  readonly basis?: Basis | undefined
  readonly publisher?: string | undefined
  readonly sourceRead?: boolean | undefined
  readonly hostedElsewhere?: boolean | undefined
  /** Where the original of a copy should be; it was not read. */
  readonly originalUrl?: string | undefined
  /** Set by `correctedProfession` and `correctedIndex`; never in the data that ships. */
  readonly corrected?: Corrected | undefined
}

/** Read on the responsible body's own page, in law or in an official data set, and contradicted by nothing. */
export interface ConfirmedFact<Value> extends Provenance {
  readonly confidence: 'confirmed'
  readonly value: Withheld<Value>
  readonly note?: string | undefined
}

/** Everything else. It has no value and no note: there is nothing a page could print by mistake. */
export interface UnconfirmedFact extends Provenance {
  readonly confidence: 'unconfirmed'
}

/** One statement about the world, with where and when it was found. Read it with `showing`. */
export type Fact<Value = string> = ConfirmedFact<Value> | UnconfirmedFact
