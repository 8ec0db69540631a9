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

/** One weight, and which items it weighs. */
export interface Weighed {
  readonly of: WeightMove['of']
  readonly id: string
  readonly places: readonly number[]
}

/** Halves and doubles each weight by itself, and says what became of the score. */
export function sensitivityOf(
  labels: readonly Label[],
  items: readonly ScopedItem[],
  sheets: readonly Sheet[],
  all: readonly Weighed[],
  { score, gate, label: labelNow }: Now,
): Sensitivity {
  let spanLow = score.low
  let spanHigh = score.high
  const labelChanges: WeightMove[] = []
  const largest: WeightMove[] = []
  const bys: number[] = []
  for (const { of, id, places } of all)
    for (const factor of factors) {
      let low = Infinity
      let high = -Infinity
      for (const sheet of sheets) {
        let { low: sumLow, high: sumHigh, whole } = sheet
        // Only what changes is added up again.
        for (const at of places) {
          const reading = sheet.readings[at]
          if (!reading?.applies) continue
          const more = (items[at]?.weight ?? 0) * (factor - 1)
          sumLow += more * reading.low
          sumHigh += more * reading.high
          whole += more
        }
        low = Math.min(low, share(sumLow, whole, 0))
        high = Math.max(high, share(sumHigh, whole, 1))
      }
      const by = Math.max(Math.abs(low - score.low), Math.abs(high - score.high))
      if (by === 0) continue
      if (low < spanLow) spanLow = low
      if (high > spanHigh) spanHigh = high
      const label = labelIdOf(labels, low, high, gate)
      const isLarge = by > (bys[most - 1] ?? 0)
      if (label === labelNow && !isLarge) continue
      const move: WeightMove = { of, id, factor, score: { low, high }, label }
      if (label !== labelNow) labelChanges.push(move)
      if (!isLarge) continue
      let after = bys.length
      while (after > 0 && (bys[after - 1] ?? 0) < by) after--
      bys.splice(after, 0, by)
      largest.splice(after, 0, move)
      bys.length = largest.length = Math.min(bys.length, most)
    }
  return { low: spanLow, high: spanHigh, labelChanges, largest }
}
