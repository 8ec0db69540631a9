import type { LocalDate } from '@use-it-cities/core'
import type { EventType } from './event-types.ts'

/** Where somebody works compared with what they were trained for. */
export const workLevels = ['at-level', 'associated', 'other-work'] as const
export type WorkLevel = (typeof workLevels)[number]

export const sectors = ['nhs', 'care', 'other-health', 'other'] as const
export type Sector = (typeof sectors)[number]

/** Why somebody left, as codes. None of them says anything about health, family or immigration. */
export const leavingReasons = [
  'other-work',
  'moved-away',
  'cost',
  'no-time',
  'no-course',
  'changed-plan',
  'not-said',
] as const
export type LeavingReason = (typeof leavingReasons)[number]

/** What an event rests on. A code, so that no certificate and no name gets into the record. */
export const evidenceKinds = ['certificate-seen', 'letter-seen', 'employer-confirmed', 'told-by-person'] as const
export type EvidenceKind = (typeof evidenceKinds)[number]

export const referralSources = ['person', 'organisation', 'employer', 'self'] as const
export type ReferralSource = (typeof referralSources)[number]

/** English tests whose results can run out, and everything else that shows English. */
export const languageSchemes = ['ielts', 'oet', 'other'] as const
export type LanguageScheme = (typeof languageSchemes)[number]

export const recognitionBodies = ['enic', 'naric', 'other'] as const
export type RecognitionBody = (typeof recognitionBodies)[number]

/** What belongs to an event, by its type. A field that does not belong to the type is refused by the schema. */
export interface EventDetails {
  /** `referred`: who told us. */
  readonly through?: ReferralSource | undefined
  /** `referred`: the code of the person who brought them. */
  readonly referrer?: string | undefined
  /** `referred`, with `referrer`: both agreed that who brought whom is written down and counted. */
  readonly linkAgreed?: true | undefined
  /** `recognition-…`. */
  readonly recognitionBody?: RecognitionBody | undefined
  /** `language-…`. `at` is the day of the test, so that a result can run out. */
  readonly scheme?: LanguageScheme | undefined
  /** `language-passed`: the marks as they stand on the result, for example 7.5/7/6.5/7. */
  readonly score?: string | undefined
  /** `accreditation-…`: the id of a regulator, for example gmc. */
  readonly regulator?: string | undefined
  /** `accreditation-step-passed`: the last one, so that they are on the register now. */
  readonly isRegistered?: boolean | undefined
  /** `offered`, `employed`. */
  readonly level?: WorkLevel | undefined
  readonly sector?: Sector | undefined
  /** `employed`: hours a week. */
  readonly hours?: number | undefined
  /** `withdrawn`. */
  readonly reason?: LeavingReason | undefined
}

/** One thing that happened to one person on one day. Never changed: a later event supersedes it. */
export interface PathwayEvent {
  readonly id: string
  /** A code that says nothing about the person, for example P-7KQ2MX. */
  readonly person: string
  readonly type: EventType
  /** The day it happened. */
  readonly at: LocalDate
  /** The moment it was written down, ISO 8601 in UTC. */
  readonly recordedAt: string
  /** Who wrote it down: the id of an account. */
  readonly by: string
  readonly evidence?: EvidenceKind | undefined
  /** The event it takes the place of. `corrected` takes an event back and puts nothing in its place. */
  readonly supersedes?: string | undefined
  readonly details?: EventDetails | undefined
}

/** What is known of a person besides their events: no name, no contact. */
export interface PathwayPerson {
  readonly person: string
  /** The group of professions, as in `guideIndex`, for example medicine. */
  readonly group: string
  /** When or with whom they came, for example 2026-autumn. */
  readonly cohort: string
}
