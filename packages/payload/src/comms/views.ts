import type { Language, LocalDate } from '@use-it-cities/core'

/** What the desk sorts stories into, in the order in which it shows them. */
export const deskLists = [
  'take-downs',
  'asks',
  'messages',
  'words',
  'round-up',
  'refused',
  'ready',
  'ending',
  'ask-again',
  'due',
  'reviewer',
  'teller',
  'second-person',
  'editor',
  'translator',
  'stale',
  'scheduled',
  'out',
] as const

/**
 * `take-downs` nobody has verified yet; changes that tellers `asks` for; `messages` of residents; `words` that readers say
 * are wrong; a `round-up` that waits to be sent; publishing at a set time that was `refused`, or is
 * `scheduled`; `ready` to publish; consent `ending` within 60 days; tellers to `ask-again` by now; stories that are `due`
 * to be looked at; waiting for a `reviewer`, the `teller`, a `second-person` who checks the consent, an `editor` or a
 * `translator`; translations that are `stale`; what went `out` this week.
 */
export type DeskListId = (typeof deskLists)[number]

/** What can be done on the desk itself, where whoever asks may do it. */
export type DeskAct =
  | { readonly kind: 'publish'; readonly collection: 'stories' | 'story-texts'; readonly id: string }
  | { readonly kind: 'take-down'; readonly story: string }
  | { readonly kind: 'answer'; readonly ask: string }

/** One thing to do, and where to do it. */
export interface DeskRow {
  /** The row of the CMS it is about: a story, a text, a take-down or a message. */
  readonly id: string
  /** The story's public code; nothing where it is about no story. */
  readonly code: string
  readonly title: string
  /** The language of the title; `null` where it is what colleagues call the story. */
  readonly language: Language | null
  /** Why it is here, in a sentence. */
  readonly note: string
  /** What a teller, or a reader of the site, wrote; nobody else’s words. */
  readonly said: string | null
  /** The day the note is about; `null` when it is about none. */
  readonly on: LocalDate | null
  /** Who has to do something, by name where there is an account; `null` when nobody has. */
  readonly waitsFor: string | null
  /** Since when it waits. */
  readonly since: LocalDate | null
  /** Where to go, inside the admin. */
  readonly href: string
  /** What the link says: the next thing to do. */
  readonly does: string
  /** What a button beside the link does; `null` where there is nothing to press. */
  readonly act: DeskAct | null
}

export interface DeskListView {
  readonly id: DeskListId
  /** How many there are in all. */
  readonly count: number
  /** Those that are due soonest, or have waited longest, first: the first 20 of each list, or a page of the one asked for. */
  readonly rows: readonly DeskRow[]
  readonly page: number
  readonly pages: number
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
