import { addDays, localDateIn, type LocalDate } from './core.ts'

/** A day that a segment begins or ends with. What is written with a day outside `before` and `beyond` is not on it in any zone. */
export interface Bounds {
  readonly day: LocalDate
  /** The day before it, and the second day after it. */
  readonly before: string
  readonly beyond: string
}

const known = new Map<LocalDate, Bounds>()

/** Has somebody who checked it asked for this day before. */
export const isKnownDay = (value: unknown): boolean => known.has(value as LocalDate)

/** Found once and remembered: an assessment then only compares. */
export function boundsOf(day: LocalDate): Bounds {
  let bounds = known.get(day)
  if (!bounds) {
    bounds = {
      day,
      before: day === '0000-01-01' ? '' : addDays(day, -1),
      beyond: day > '9999-12-29' ? '~' : addDays(day, 2),
    }
    if (known.size > 9999) known.clear()
    known.set(day, bounds)
  }
  return bounds
}

/** The day of a moment in a time zone; as it is written, where that is before the year 1 or after 9999. */
export function dayIn(timeZone: string, moment: string): string {
  const day = moment.slice(0, 10)
  return day < '0001-01-03' || day > '9999-12-29' ? day : localDateIn(timeZone, new Date(moment))
}

const zones = new Set<string>()

/** Is it a time zone that somebody knows. */
export function isZone(timeZone: string): boolean {
  try {
    if (!zones.has(timeZone)) {
      localDateIn(timeZone, new Date(0))
      zones.add(timeZone)
    }
    return true
  } catch {
    return false
  }
}
