import type { LocalDate } from '@use-it-cities/core'

/** The day this many months later; the last day of the month where it has no such day. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const count = year * 12 + month - 1 + months
  const [newYear, newMonth] = [Math.floor(count / 12), (count % 12) + 1]
  const last = new Date(Date.UTC(newYear, newMonth, 0)).getUTCDate()
  const two = (number: number) => String(number).padStart(2, '0')
  return `${String(newYear).padStart(4, '0')}-${two(newMonth)}-${two(Math.min(day, last))}` as LocalDate
}
