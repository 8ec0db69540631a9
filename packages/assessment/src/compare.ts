import { fail, ok, type Result } from '@use-it-cities/core'
import type { AssessmentResult, ItemOutcome, Range } from './model/result.ts'

/** What has to be the same before two results may stand side by side. */
export type Definition = 'catalogue' | 'version' | 'profile' | 'weights' | 'items'

export interface CompareError {
  readonly code: 'definitions-differ'
  /** What differs, and the values there are. */
  readonly differs: readonly { readonly what: Definition; readonly values: readonly string[] }[]
}

export interface Comparison {
  /** By name of the body. */
  readonly bodies: readonly BodyOverTime[]
  /** Places by the latest result of each body, with the same place for those whose ranges overlap. `null` for one body. */
  readonly places: readonly Place[] | null
}

export interface BodyOverTime {
  readonly body: string
  /** Earliest first. */
  readonly points: readonly {
    readonly on: string
    readonly score: Range
    readonly coverage: number
    readonly label: string
  }[]
  /** What changed from each point to the next. */
  readonly steps: readonly StepOverTime[]
}

export interface StepOverTime {
  readonly from: string
  readonly to: string
  /** `up` or `down` only when the two ranges do not meet. */
  readonly moved: 'up' | 'down' | 'same' | 'cannot-tell'
  readonly items: readonly { readonly id: string; readonly from: ItemOutcome; readonly to: ItemOutcome }[]
  /** Items that began or ceased to be asked, because the law changed: part of a move may come from them. */
  readonly entered: readonly string[]
  readonly left: readonly string[]
}

/** The best and the worst place that the ranges leave possible; 1 is the best. */
export interface Place {
  readonly body: string
  readonly on: string
  readonly score: Range
  readonly best: number
  readonly worst: number
  /** Whether the best and worst place stay when any one weight is halved or doubled, as far as the ranges of `sensitivity` say. */
  readonly steady: boolean
}

const listOf = (ids: Iterable<string>) => [...ids].sort().join(' ')

/**
 * Results over time and between bodies. Refuses when catalogue, version, profile, weights or items differ, because two numbers
 * under two definitions say nothing about each other. Over time the law may bring items in or take them out, and each step says
 * which; bodies get places only when the same items were asked of them.
 */
export function compare(results: readonly AssessmentResult[]): Result<Comparison, CompareError> {
  const differs: { what: Definition; values: readonly string[] }[] = []
  const same = (what: Definition, values: readonly string[]) => {
    const distinct = [...new Set(values)]
    if (distinct.length > 1) differs.push({ what, values: distinct })
  }
  for (const what of ['catalogue', 'version', 'profile'] as const)
    same(
      what,
      results.map((result) => result[what] ?? 'all'),
    )
  // Weights of the items they share; which items there are is another question.
  const shared = Object.keys(results[0]?.weights ?? {}).filter((id) =>
    results.every(({ weights }) => Object.hasOwn(weights, id)),
  )
  same(
    'weights',
    results.map(({ weights }) => listOf(shared.map((id) => `${id}=${weights[id] ?? 0}`))),
  )
  const bodies = new Map<string, AssessmentResult[]>()
  for (const result of results) bodies.set(result.body.name, [...(bodies.get(result.body.name) ?? []), result])
  const inTime = [...bodies]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, each]) => each.sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0)))
  const latest = inTime.flatMap((each) => each.at(-1) ?? [])
  // What the law did not ask on a day stays among the items of a result. One that is not there at all was never asked.
  const scopes = results.map(({ items }) => listOf(items.map(({ id }) => id)))
  const isOneScope = scopes.every((scope) => scope === scopes[0])
  same('items', isOneScope ? latest.map(({ weights }) => listOf(Object.keys(weights))) : scopes)
  if (differs.length > 0) return fail({ code: 'definitions-differ', differs })
  return ok({ bodies: inTime.map(overTime), places: latest.length > 1 ? placesOf(latest) : null })
}

function overTime(results: readonly AssessmentResult[]): BodyOverTime {
  const steps = results.slice(1).flatMap((to, at) => {
    const from = results[at]
    return from ? [stepBetween(from, to)] : []
  })
  return {
    body: results[0]?.body.name ?? '',
    points: results.map(({ on, score, coverage, label }) => ({ on, score, coverage, label })),
    steps,
  }
}

function stepBetween(from: AssessmentResult, to: AssessmentResult): StepOverTime {
  const before = new Map(from.items.map(({ id, outcome }) => [id, outcome]))
  const isAsked = (outcome: ItemOutcome | undefined) => outcome !== undefined && outcome !== 'not-in-effect'
  const changed = to.items.flatMap(({ id, outcome }) => {
    const was = before.get(id)
    return was !== undefined && was !== outcome ? [{ id, from: was, to: outcome }] : []
  })
  return {
    from: from.on,
    to: to.on,
    moved: movedFrom(from.score, to.score),
    items: changed,
    entered: changed.filter((each) => !isAsked(each.from)).map(({ id }) => id),
    left: changed.filter((each) => !isAsked(each.to)).map(({ id }) => id),
  }
}

function movedFrom(from: Range, to: Range): StepOverTime['moved'] {
  if (to.low > from.high) return 'up'
  if (to.high < from.low) return 'down'
  const isPoint = from.low === from.high && to.low === to.high
  return isPoint ? 'same' : 'cannot-tell'
}

function placesOf(results: readonly AssessmentResult[]): Place[] {
  const placeBy = (rangeOf: (result: AssessmentResult) => Range) => (mine: AssessmentResult) => {
    const others = results.filter((each) => each !== mine).map(rangeOf)
    const { low, high } = rangeOf(mine)
    return {
      best: 1 + others.filter((other) => other.low > high).length,
      worst: 1 + others.filter((other) => other.high > low).length,
    }
  }
  const now = placeBy(({ score }) => score)
  const weighed = placeBy(({ sensitivity }) => sensitivity)
  return results
    .map((result) => {
      const place = now(result)
      const moved = weighed(result)
      const steady = place.best === moved.best && place.worst === moved.worst
      return { body: result.body.name, on: result.on, score: result.score, ...place, steady }
    })
    .sort((one, other) => one.best - other.best || one.worst - other.worst || (one.body < other.body ? -1 : 1))
}
