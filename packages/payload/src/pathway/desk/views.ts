/** What the pathway desk shows, worked out on the server for the person who asks. Sentences are ready to read. */
export interface PathwayDeskView {
  readonly on: string
  /** `null` for those who see figures only. */
  readonly coach: CoachView | null
  readonly figures: FiguresView
  readonly history: HistoryView
}

export interface CoachView {
  readonly people: readonly PersonView[]
  readonly stuck: readonly StuckView[]
  readonly stuckAfterDays: number
  readonly professions: readonly Choice[]
  /** Cohorts there are, the newest first, to choose again. */
  readonly cohorts: readonly string[]
  /** Today, as a date field wants it. */
  readonly today: string
}

export interface Choice {
  readonly value: string
  readonly label: string
}

export interface PersonView {
  readonly code: string
  /** Only where they agreed that it is kept. */
  readonly name: string | null
  readonly profession: string
  readonly cohort: string
  readonly stage: string
  readonly outcome: string
  readonly activity: string
  readonly isOnTheWay: boolean
  readonly tracks: readonly TrackView[]
  readonly lastEvent: string
}

export interface TrackView {
  readonly label: string
  readonly state: string
  readonly says: string
  /** When a result runs out, or that nobody knows; `null` where there is no result. */
  readonly expires: string | null
}

export interface StuckView {
  readonly code: string
  readonly name: string | null
  readonly says: string
}

/** One person, with what may be written down next. */
export interface TimelineView {
  readonly person: PersonView
  readonly contact: string | null
  readonly hasAgreed: boolean
  readonly events: readonly EventView[]
  readonly types: readonly TypeView[]
  readonly today: string
}

export interface EventView {
  readonly id: string
  readonly on: string
  readonly label: string
  readonly says: string
  readonly by: string
  /** Why it does not hold any more; `null` while it does. */
  readonly replaced: string | null
  readonly mayTakeBack: boolean
}

export interface TypeView {
  readonly type: string
  readonly label: string
  readonly fields: readonly FieldView[]
}

export interface FieldView {
  readonly name: string
  readonly label: string
  readonly isNeeded: boolean
  readonly kind: 'choice' | 'text' | 'number' | 'yes'
  readonly choices: readonly Choice[]
}

export interface FiguresView {
  /** The day all figures are for: the end of a month. */
  readonly on: string
  readonly day: string
  readonly says: string
  readonly totals: readonly FigureView[]
  readonly outcomes: readonly FigureView[]
  readonly tables: readonly TableView[]
  readonly tracks: TableView
  readonly reasons: TableView
  readonly referrals: readonly string[]
  readonly targets: readonly string[]
}

export interface FigureView {
  readonly label: string
  /** A number, or a dash where it is hidden. */
  readonly value: string
  readonly definition: string
}

export interface TableView {
  readonly title: string
  readonly heads: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

export interface HistoryView {
  readonly figures: readonly {
    readonly id: string
    readonly value: string
    readonly asOf: string
    readonly says: string
    readonly counts: string
    readonly source: string
    readonly href: string | null
    readonly note: string | null
  }[]
  readonly targets: readonly { readonly id: string; readonly says: string; readonly reached: readonly string[] }[]
}
