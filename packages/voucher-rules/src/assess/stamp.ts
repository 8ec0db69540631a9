/** Days are below this, moments above it: a stamp tells which it is. */
export const firstMoment = 1e8

/** The value of two decimal digits at `at`; far out of every range when they are not digits. */
function two(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48
  const units = text.charCodeAt(at + 1) - 48
  return tens >= 0 && tens <= 9 && units >= 0 && units <= 9 ? tens * 10 + units : -1e6
}

function dayNumber(text: string): number {
  const year = two(text, 0) * 100 + two(text, 2)
  const month = two(text, 5)
  const day = two(text, 8)
  if (text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return NaN
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return NaN
  return year * 10_000 + month * 100 + day
}

const daysIn = (year: number, month: number): number => {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/**
 * A number that orders days and moments without making a `Date` for each: `20171201` for a day, that times 100,000 plus the
 * second of the day in UTC for a moment. NaN for anything else, also for a moment that does not say its zone.
 */
export function stampOf(value: unknown): number {
  if (typeof value !== 'string' || value.length < 10) return NaN
  if (value.length === 10) return dayNumber(value)
  const last = value.length - 1
  if (value.charCodeAt(last) !== 90 || last < 19) return offsetStamp(value)
  const hour = two(value, 11)
  const minute = two(value, 14)
  const second = two(value, 17)
  if (value.charCodeAt(10) !== 84 || value.charCodeAt(13) !== 58 || value.charCodeAt(16) !== 58) return NaN
  if (!(hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60)) return NaN
  if (last > 19 && (value.charCodeAt(19) !== 46 || last === 20)) return NaN
  for (let at = 20; at < last; at++) if (value.charCodeAt(at) < 48 || value.charCodeAt(at) > 57) return NaN
  return dayNumber(value) * 100_000 + hour * 3600 + minute * 60 + second
}

const withOffset = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/

function offsetStamp(value: string): number {
  if (!withOffset.test(value) || Number.isNaN(dayNumber(value))) return NaN
  const moment = new Date(value)
  const utc = Number.isNaN(moment.getTime()) ? '' : moment.toISOString()
  return utc.length === 24 ? stampOf(utc) : NaN
}

/** The day of a day's stamp, as text. */
export const dayOfStamp = (day: number): string => {
  const digits = String(day).padStart(8, '0')
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`
}
