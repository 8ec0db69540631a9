import { addDays, localDateIn, type LocalDate } from '@use-it-cities/core'

/** The first moment of a day, and the first moment after it, in milliseconds since 1970. */
export interface Bounds {
  readonly from: number
  readonly until: number
}

const known = new Map<string, Map<LocalDate, Bounds>>()

/**
 * When a day begins and ends in a time zone. Found once and remembered: an assessment then only compares numbers.
 * Throws a RangeError for a time zone nobody knows.
 */
export function boundsOf(timeZone: string, day: LocalDate): Bounds {
  const days = known.get(timeZone) ?? new Map<LocalDate, Bounds>()
  let bounds = days.get(day)
  if (!bounds) {
    const until = day === '9999-12-31' ? Infinity : startOf(timeZone, addDays(day, 1))
    bounds = { from: startOf(timeZone, day), until }
    known.set(timeZone, days.set(day, bounds))
  }
  return bounds
}

function startOf(timeZone: string, day: LocalDate): number {
  const middle = Date.parse(`${day}T00:00:00Z`) / 1000
  let [before, after] = [middle - 16 * 3600, middle + 16 * 3600]
  while (after - before > 1) {
    const between = Math.floor((before + after) / 2)
    if (localDateIn(timeZone, new Date(between * 1000)) < day) before = between
    else after = between
  }
  return after * 1000
}
