import { fail, ok, type Result } from './result.ts'

/** A calendar day without a time or a zone, written `YYYY-MM-DD`. Strings of this form sort in date order. */
export type LocalDate = `${number}-${number}-${number}`

const daysIn = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const
const dash = 45

/** True for a day that exists: `2024-02-29` does, `2023-02-29` does not. Every answer and row passes here: plain arithmetic. */
export function isLocalDate(value: unknown): value is LocalDate {
  if (typeof value !== 'string' || value.length !== 10) return false
  if (value.charCodeAt(4) !== dash || value.charCodeAt(7) !== dash) return false
  const month = twoDigits(value, 5)
  const day = twoDigits(value, 8)
  const century = twoDigits(value, 0)
  const year = twoDigits(value, 2)
  if (century < 0 || year < 0 || month < 1 || month > 12 || day < 1 || day > (daysIn[month - 1] ?? 0)) return false
  return month !== 2 || day < 29 || (year === 0 ? century % 4 === 0 : year % 4 === 0)
}

/** The number that two digits make, or -1 when they are not both digits. */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48
  const ones = text.charCodeAt(at + 1) - 48
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? 10 * tens + ones : -1
}

/** Reads a calendar day, or says what came instead. */
export function parseLocalDate(value: unknown): Result<LocalDate, { code: 'not-a-date'; received: unknown }> {
  return isLocalDate(value) ? ok(value) : fail({ code: 'not-a-date', received: value })
}

/**
 * The day `count` days later (earlier when negative).
 * Throws a RangeError for a day that does not exist, for part of a day, and outside the years 0000 to 9999.
 */
export function addDays(date: LocalDate, count: number): LocalDate {
  if (!isLocalDate(date)) throw new RangeError(`Expected a day that exists, for example 2026-11-21, but got ${date}.`)
  if (!Number.isSafeInteger(count)) throw new RangeError(`Expected a whole number of days, but got ${count}.`)
  const moment = new Date(`${date}T00:00:00Z`)
  moment.setUTCDate(moment.getUTCDate() + count)
  const day = Number.isNaN(moment.getTime()) ? '' : moment.toISOString().slice(0, -'T00:00:00.000Z'.length)
  if (isLocalDate(day)) return day
  throw new RangeError(`Expected a day in the years 0000 to 9999, but ${date} and ${count} days is not one.`)
}

const formatters = new Map<string, Intl.DateTimeFormat>()

/** Making a formatter costs more than using it, and a site asks for the day on every request. */
function formatterFor(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-GB', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  formatters.set(timeZone, made)
  return made
}

/**
 * The calendar day it is in `timeZone` (an IANA name) at `instant`.
 * Throws a RangeError for a time zone nobody knows and for an instant that is not one.
 */
export function localDateIn(timeZone: string, instant: Date): LocalDate {
  const parts = formatterFor(timeZone).formatToParts(instant)
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((each) => each.type === type)?.value ?? ''
  const day = `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`
  if (isLocalDate(day)) return day
  throw new RangeError(`Expected an instant in the years 0001 to 9999, but got ${instant.toISOString()}.`)
}
