import type { LocalDate } from '@use-it-cities/core'
import type { PathwayEvent } from './event.ts'
import type { TrackName } from './event-types.ts'
import { trackRules } from './tracks.ts'

/** Whole days from one day to another. */
export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

/**
 * How many days each person took on a track: from its first event to the first that says it is done, or, for a track that
 * only ends, to its last end. Nobody who is still on the way is in it, so it is too short while many are.
 */
export function trackDays(people: Iterable<readonly PathwayEvent[]>, track: TrackName): readonly number[] {
  const { begins, isDone, ends } = trackRules[track]
  return [...people].flatMap((standing) => {
    const first = standing.find(({ type }) => begins.includes(type))
    const last = ends.length > 0 ? standing.findLast(({ type }) => ends.includes(type)) : standing.find(isDone)
    return first && last && first.at <= last.at ? [daysBetween(first.at, last.at)] : []
  })
}

/** The one in the middle; of two, what lies between, rounded down. `null` for none. */
export function medianOf(days: readonly number[]): number | null {
  const sorted = [...days].sort((a, b) => a - b)
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]]
  return low === undefined || high === undefined ? null : Math.floor((low + high) / 2)
}
