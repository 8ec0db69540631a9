import type { LocalDate } from '@use-it-cities/core'
import type { Nation } from '../model/profession.ts'

/** What somebody may already hold. Routes ask for some of these. */
export const papersHeld = [
  'listed-european-diploma',
  'postgraduate-qualification',
  'sponsor-offer',
  'specialist-experience',
  'gp-training',
  'us-canada-accredited',
  'uk-register-before',
] as const
export type PaperHeld = (typeof papersHeld)[number]

/** Chosen by the person for this one answer. It is never stored, and no result repeats it. */
export const statuses = ['refugee', 'humanitarian-protection', 'asylum-seeker', 'other'] as const
export type Status = (typeof statuses)[number]

/** What a person says about themselves. Everything but the nation may be left out: the answer then says what is missing. */
export interface Person {
  /** Where in the UK they want to work. */
  readonly nation: Nation
  /** Where they trained, ISO 3166-1 alpha-2. */
  readonly trainedIn?: string | undefined
  /** The profession they trained for, when it is not the one they ask about: a dentist who asks about dental nursing. */
  readonly qualifiedAs?: string | undefined
  /** All they hold of `papersHeld`; left out when nobody asked. */
  readonly holds?: readonly PaperHeld[] | undefined
  /** Whether the Swiss citizens' rights deal covers them. */
  readonly swissRights?: boolean | undefined
  readonly status?: Status | undefined
  /** The last day they practised. */
  readonly lastPractised?: LocalDate | undefined
}
