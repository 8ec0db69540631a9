import type { ScopedItem } from './scope-of.ts'
import type { Sheet } from './sheet.ts'

/** What can still be gained from one item. */
export interface Lift {
  readonly id: string
  readonly at: number
  readonly gate: boolean
  /** Somebody settled it, so there is something to do and not only to find out. */
  readonly known: boolean
  /** The lowest anybody counts it now. */
  readonly from: number
  /** Steps left: one without a ladder, one for each level with one. */
  readonly steps: number
  readonly hasLadder: boolean
  readonly weight: number
  /** What one step adds for the lowest assessor; of one assessor every step adds the same. */
  readonly perStep: number
}

/** What an item counts after so many steps. */
export function valueAfter({ from, hasLadder }: Lift, steps: number): number {
  if (steps === 0) return from
  return hasLadder ? Math.min(1, from + steps / 4) : 1
}

/** What so many steps add to the low sum of one assessor: nothing where that one saw as much already. */
export function addedFor(lift: Lift, { readings }: Sheet, steps: number): number {
  const reading = readings[lift.at]
  const value = valueAfter(lift, steps)
  return steps > 0 && reading?.applies && value > reading.low ? lift.weight * (value - reading.low) : 0
}

/** Every item that is not at its top for everybody it applies to. */
export function lifts(items: readonly ScopedItem[], sheets: readonly Sheet[]): Lift[] {
  const all: Lift[] = []
  for (let at = 0; at < items.length; at++) {
    const scoped = items[at]
    if (!scoped) continue
    let from = 1
    let known = false
    for (const { readings } of sheets) {
      const reading = readings[at]
      if (!reading?.applies) continue
      if (reading.low < from) from = reading.low
      if (reading.answered) known = true
    }
    if (from === 1) continue
    const { item, weight } = scoped
    const hasLadder = item.ladder !== undefined
    const steps = hasLadder ? Math.ceil((1 - from) * 4) : 1
    const perStep = hasLadder ? weight / 4 : weight * (1 - from)
    all.push({ id: item.id, at, gate: item.gate, known, from, steps, hasLadder, weight, perStep })
  }
  return all
}
