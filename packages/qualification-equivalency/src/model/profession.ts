import type { Fact } from './fact.ts'
import type { EnglishMarks, EscoOccupation, FeeValue, OccupationCode } from './values.ts'

/** The four nations of the UK, after ISO 3166-2. */
export type Nation = 'GB-ENG' | 'GB-WLS' | 'GB-SCT' | 'GB-NIR'

/** One thing to do. Its title is structure and may always be shown; what it says is the fact `action`. */
export interface Step {
  readonly id: string
  readonly title: string
  readonly order: number
  /** Steps that come first. Linear unless a source says otherwise. */
  readonly after: readonly string[]
  readonly optional: boolean
  readonly action: Fact
  readonly evidence: readonly Fact[]
  readonly fees: readonly Fact<FeeValue>[]
}

/** A way onto the register, or into the work where there is none. */
export interface Route {
  readonly id: string
  /** Set where professions share one route. */
  readonly sharedRouteId?: string | undefined
  readonly name: string
  readonly nations: readonly Nation[]
  /** Set where the route is known to be closed. */
  readonly status?: 'not-available' | undefined
  readonly whoFor: Fact
  /** How long it takes; `null` where no source says. */
  readonly duration: Fact | null
  readonly notes: readonly Fact[]
  readonly steps: readonly Step[]
}

/** What every list of professions needs: small enough to load for all of them. */
export interface ProfessionEntry {
  readonly id: string
  readonly label: string
  readonly group: string
  /** `null` where no regulator decides. */
  readonly regulator: string | null
  readonly nations: readonly Nation[]
}

/** One profession with all that is known about getting an overseas qualification for it recognised. */
export interface Profession extends ProfessionEntry {
  readonly fields?: readonly string[] | undefined
  readonly regulated: Fact
  readonly protectedTitles: readonly Fact[]
  readonly codes: {
    readonly isco08: readonly Fact<OccupationCode>[]
    readonly esco: readonly Fact<EscoOccupation>[]
    readonly soc2020: readonly Fact<OccupationCode>[]
  }
  readonly english: {
    readonly tests: readonly Fact<EnglishMarks>[]
    readonly rules: readonly Fact[]
    readonly other: readonly Fact[]
  }
  readonly routes: readonly Route[]
  /** Papers to have ready, whatever the step. */
  readonly documents: readonly Fact[]
  readonly recency: readonly Fact[]
  readonly refugeeHelp: readonly Fact[]
  readonly interimRoles: readonly Fact[]
  readonly nationDifferences: readonly Fact[]
  readonly notes: readonly Fact[]
}
