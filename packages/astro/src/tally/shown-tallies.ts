import { addDays, type LocalDate } from '@use-it-cities/core'
import { keptFrom, mondayOf, type Counted, type Tallies } from './tallies.ts'

/** Smaller figures could be about one person whom somebody knows. */
export const leastShown = 5

export interface TallyRow {
  readonly code: string
  /** The Monday it begins on. */
  readonly week: LocalDate
  /** Finished days of that week. */
  readonly days: readonly ({ readonly on: LocalDate } & Figures)[]
  readonly opened: number | null
  readonly told: number | null
}

/** Null where there were fewer than five, none at all among them. */
type Figures = Readonly<Record<Counted, number | null>>

/**
 * What may be told of the tallies on a day. Only finished days and weeks; a day's figure below five is not shown; a
 * week's is rounded down to five. A code and week with nothing to show has no row, or the row itself would say that
 * somebody was there.
 */
export function shownTallies(tallies: Tallies, on: LocalDate): readonly TallyRow[] {
  const weeks = new Map<LocalDate, Set<string>>()
  for (const [day, codes] of tallies) {
    if (day >= on || day < keptFrom(on)) continue
    const week = mondayOf(day)
    weeks.set(week, new Set([...(weeks.get(week) ?? []), ...codes.keys()]))
  }
  return [...weeks].sort(byKey).flatMap(([week, codes]) =>
    [...codes].sort().flatMap((code) => {
      const row = rowOf(tallies, code, week, on)
      return row.days.some(isTold) || isTold(row) ? [row] : []
    }),
  )
}

function rowOf(tallies: Tallies, code: string, week: LocalDate, on: LocalDate): TallyRow {
  const finished = Array.from({ length: 7 }, (_, at) => addDays(week, at)).filter((day) => day < on)
  const counted = (what: Counted) => finished.map((day) => tallies.get(day)?.get(code)?.[what] ?? 0)
  const opened = counted('opened')
  const told = counted('told')
  const ofWeek = (counts: readonly number[]) => (finished.length === 7 ? weekFigure(counts) : null)
  return {
    code,
    week,
    days: finished.map((day, at) => ({ on: day, opened: dayFigure(opened[at] ?? 0), told: dayFigure(told[at] ?? 0) })),
    opened: ofWeek(opened),
    told: ofWeek(told),
  }
}

export const dayFigure = (count: number): number | null => (count < leastShown ? null : count)

/**
 * A finished week. Whoever takes the days that are shown away from it must not be left with a day that is not: so the
 * days below five are rounded among themselves, and where all of them were at their most the answer is the one for one
 * less.
 */
export function weekFigure(counts: readonly number[]): number | null {
  const hidden = counts.filter((count) => count < leastShown)
  const most = Math.max(0, hidden.length * (leastShown - 1) - 1)
  const figure = down(sum(counts) - sum(hidden)) + down(Math.min(sum(hidden), most))
  return figure < leastShown ? null : figure
}

const down = (count: number): number => count - (count % leastShown)
const sum = (counts: readonly number[]): number => counts.reduce((total, each) => total + each, 0)
const isTold = ({ opened, told }: Figures): boolean => opened !== null || told !== null
const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1)
