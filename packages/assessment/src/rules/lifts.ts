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
  /** What it counts after so many steps, 0 included. */
  readonly values: readonly number[]
  /** What one step adds for the first assessor; of one assessor every step adds the same. */
  readonly perStep: number
  /** By assessor: what so many steps add to the low sum, 0 included. */
  readonly adds: readonly (readonly number[])[]
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
    const steps = item.ladder ? Math.ceil((1 - from) * 4) : 1
    const values = [from]
    for (let step = 1; step <= steps; step++) values.push(item.ladder ? Math.min(1, from + step / 4) : 1)
    const adds: number[][] = []
    for (const { readings } of sheets) {
      const reading = readings[at]
      const add: number[] = []
      for (const value of values) add.push(reading?.applies && value > reading.low ? weight * (value - reading.low) : 0)
      adds.push(add)
    }
    all.push({ id: item.id, at, gate: item.gate, known, from, steps, values, perStep: adds[0]?.[1] ?? 0, adds })
  }
  return all
}
