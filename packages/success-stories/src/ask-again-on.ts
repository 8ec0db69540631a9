import type { LocalDate } from '@use-it-cities/core'
import type { ConsentGiven } from './schema/consent.ts'

/**
 * The day to talk with the teller again: the one that was agreed, else two calendar months before the last day, and never
 * before the consent began. It is a reminder: it neither ends a consent nor lengthens it.
 */
export function askAgainOn({ on, until, refreshOn }: Pick<ConsentGiven, 'on' | 'until' | 'refreshOn'>): LocalDate {
  if (refreshOn) return refreshOn
  const due = monthsBefore(until, 2)
  return due < on ? on : due
}

/** The same day of an earlier month; the last day of that month where it is shorter. */
function monthsBefore(day: LocalDate, months: number): LocalDate {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month - months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 - months, Math.min(date, last))).toISOString().slice(0, 10) as LocalDate
}
