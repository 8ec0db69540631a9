import type { Change, ChangeSet, Label } from '../model/result.ts'
import { addedFor, lifts, valueAfter, type Lift } from './lifts.ts'
import type { ScopedItem } from './scope-of.ts'
import { share, type Sheet } from './sheet.ts'
import { stepsForSeveral } from './steps-for-several.ts'

/**
 * For each label that is not yet sure, the fewest steps to it: first every gate, then what counts most.
 *
 * With one assessor this is exact. A step adds a fixed amount to the sum, whatever else is done, every step of one item adds
 * the same, and the divisor stays; so no other set of as many steps can add more than the largest ones do. With several
 * assessors every one of them has to come to the label; see `stepsForSeveral`.
 */
export function changesTo(
  labels: readonly Label[],
  items: readonly ScopedItem[],
  sheets: readonly Sheet[],
  now: string,
): ChangeSet[] {
  // Nothing applies to one of them, so nothing that is done can show.
  if (sheets.some(({ whole }) => whole === 0)) return []
  const wanted = labels.slice(labels.findIndex(({ id }) => id === now) + 1)
  if (wanted.length === 0) return []
  const all = lifts(items, sheets)
  const gates = all.filter(({ gate }) => gate)
  const others = all.filter(({ gate }) => !gate)
  const [only] = sheets
  if (sheets.length === 1 && only) return forOne(wanted, gates, others, only)
  return wanted.map(({ id, atLeast }) => {
    const done = new Map(gates.map((lift) => [lift, lift.steps]))
    const method = stepsForSeveral(done, others, sheets, atLeast)
    const scores = sheets.map((sheet) => {
      let low = sheet.low
      for (const [lift, steps] of done) low += addedFor(lift, sheet, steps)
      return share(low, sheet.whole, 0)
    })
    return {
      ...setOf([...done].map(([lift, steps]) => changeOf(lift, steps))),
      reaches: id,
      atLeast,
      method,
      scoreLow: Math.min(...scores),
    }
  })
}

function forOne(wanted: readonly Label[], gates: readonly Lift[], others: readonly Lift[], sheet: Sheet): ChangeSet[] {
  const byGain = [...others].sort((one, other) => other.perStep - one.perStep || one.at - other.at)
  const done = gates.map((lift) => changeOf(lift, lift.steps))
  let low = sheet.low
  for (const lift of gates) low += addedFor(lift, sheet, lift.steps)
  let next = 0
  let taken = 0
  // A higher label needs what the lower one needs, and more.
  return wanted.map(({ id, atLeast }) => {
    for (let lift = byGain[next]; lift && share(low, sheet.whole, 0) < atLeast; lift = byGain[next]) {
      taken += 1
      low += lift.perStep
      const change = changeOf(lift, taken)
      if (taken === 1) done.push(change)
      else done[done.length - 1] = change
      if (taken < lift.steps) continue
      taken = 0
      next += 1
    }
    return { ...setOf([...done]), reaches: id, atLeast, method: 'exact', scoreLow: share(low, sheet.whole, 0) }
  })
}

const setOf = (items: readonly Change[]) => {
  let steps = 0
  for (const item of items) steps += item.steps
  return { items, steps }
}

function changeOf(lift: Lift, steps: number): Change {
  const { id, from, gate, known } = lift
  return { id, from, to: valueAfter(lift, steps), steps, kind: gate ? 'gate' : known ? 'do' : 'find-out' }
}
