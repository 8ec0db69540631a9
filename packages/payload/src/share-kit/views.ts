import type { Language, LocalDate } from '@use-it-cities/core'

/** What the CMS prints of one story. */
export const paperKinds = ['leaflet', 'poster-a4', 'poster-a3', 'press'] as const
export type PaperKind = (typeof paperKinds)[number]

/** Why nothing of a language is printed, in sentences; empty: it is. */
export interface PaperLanguage {
  readonly language: Language
  readonly name: string
  readonly title: string
  /** For leaflets and posters. */
  readonly whyNotPrint: readonly string[]
  /** For the sheet for press and radio. */
  readonly whyNotPress: readonly string[]
  /** The page of the site with everything else to pass it on with; `null` where the site does not show the story. */
  readonly champion: string | null
}

/** Something that is on, for the foot of a leaflet. */
export interface StepChoice {
  readonly id: string
  readonly title: string
  readonly languages: readonly Language[]
}

/** A code that a leaflet or a poster can carry in place of the story's own address. */
export interface CodeChoice {
  readonly id: string
  /** As it stands in the short link. */
  readonly code: string
  /** The place or the campaign that is counted. */
  readonly label: string
  /** What it opens today, in the middle of a sentence. */
  readonly opens: string
}

export interface PrintedRun {
  readonly id: string
  readonly number: string | null
  readonly kind: string
  readonly language: string
  readonly copies: number
  readonly places: string
  readonly printedOn: string
}

/** The panel of a story that can be printed. */
export interface KitView {
  readonly code: string
  readonly languages: readonly PaperLanguage[]
  readonly steps: readonly StepChoice[]
  readonly codes: readonly CodeChoice[]
  /** Paper that is still out there, the newest first. */
  readonly runs: readonly PrintedRun[]
  readonly today: LocalDate
}
