import { addedFor, type Lift } from './lifts.ts'
import { share, type Sheet } from './sheet.ts'

/** Up to this many combinations are all tried. */
const mostTried = 4096

/**
 * The fewest steps after which the lowest of several assessors comes to `atLeast`; adds them to `done`. Which items serve whom
 * best is a covering problem: all combinations are tried while there are few, which is exact. Otherwise the item that closes
 * most of what is missing for each step is taken, again and again: it comes there, and a smaller set may exist.
 */
export function stepsForSeveral(
  done: Map<Lift, number>,
  others: readonly Lift[],
  sheets: readonly Sheet[],
  atLeast: number,
): 'exact' | 'greedy' {
  const lows = sheets.map((sheet) => {
    let sum = sheet.low
    for (const [lift, steps] of done) sum += addedFor(lift, sheet, steps)
    return sum
  })
  const isThere = (sums: readonly number[]) =>
    sheets.every(({ whole }, which) => share(sums[which] ?? 0, whole, 0) >= atLeast)
  if (isThere(lows)) return 'exact'
  const combinations = others.reduce((product, { steps }) => product * (steps + 1), 1)
  if (combinations > mostTried) {
    takeBest(done, others, sheets, lows, atLeast, isThere)
    return 'greedy'
  }
  let best: readonly number[] | null = null
  let fewest = Infinity
  const chosen: number[] = others.map(() => 0)
  const tryFrom = (at: number, sums: readonly number[], steps: number) => {
    if (steps >= fewest) return
    if (isThere(sums)) {
      fewest = steps
      best = [...chosen]
      return
    }
    const lift = others[at]
    if (!lift) return
    for (let taken = lift.steps; taken >= 0; taken--) {
      chosen[at] = taken
      tryFrom(at + 1, plus(sums, sheets, lift, 0, taken), steps + taken)
    }
    chosen[at] = 0
  }
  tryFrom(0, lows, 0)
  const found = (best ?? []) as readonly number[]
  found.forEach((steps, at) => {
    const lift = others[at]
    if (lift && steps > 0) done.set(lift, steps)
  })
  return 'exact'
}

const plus = (sums: readonly number[], sheets: readonly Sheet[], lift: Lift, before: number, after: number) =>
  sums.map((sum, which) => {
    const sheet = sheets[which]
    return sheet ? sum + addedFor(lift, sheet, after) - addedFor(lift, sheet, before) : sum
  })

function takeBest(
  done: Map<Lift, number>,
  others: readonly Lift[],
  sheets: readonly Sheet[],
  lows: readonly number[],
  atLeast: number,
  isThere: (sums: readonly number[]) => boolean,
) {
  const missing = (sums: readonly number[]) => {
    let sum = 0
    sheets.forEach(({ whole }, which) => (sum += Math.max(0, atLeast - (sums[which] ?? 0) / whole)))
    return sum
  }
  let sums = lows
  while (!isThere(sums)) {
    let best: { lift: Lift; steps: number; sums: readonly number[]; perStep: number } | null = null
    const now = missing(sums)
    for (const lift of others) {
      const before = done.get(lift) ?? 0
      for (let steps = before + 1; steps <= lift.steps; steps++) {
        const after = plus(sums, sheets, lift, before, steps)
        const perStep = (now - missing(after)) / (steps - before)
        if (perStep > (best?.perStep ?? 0)) best = { lift, steps, sums: after, perStep }
      }
    }
    if (!best) return
    done.set(best.lift, best.steps)
    sums = best.sums
  }
}
