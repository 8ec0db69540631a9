import { overlaps, type EffectivePeriod } from '@use-it-cities/core'
import type { Profession, Route, Step } from '../model/profession.ts'
import { showing } from '../model/showing.ts'
import type { Problem } from './problem.ts'

/** Whether a route's steps hang together: none missing, none in a circle, no fee twice on one day. */
export function checkRoute(profession: Profession, route: Route): Problem[] {
  const at = `${profession.id}/${route.id}`
  return [
    ...route.steps.flatMap((step) => checkAfter(route, step, `${at}/${step.id}`)),
    ...orphansIn(route, at),
    ...cyclesIn(route, at),
    ...route.steps.flatMap((step) => doubleFees(step, `${at}/${step.id}`)),
  ]
}

function checkAfter({ steps }: Route, { after, order }: Step, at: string): Problem[] {
  return after.flatMap((before): Problem[] => {
    const earlier = steps.find(({ id }) => id === before)
    if (!earlier)
      return [{ code: 'missing-step', at, received: before, expected: steps.map(({ id }) => id).join(', ') }]
    if (earlier.order < order) return []
    return [
      { code: 'out-of-order', at, received: String(order), expected: `more than ${earlier.order}, after ${before}` },
    ]
  })
}

/** A step that waits for nothing and that nothing waits for hangs on no way, unless it is the only one. */
function orphansIn({ steps }: Route, at: string): Problem[] {
  const waitedFor = new Set(steps.flatMap(({ after }) => after))
  const orphans = steps.filter(({ id, after }) => after.length === 0 && !waitedFor.has(id))
  if (steps.length === 1) return []
  const expected = 'a step that comes after another, or before one'
  return orphans.map(({ id }) => ({ code: 'orphan-step', at: `${at}/${id}`, received: id, expected }))
}

/** Takes away what nothing holds back, until nothing is left or nothing can go. */
function cyclesIn({ steps }: Route, at: string): Problem[] {
  let left = [...steps]
  for (;;) {
    const held = left.filter(({ after }) => after.some((before) => left.some(({ id }) => id === before)))
    if (held.length === left.length) break
    left = held
  }
  const expected = 'steps that can be done one after the other'
  return left.length === 0 ? [] : [{ code: 'cycle', at, received: left.map(({ id }) => id).join(', '), expected }]
}

/** Dated amounts for one thing must follow each other: two on one day would be added up. */
function doubleFees({ fees }: Step, at: string): Problem[] {
  const dated = fees.flatMap((fee) => {
    const shown = showing(fee, '0001-01-01')
    const period = shown.show === 'check-with' ? undefined : shown.value.effective
    return period ? [{ topic: `${fee.about.of}/${fee.about.only}`, period, id: fee.id }] : []
  })
  return dated.flatMap((one, index) =>
    dated
      .slice(index + 1)
      .filter((other) => other.topic === one.topic && overlaps(one.period, other.period))
      .map((other) => ({
        code: 'overlapping-periods' as const,
        at,
        received: `${one.id} ${written(one.period)}, ${other.id} ${written(other.period)}`,
        expected: 'each amount to end before the next begins',
      })),
  )
}

const written = ({ from, until }: EffectivePeriod) => `${from} to ${until ?? 'open'}`
