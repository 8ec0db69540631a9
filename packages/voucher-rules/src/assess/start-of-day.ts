import { addDays, localDateIn, type LocalDate } from '@use-it-cities/core'
import { stampOf } from './stamp.ts'

const known = new Map<string, number>()

/**
 * The stamp of the first second of a day in a time zone. Found once and remembered: an assessment then only compares numbers.
 * Throws a RangeError for a time zone nobody knows.
 */
export function startOfDay(timeZone: string, day: LocalDate): number {
  const name = `${timeZone} ${day}`
  const found = known.get(name)
  if (found !== undefined) return found
  const middle = Date.parse(`${day}T00:00:00Z`) / 1000
  let [before, after] = [middle - 16 * 3600, middle + 16 * 3600]
  while (after - before > 1) {
    const between = Math.floor((before + after) / 2)
    if (localDateIn(timeZone, new Date(between * 1000)) < day) before = between
    else after = between
  }
  const stamp = stampOf(new Date(after * 1000).toISOString())
  if (known.size > 5000) known.clear()
  known.set(name, stamp)
  return stamp
}

/** The stamp of the first second after a day. */
export const endOfDay = (timeZone: string, day: LocalDate): number =>
  day === '9999-12-31' ? Infinity : startOfDay(timeZone, addDays(day, 1))
