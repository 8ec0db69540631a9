import type { Label, Range, Sensitivity, WeightMove } from '../model/result.ts'
import { labelOf } from './labels.ts'
import type { ScopedItem } from './scope-of.ts'
import { scoreOf, type Sheet } from './sheet.ts'

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
  now: Now,
): Sensitivity {
  let { low, high } = now.score
  const labelChanges: WeightMove[] = []
  const largest: { by: number; move: WeightMove }[] = []

  const weigh = (of: WeightMove['of'], id: string, places: readonly number[]) => {
    for (const factor of factors) {
      const score = scoreWith(items, sheets, places, factor)
      if (score.low < low) low = score.low
      if (score.high > high) high = score.high
      const { label } = labelOf(labels, score, now.gate)
      const by = Math.max(Math.abs(score.low - now.score.low), Math.abs(score.high - now.score.high))
      const isLarge = by > 0 && (largest.length < most || by > (largest.at(-1)?.by ?? 0))
      if (label === now.label && !isLarge) continue
      const move: WeightMove = { of, id, factor, score, label }
      if (label !== now.label) labelChanges.push(move)
      if (!isLarge) continue
      const after = largest.findIndex((each) => each.by < by)
      largest.splice(after === -1 ? largest.length : after, 0, { by, move })
      largest.length = Math.min(largest.length, most)
    }
  }

  const groups = new Map<string, number[]>()
  items.forEach(({ item }, at) => {
    const places = groups.get(item.group)
    if (places) places.push(at)
    else groups.set(item.group, [at])
  })
  // With one group there is nothing to weigh it against.
  if (groups.size > 1) for (const [id, places] of groups) weigh('group', id, places)
  const place = [0]
  for (let at = 0; at < items.length; at++) {
    place[0] = at
    weigh('item', items[at]?.item.id ?? '', place)
  }
  return { low, high, labelChanges, largest: largest.map(({ move }) => move) }
}

/** The score if the weights at `places` were multiplied. Only what changes is added up again. */
function scoreWith(items: readonly ScopedItem[], sheets: readonly Sheet[], places: readonly number[], factor: number) {
  let [low, high] = [Infinity, -Infinity]
  for (const sheet of sheets) {
    const sums = { low: sheet.low, high: sheet.high, whole: sheet.whole }
    for (const at of places) {
      const reading = sheet.readings[at]
      if (!reading?.applies) continue
      const more = (items[at]?.weight ?? 0) * (factor - 1)
      sums.low += more * reading.low
      sums.high += more * reading.high
      sums.whole += more
    }
    const score = scoreOf(sums)
    if (score.low < low) low = score.low
    if (score.high > high) high = score.high
  }
  return { low, high }
}
