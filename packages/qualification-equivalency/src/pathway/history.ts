import type { FactDate } from '../model/fact-date.ts'
import type { Figure } from './compare-figures.ts'

/** A number that a report gives, kept as it is given. It was counted by others and is never added to what is counted here. */
export interface HistoryFigure extends Figure {
  readonly id: string
  /** The day, month or year the source gives it for; the date of the document where it says nothing else. */
  readonly asOf: FactDate
  /** What the source says, in our own words. */
  readonly says: string
  readonly source: HistorySource
  /** What to know before using it. */
  readonly note?: string | undefined
}

export interface HistorySource {
  readonly title: string
  readonly section: string
  readonly date: FactDate
  readonly url?: string | undefined
}

/** What a source counts, as far as it says. */
export interface HistoryDefinition {
  readonly id: string
  readonly counts: string
  readonly by: string
}

/** A target that a report names, with the definition it is named beside. */
export interface HistoryTarget {
  readonly id: string
  readonly definition: string
  readonly target: number
  readonly by: string
  readonly source: HistorySource
}

export interface PathwayHistory {
  readonly definitions: readonly HistoryDefinition[]
  readonly figures: readonly HistoryFigure[]
  readonly targets: readonly HistoryTarget[]
}
