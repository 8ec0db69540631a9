import { isLocalDate, type LocalDate } from '@use-it-cities/core'
import { monthsOfName, type Months } from './months-of-name.ts'
import { note, noted, type RowsNoted, type SpendNote } from './spend-note.ts'

interface Month extends RowsNoted {
  first: number
  last: number
}

export interface YearsFound {
  /** `2022-04` for the month 4; nothing for a month whose year is not known. */
  readonly months: ReadonlyMap<number, string>
  readonly days: readonly LocalDate[]
  /** Rows whose year is not known. */
  readonly without: number
  readonly notes: readonly SpendNote[]
}

/** Days written without a year, such as `03-Apr`. */
export function yearlessDays(fileName: string | undefined) {
  const found = new Map<number, Month>()
  return {
    add: (month: number, day: number, line: number): void => {
      const rows = found.get(month) ?? { ...noted(), first: day, last: day }
      rows.first = Math.min(rows.first, day)
      rows.last = Math.max(rows.last, day)
      note(rows, line, 0)
      found.set(month, rows)
    },
    /**
     * The years by the days of the file that have one, when they lie within twelve months and the month is among them, and by
     * the name of the file; none where the two contradict each other.
     */
    settle: (from: LocalDate | null, to: LocalDate | null): YearsFound => {
      const months = new Map<number, string>()
      const days: LocalDate[] = []
      const open = noted()
      const settled = noted()
      const ways = new Set<'other-dates' | 'file-name'>()
      const byDates = from && to ? { first: indexOf(from), last: indexOf(to) } : undefined
      const byName = fileName === undefined ? undefined : monthsOfName(fileName)
      for (const [month, rows] of found) {
        const [one, other] = [yearIn(byDates, month), yearIn(byName, month)]
        const year = one === undefined || other === undefined || one === other ? (one ?? other) : undefined
        const ends = [rows.first, rows.last].map((day) => `${year}-${two(month)}-${two(day)}`).filter(isLocalDate)
        if (year === undefined || ends.length < 2) merge(open, rows)
        else {
          merge(settled, rows)
          months.set(month, `${year}-${two(month)}`)
          days.push(...ends)
          if (one !== undefined) ways.add('other-dates')
          if (other !== undefined) ways.add('file-name')
        }
      }
      const [by = 'both'] = ways.size === 1 ? ways : []
      const notes: SpendNote[] = []
      if (settled.rows > 0) notes.push({ code: 'year-found', line: settled.line, rows: settled.rows, by })
      if (open.rows > 0) notes.push({ code: 'year-not-known', line: open.line, rows: open.rows })
      return { months, days, without: open.rows, notes }
    },
  }
}

const indexOf = (day: LocalDate): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
const two = (number: number): string => String(number).padStart(2, '0')

/** The one year in which this month lies within the stretch. A stretch longer than a year settles nothing. */
function yearIn(stretch: Months | undefined, month: number): number | undefined {
  if (!stretch || stretch.last - stretch.first > 11) return undefined
  const year = [Math.floor(stretch.first / 12), Math.floor(stretch.last / 12)].find((each) => {
    const at = each * 12 + month - 1
    return at >= stretch.first && at <= stretch.last
  })
  return year
}

function merge(into: RowsNoted, rows: RowsNoted): void {
  if (into.rows === 0 || rows.line < into.line) into.line = rows.line
  into.rows += rows.rows
}
