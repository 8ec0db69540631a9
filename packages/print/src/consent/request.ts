import type { Language, LocalDate } from '@use-it-cities/core'

/** Where a story may go: `Channel` of `@use-it-cities/success-stories`. */
export type StoryChannel =
  'website' | 'print' | 'whatsapp-card' | 'social' | 'press' | 'round-up' | 'funder-reports' | 'archive'

/** An organisation as it calls itself. A `Partner` of a city will do. */
export interface NamedOrganisation {
  readonly id: string
  readonly name: string
  /** Of the name, for reading it aloud. Left out, English. */
  readonly language?: Language | undefined
}

/** What is read to the teller, agreed by the city's data-protection lead. */
export interface FormWording {
  readonly version: string
  readonly text: string
  readonly language: Language
  /** `source`: written in this language. `reviewed`: a speaker checked the translation. */
  readonly review: 'source' | 'reviewed' | 'unreviewed'
}

/** A blank form, to be ticked on paper. */
export interface ConsentFormRequest {
  /** The teller's language. */
  readonly language: Language
  readonly wording: FormWording
  /** Each has a box of its own. Never "the partnership": whoever is not named here may not use the story. */
  readonly organisations: readonly NamedOrganisation[]
  readonly channels: readonly StoryChannel[]
  readonly languages: readonly Language[]
  /** Code of the story; left out, there is a line to write it on. */
  readonly code?: string | undefined
  /** The day the document says it was made. Left out, it says none. */
  readonly on?: LocalDate | undefined
}

/** What a teller allowed: `ConsentGiven` of `@use-it-cities/success-stories` fits. */
export interface AllowedStory {
  readonly on: LocalDate
  readonly how: 'paper' | 'spoken' | 'recorded' | 'online'
  /** The language the wording was read in. */
  readonly language: Language
  readonly wording: { readonly version: string }
  /** Ids of organisations. */
  readonly organisations: readonly string[]
  readonly channels: readonly StoryChannel[]
  readonly languages: readonly Language[]
  readonly identifiability: {
    readonly name: 'full-name' | 'first-name' | 'other-name' | 'nobody'
    readonly face: boolean
    /** May a recording of the teller be played. Absent on older records: no. */
    readonly voice?: boolean | undefined
    readonly place: 'ward' | 'area' | 'city'
  }
  readonly until: LocalDate
  /** The day to ask again. */
  readonly refreshOn?: LocalDate | undefined
}

/** What a teller takes home. It names the story by its code, and the teller not at all. */
export interface ConsentReceiptRequest {
  readonly language: Language
  readonly given: AllowedStory
  /** Names of the organisations in `given`; one that is not here is printed as its id. */
  readonly organisations: readonly NamedOrganisation[]
  readonly code: string
  /** The teller's own page. It is a secret: the receipt says so, and has it as a QR code too. */
  readonly link?: string | undefined
}

/** A take-down that has been checked to its end. */
export interface TakenDown {
  readonly code: string
  readonly on: LocalDate
  /** Moments in UTC, for example `2026-11-21T10:15:00Z`. */
  readonly startedAt: string
  readonly verifiedAt: string
  /** How many addresses were fetched, each of which said that the story is gone. */
  readonly addresses: number
}

export interface TakeDownReceiptRequest {
  readonly language: Language
  readonly receipt: TakenDown
}

/**
 * What a teller is handed with their link: how to open their page, and apart from it, to be cut off, their PIN. Both are
 * secrets: print it, hand it over and keep no copy.
 */
export interface TellerSlipRequest {
  readonly language: Language
  /** The whole address, its last part in groups with dashes, for example `https://…/t/abcde-fghjk-…`. */
  readonly address: string
  /** Six digits. */
  readonly pin: string
  /** The last day the link works. */
  readonly expiresOn: LocalDate
}
