import type { Range } from '@use-it-cities/assessment'

/** A share as whole percent: down for what is at least, up for what is at most. A range is never narrower than it is. */
export const atLeast = (share: number): number => Math.floor(share * 100 + 1e-9)
export const atMost = (share: number): number => Math.ceil(share * 100 - 1e-9)

/** A range in words. A single number only when both ends are the same. */
export function rangeInWords({ low, high }: Range): string {
  const [from, to] = [atLeast(low), atMost(high)]
  return from === to ? `${from}\u00a0%` : `${from}\u00a0% to ${to}\u00a0%`
}
