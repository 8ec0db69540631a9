const moment = /^.{10}T([01]\d|2[0-3])(:[0-5]\d){1,2}(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/

/**
 * The day that a day or a moment begins with, as it is written: `20171201`. No `Date` is made for it. 0 when it is neither,
 * or a day that does not exist, or a moment that does not say its zone.
 */
export function dayOf(value: unknown): number {
  if (typeof value !== 'string' || value.length < 10) return 0
  const century = two(value, 0)
  const ofCentury = two(value, 2)
  const month = two(value, 5)
  const day = two(value, 8)
  if (
    (century | ofCentury) < 0 ||
    month < 1 ||
    month > 12 ||
    day < 1 ||
    value.charCodeAt(4) !== 45 ||
    value.charCodeAt(7) !== 45
  )
    return 0
  const year = century * 100 + ofCentury
  if (day > 28 && day > daysIn(year, month)) return 0
  if (value.length > 10 && !isIso(value) && !moment.test(value)) return 0
  return year * 10_000 + month * 100 + day
}

/** A moment as `toISOString` writes it: what mostly comes, so it is read without the pattern, which takes longer. */
function isIso(text: string): boolean {
  const hour = two(text, 11)
  const minute = two(text, 14)
  const second = two(text, 17)
  const isWritten = text.length === 24 && text.charCodeAt(10) === 84 && text.charCodeAt(23) === 90
  const isTime =
    (hour | minute | second | two(text, 20) | two(text, 21)) >= 0 && hour < 24 && minute < 60 && second < 60
  return isWritten && isTime && text.charCodeAt(13) === 58 && text.charCodeAt(16) === 58 && text.charCodeAt(19) === 46
}

const daysIn = (year: number, month: number) =>
  month === 2 ? (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28) : 30 + ((month + (month >> 3)) & 1)

/** The value of two digits at `at`; -1 when they are not digits: a digit is neither below 0 nor above 9. */
function two(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48
  const ones = text.charCodeAt(at + 1) - 48
  return (tens | ones | (9 - tens) | (9 - ones)) < 0 ? -1 : tens * 10 + ones
}
