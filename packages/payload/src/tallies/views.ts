/** What came by one code in one week, rounded down to fives; `null` below five. */
export interface TallyRow {
  readonly code: string
  /** The place or the campaign that the code stands for; `null` where the CMS does not know it. */
  readonly label: string | null
  /** `code`: a short link. `story`: told from the page of a story, of no place. */
  readonly kind: 'code' | 'story'
  /** The Monday of the week. */
  readonly week: string
  readonly opened: number | null
  readonly told: number | null
}

/** `GET /api/word-of-mouth/tallies` */
export interface TalliesView {
  readonly rows: readonly TallyRow[]
  /** Sites that did not answer, or not as they should: what they counted is missing. */
  readonly unreached: readonly string[]
}

/** Who told residents, in one week, by the message they sent; `null` below five. */
export interface WhoToldWeek {
  readonly week: string
  readonly counts: Readonly<Record<string, number | null>>
}

/** `GET /api/word-of-mouth/who-told` */
export interface WhoToldView {
  readonly weeks: readonly WhoToldWeek[]
  /** How many days a message is kept, and so how far back this can look. */
  readonly days: number
}
