import type { Range } from '@use-it-cities/assessment'
import { percentDown, percentUp } from '@use-it-cities/assessment/report'

/** `40–75%`, the figures from the left in every language. */
export function percent({ low, high }: Range): string {
  const [from, to] = [percentDown(low), percentUp(high)]
  return `\u2066${from === to ? from : `${from}–${to}`}%\u2069`
}
