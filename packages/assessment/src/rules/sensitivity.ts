import type { Label, Range, Sensitivity, WeightMove } from '../model/result.ts'
import { labelIdOf } from './labels.ts'
import type { ScopedItem } from './scope-of.ts'
import { share, type Sheet } from './sheet.ts'

const factors = [0.5, 2] as const
const most = 5

interface Now {
  readonly score: Range
  readonly gate: 'met' | 'not-met' | 'unknown'
  readonly label: string
}

/** Halves and doubles each weight by itself, those of whole groups and those of items, and says what became of the score. */
export function sensitivityOf(
  labels: readonly Label[],
  items: readonly ScopedItem[],
  sheets: readonly Sheet[],
  groups: ReadonlyMap<string, readonly number[]>,
  now: Now,
): Sensitivity {
  const span = { low: now.score.low, high: now.score.high }
  const labelChanges: WeightMove[] = []
  const largest: { by: number; move: WeightMove }[] = []

  const weigh = (of: WeightMove['of'], id: string, places: readonly number[]) => {
    for (const factor of factors) {
      let low = Infinity
      let high = -Infinity
      for (const sheet of sheets) {
        let sumLow = sheet.low
        let sumHigh = sheet.high
        let whole = sheet.whole
        // Only what changes is added up again.
        for (let which = 0; which < places.length; which++) {
          const at = places[which] ?? 0
          const reading = sheet.readings[at]
          if (!reading?.applies) continue
          const more = (items[at]?.weight ?? 0) * (factor - 1)
          sumLow += more * reading.low
          sumHigh += more * reading.high
          whole += more
        }
        const newLow = share(sumLow, whole, 0)
        const newHigh = share(sumHigh, whole, 1)
        if (newLow < low) low = newLow
        if (newHigh > high) high = newHigh
      }
      if (low < span.low) span.low = low
      if (high > span.high) span.high = high
      const by = Math.max(Math.abs(low - now.score.low), Math.abs(high - now.score.high))
      if (by === 0) continue
      const isLarge = largest.length < most || by > (largest[most - 1]?.by ?? 0)
      const label = labelIdOf(labels, low, high, now.gate)
      if (label === now.label && !isLarge) continue
      const move: WeightMove = { of, id, factor, score: { low, high }, label }
      if (label !== now.label) labelChanges.push(move)
      if (!isLarge) continue
      const after = largest.findIndex((each) => each.by < by)
      largest.splice(after === -1 ? largest.length : after, 0, { by, move })
      largest.length = Math.min(largest.length, most)
    }
  }

  // With one group there is nothing to weigh it against.
  if (groups.size > 1) for (const [id, places] of groups) weigh('group', id, places)
  const place = [0]
  for (let at = 0; at < items.length; at++) {
    place[0] = at
    weigh('item', items[at]?.item.id ?? '', place)
  }
  return { ...span, labelChanges, largest: largest.map(({ move }) => move) }
}
