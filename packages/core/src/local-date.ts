import { fail, ok, type Result } from './result.ts'

/** A calendar day without a time or a zone, written `YYYY-MM-DD`. Strings of this form sort in date order. */
export type LocalDate = `${number}-${number}-${number}`

const form = /^(\d{4})-(\d{2})-(\d{2})$/

/** True for a day that exists: `2024-02-29` does, `2023-02-29` does not. */
export function isLocalDate(value: unknown): value is LocalDate {
  const parts = typeof value === 'string' ? form.exec(value) : null
  if (!parts) return false
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  const date = new Date(Date.UTC(2000, month - 1, day))
  date.setUTCFullYear(year, month - 1, day)
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** Reads a calendar day, or says what came instead. */
export function parseLocalDate(value: unknown): Result<LocalDate, { code: 'not-a-date'; received: unknown }> {
  return isLocalDate(value) ? ok(value) : fail({ code: 'not-a-date', received: value })
}

/** The day `count` days later (earlier when negative). */
export function addDays(date: LocalDate, count: number): LocalDate {
  const moment = new Date(`${date}T00:00:00Z`)
  moment.setUTCDate(moment.getUTCDate() + count)
  return moment.toISOString().slice(0, 10) as LocalDate
}

/** The calendar day it is in `timeZone` (an IANA name) at `instant`. */
export function localDateIn(timeZone: string, instant: Date): LocalDate {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(instant)
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? ''
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}` as LocalDate
}
