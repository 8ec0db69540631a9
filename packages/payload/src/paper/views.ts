import type { Language, LocalDate } from '@use-it-cities/core'

/** A questionnaire that a paper form can be of. */
export interface FormChoice {
  /** Id of its row. */
  readonly row: string
  readonly slug: string
  readonly version: number
  readonly title: string
  /** The language it was written in comes first. */
  readonly languages: readonly { readonly code: Language; readonly name: string; readonly dir: 'ltr' | 'rtl' }[]
}

export interface ResearcherChoice {
  readonly code: string
  readonly name: string
}

/** What the data-entry screen begins with, for the person who asks. */
export interface EntryView {
  readonly forms: readonly FormChoice[]
  readonly researchers: readonly ResearcherChoice[]
  /** A community researcher types in their own forms only: this is who they are. */
  readonly own: ResearcherChoice | null
  readonly today: LocalDate
  readonly mayPrint: boolean
}

/** Whether a form with this serial number has been typed in before. */
export interface SerialView {
  readonly serial: string
  readonly isKnown: boolean
  /** When it was, in words. */
  readonly on: string | null
  /** Where it can be read, for those who may. */
  readonly href: string | null
}

/** What became of a form that was sent in. */
export interface EntryAnswer {
  readonly outcome: 'stored' | 'already-stored' | 'kept-aside'
  /** Why it does not count yet, as sentences; empty when a coordinator can validate it. */
  readonly notCounted: readonly string[]
  readonly href: string | null
}
