import { addDays, localDateIn, type LocalDate } from '@use-it-cities/core'
import { dayOf } from './day-of.ts'

/** The first moment of a day, and the first moment after it, in milliseconds since 1970; and the days next to it. */
export interface Bounds {
  readonly from: number
  readonly until: number
  /** As `dayOf` gives them: `20171130`, `20171201` and `20171202` for the first of December. */
  readonly before: number
  readonly day: number
  readonly after: number
}

const known = new Map<string, Bounds>()

/**
 * When a day begins and ends in a time zone. Found once and remembered: an assessment then only compares numbers.
 * Throws a RangeError for a time zone nobody knows.
 */
export function boundsOf(timeZone: string, day: LocalDate): Bounds {
  const key = timeZone + day
  let bounds = known.get(key)
  if (!bounds) {
    const tomorrow = day === '9999-12-31' ? null : addDays(day, 1)
    bounds = {
      from: startOf(timeZone, day),
      until: tomorrow ? startOf(timeZone, tomorrow) : Infinity,
      before: day === '0000-01-01' ? 0 : dayOf(addDays(day, -1)),
      day: dayOf(day),
      after: dayOf(tomorrow ?? day),
    }
    known.set(key, bounds)
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
