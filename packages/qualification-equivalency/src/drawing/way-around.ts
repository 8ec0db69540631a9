import type { Placed } from './in-sequence.ts'

/**
 * For each step, the number of the lane in which lines leave it that lead past the next step; `null` where none does.
 * All lines of one step share its lane, and a lane is free again where the last of them ends.
 */
export function wayAround(steps: readonly Placed[]): readonly (number | null)[] {
  const ends: number[] = []
  return steps.map((_, from) => {
    const last = steps.findLastIndex(({ after }, to) => to > from + 1 && after.includes(from))
    if (last < 0) return null
    const free = ends.findIndex((end) => end <= from)
    const own = free < 0 ? ends.length : free
    ends[own] = last
    return own
  })
}
