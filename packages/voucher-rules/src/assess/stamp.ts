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
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const days = month === 2 ? 28 + Number(isLeap) : 30 + ((month + (month >> 3)) & 1)
  const isDay = year > 0 && month > 0 && month < 13 && day > 0 && day <= days
  return isDay && text.charCodeAt(4) === 45 && text.charCodeAt(7) === 45 ? year * 10_000 + month * 100 + day : NaN
}

/**
 * A number that orders days and moments without making a `Date` for each: `20171201` for a day, that times 100,000 plus the
 * second of the day in UTC for a moment. NaN for anything else, also for a moment that does not say its zone.
 */
export function stampOf(value: unknown): number {
  if (typeof value !== 'string') return NaN
  if (value.length === 10) return dayNumber(value)
  const isUtc = value.length === 24 && value.charCodeAt(19) === 46 && two(value, 20) >= 0 && two(value, 21) >= 0
  if (value.charCodeAt(value.length - 1) !== 90 || !(isUtc || value.length === 20)) return otherStamp(value)
  const hour = two(value, 11)
  const minute = two(value, 14)
  const second = two(value, 17)
  const isTime = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60
  const isWritten = value.charCodeAt(10) === 84 && value.charCodeAt(13) === 58 && value.charCodeAt(16) === 58
  return isTime && isWritten ? dayNumber(value) * 100_000 + hour * 3600 + minute * 60 + second : NaN
}

/** A moment with an offset, without seconds or with other fractions of them. */
function otherStamp(value: string): number {
  const isMoment = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(value)
  const time = isMoment && dayNumber(value) > 0 ? Date.parse(value) : NaN
  return Number.isNaN(time) ? NaN : stampOf(new Date(time).toISOString())
}
