import { fail, ok, type Result } from './result.ts'

/** A calendar day without a time or a zone, written `YYYY-MM-DD`. Strings of this form sort in date order. */
export type LocalDate = `${number}-${number}-${number}`

const form = /^\d{4}-\d{2}-\d{2}$/

/** True for a day that exists: `2024-02-29` does, `2023-02-29` does not. Plain arithmetic, because every answer and every row passes here. */
export function isLocalDate(value: unknown): value is LocalDate {
  if (typeof value !== 'string' || !form.test(value)) return false
  const month = Number(value.slice(5, 7))
  const day = Number(value.slice(8))
  return month > 0 && month < 13 && day > 0 && day <= daysIn(Number(value.slice(0, 4)), month)
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return 30 + ((month + Number(month > 7)) % 2)
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
