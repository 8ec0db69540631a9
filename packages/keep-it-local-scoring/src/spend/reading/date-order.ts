import type { LocalDate } from '@use-it-cities/core'
import { parsePaidDate, type PaidDate } from './paid-date.ts'
import type { SpendNote } from './spend-note.ts'
import { yearlessDays, type YearsFound } from './yearless-days.ts'

/** In which order a file writes day and month, and how that is known. */
export type DateOrder =
  | 'not-needed' // no date of the file can be read two ways
  | 'day-first' // another row proves it, such as 31/05/2022
  | 'month-first'
  | 'told' // nothing proves it; the caller said so, or the header: Date (dd/mm/yyyy)
  | 'undecided' // nothing proves it: such dates are left open
  | 'contradictory' // rows prove both: such dates are left open

export interface DatesRead {
  readonly order: DateOrder
  /** The first and the last day of those that are known. A month without a day has its first and its last. */
  readonly from: LocalDate | null
  readonly to: LocalDate | null
  /** Rows without a date that can be read, among those that count. */
  readonly without: number
  /** Rows whose date has two readings and nothing decides. */
  readonly undecided: number
}

const most = 20_000

/** The order that the name of a column says, such as `Date (dd/mm/yyyy)`. */
export function orderIn(header: string): 'day-first' | 'month-first' | undefined {
  if (/\bdd?\W?mm?\W?yy/i.test(header)) return 'day-first'
  return /\bmm?\W?dd?\W?yy/i.test(header) ? 'month-first' : undefined
}

/** Reads the dates of a file, and in the end says which order it uses. */
export function dateReader(told: 'day-first' | 'month-first' | undefined, fileName?: string) {
  const yearless = yearlessDays(fileName)
  let years: YearsFound | undefined
  const known = new Map<string, PaidDate>()
  const proofs = { 'day-first': 0, 'month-first': 0 }
  const spans = { 'day-first': span(), 'month-first': span() }
  let without = 0
  let either = 0

  const read = (cell: string): PaidDate => {
    const before = known.get(cell)
    if (before) return before
    const date = parsePaidDate(cell)
    if (known.size < most) known.set(`${cell} `.slice(0, -1), date)
    return date
  }
  const order = (): DateOrder => {
    if (proofs['day-first'] > 0 && proofs['month-first'] > 0) return 'contradictory'
    if (either === 0) return 'not-needed'
    if (proofs['day-first'] > 0) return 'day-first'
    if (proofs['month-first'] > 0) return 'month-first'
    return told ? 'told' : 'undecided'
  }
  const decided = (): 'day-first' | 'month-first' | undefined => {
    const found = order()
    if (found === 'told') return told
    return found === 'day-first' || found === 'month-first' ? found : undefined
  }

  /** The first and the last day of those whose year is written. */
  const written = (): { from: LocalDate | null; to: LocalDate | null } => {
    const which = decided()
    return which === undefined && either > 0 ? { from: null, to: null } : spans[which ?? 'day-first'].ends()
  }
  const settled = (): YearsFound => {
    const { from, to } = written()
    return (years ??= yearless.settle(from, to))
  }

  return {
    read,
    /** Counts a date and gives the month it belongs to, or the two it may belong to, or `04` where only other rows tell its year. */
    count: (date: PaidDate, line: number): string => {
      if (date.kind === 'none') {
        without++
        return ''
      }
      if (date.kind === 'no-year') {
        yearless.add(date.month, date.day, line)
        return String(date.month).padStart(2, '0')
      }
      if (date.kind === 'day') {
        if (date.proves) proofs[date.proves]++
        spans['day-first'].add(date.day)
        spans['month-first'].add(date.day)
        return date.day.slice(0, 7)
      }
      if (date.kind === 'month') {
        for (const each of [spans['day-first'], spans['month-first']]) {
          each.add(date.from)
          each.add(date.to)
        }
        return date.from.slice(0, 7)
      }
      either++
      spans['day-first'].add(date.dayFirst)
      spans['month-first'].add(date.monthFirst)
      return `${date.dayFirst.slice(0, 7)}|${date.monthFirst.slice(0, 7)}`
    },
    /** `2022-05|2022-01` as one month, once every row was read. */
    month: (period: string): string => {
      if (period.length === 2) return settled().months.get(Number(period)) ?? ''
      const [dayFirst = '', monthFirst] = period.split('|')
      if (monthFirst === undefined || monthFirst === dayFirst) return dayFirst
      const which = decided()
      return which === undefined ? '' : which === 'day-first' ? dayFirst : monthFirst
    },
    notes: (): readonly SpendNote[] => settled().notes,
    done: (): DatesRead => {
      const isOpen = decided() === undefined && either > 0
      const all = span()
      const { from, to } = written()
      for (const day of [from, to, ...settled().days]) if (day !== null) all.add(day)
      const ends = isOpen ? { from: null, to: null } : all.ends()
      return {
        order: order(),
        ...ends,
        without: without + settled().without,
        undecided: isOpen ? either : 0,
      }
    },
  }
}

function span() {
  let from: LocalDate | null = null
  let to: LocalDate | null = null
  return {
    add: (day: LocalDate): void => {
      if (from === null || day < from) from = day
      if (to === null || day > to) to = day
    },
    ends: (): { from: LocalDate | null; to: LocalDate | null } => ({ from, to }),
  }
}
