import type { Range } from '@use-it-cities/assessment'
import { percentDown, percentUp } from '@use-it-cities/assessment/report'

/** The low end is rounded down and the high end up, so that the range never claims more than is known. */
export const ends = ({ low, high }: Range) => [percentDown(low), percentUp(high)] as const

export function percent(range: Range): string {
  const [from, to] = ends(range)
  return from === to ? `${from}%` : `${from}–${to}%`
}
