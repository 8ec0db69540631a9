import type { Language, LocalDate } from '@use-it-cities/core'

/** What the desk sorts stories into, in the order in which it shows them. */
export const deskLists = [
  'ready',
  'refused',
  'take-downs',
  'ending',
  'reviewer',
  'teller',
  'second-person',
  'translator',
  'editor',
  'stale',
  'scheduled',
  'out',
] as const

/**
 * `ready` to publish; publishing at a set time that was `refused`, or is `scheduled`; `take-downs` nobody has verified yet;
 * consent `ending` within 60 days; waiting for a `reviewer`, the `teller`, a `second-person` who checks the consent, a
 * `translator` or an `editor`; translations that are `stale`; what went `out` this week.
 */
export type DeskListId = (typeof deskLists)[number]

/** One thing to do, and where to do it. */
export interface DeskRow {
  /** The row of the CMS it is about: a story, a text or a take-down. */
  readonly id: string
  /** The story's public code. */
  readonly code: string
  readonly title: string
  /** The language of the title; `null` where it is what colleagues call the story. */
  readonly language: Language | null
  /** Why it is here, in a sentence. */
  readonly note: string
  /** The day the note is about; `null` when it is about none. */
  readonly on: LocalDate | null
  /** Where to go, inside the admin. */
  readonly href: string
  /** What the link says: the next thing to do. */
  readonly does: string
}

export interface DeskListView {
  readonly id: DeskListId
  /** How many there are in all. */
  readonly count: number
  /** The first 20: those that are due soonest, or have waited longest. */
  readonly rows: readonly DeskRow[]
}

/** `GET /api/comms/desk`: what whoever asks may read, and no list they may not. */
export interface DeskView {
  readonly today: LocalDate
  /** The first day of the week that `out` covers: today is its last. */
  readonly weekFrom: LocalDate
  /** The last day that `ending` looks at. */
  readonly endingBy: LocalDate
  /** The organisation whose stories these are; `null` for everybody's. */
  readonly organisation: string | null
  readonly lists: readonly DeskListView[]
}
