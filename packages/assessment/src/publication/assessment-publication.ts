import type { LocalDate } from '@use-it-cities/core'
import type { GateOutcome, ItemOutcome, Range } from '../model/result.ts'
import type { Reply } from '../model/assessment-file.ts'

/** What a city's CMS gives its site about assessments: the summaries that somebody chose to show. Nothing about any assessor. */
export interface AssessmentPublication {
  readonly contract: 1
  readonly city: string
  /** Rises with every change. */
  readonly revision: number
  /** The moment it was made, ISO 8601 in UTC. */
  readonly generatedAt: string
  /** Newest first. */
  readonly summaries: readonly AssessmentSummary[]
}

/** One assessment as anybody may read it: no notes, no evidence, and of the assessors only how many they were. */
export interface AssessmentSummary {
  /** Random; it names nobody. The address on the site. */
  readonly code: string
  readonly catalogue: string
  readonly version: string
  readonly profile: string | null
  /** The day of the assessment. */
  readonly on: LocalDate
  readonly publishedOn: LocalDate
  readonly body: { readonly name: string; readonly kind: string }
  /** Who assessed: the name of an organisation. */
  readonly organisation: string
  readonly score: Range
  readonly coverage: number
  readonly evidenced: number
  /** A label id of `AssessmentResult`. */
  readonly label: string
  readonly gates: readonly { readonly id: string; readonly outcome: GateOutcome }[]
  readonly groups: readonly { readonly id: string; readonly score: Range; readonly coverage: number }[]
  /** `null`: the publisher chose the summary without its items. */
  readonly items: readonly { readonly id: string; readonly outcome: ItemOutcome; readonly nextStep: boolean }[] | null
  readonly changes: readonly { readonly reaches: string; readonly steps: number; readonly items: readonly string[] }[]
  /** How many; never who. */
  readonly assessors: number
  /** What each item counted, only where a profile changes it. */
  readonly weights?: Readonly<Record<string, number>> | undefined
  readonly reply?: Reply | undefined
  /** Titles of items the city added, by id; those of a catalogue's own items come with the catalogue. */
  readonly titles: Readonly<Record<string, string>>
}
