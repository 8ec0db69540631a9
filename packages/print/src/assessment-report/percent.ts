import type { Range } from '@use-it-cities/assessment'

/** A hair's breadth, so that 0.29 is 29 % and not 28. */
const hair = 1e-9

/** Down for what is at least, up for what is at most: a range never says more than is known. */
export const atLeast = (share: number): number => Math.floor(share * 100 + hair)
export const atMost = (share: number): number => Math.ceil(share * 100 - hair)

/** `40–75%`, the figures from the left in every language. */
export function percent({ low, high }: Range): string {
  const [from, to] = [atLeast(low), atMost(high)]
  return `\u2066${from === to ? from : `${from}–${to}`}%\u2069`
}
