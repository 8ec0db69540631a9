import { isInEffect, type LocalDate } from '@use-it-cities/core'
import type { Catalogue } from '../model/catalogue.ts'
import type { ItemResult } from '../model/result.ts'
import { lawStateOn } from './law-state.ts'
import type { Scope, ScopedItem } from './scope-of.ts'
import type { Weighed } from './sensitivity.ts'

/** What a day makes of a scope, whoever answers. */
export interface Day {
  readonly on: LocalDate
  /** The items that are asked on the day. */
  readonly scored: readonly ScopedItem[]
  /** Where the gates are among them, and the items of each group; a group without any is left out. */
  readonly gates: readonly number[]
  readonly places: ReadonlyMap<string, readonly number[]>
  /** Every weight that can be moved: those of groups first, unless there is but one, then those of items. */
  readonly weighed: readonly Weighed[]
  readonly weights: Readonly<Record<string, number>>
  /** How the law behind each item of the scope stands, asked or not. */
  readonly law: readonly ItemResult['law'][]
}

const latest = new WeakMap<Scope, Day>()

/** The same day of the same scope is worked out once. */
export function dayOf(catalogue: Catalogue, scope: Scope, on: LocalDate): Day {
  const kept = latest.get(scope)
  if (kept?.on === on) return kept
  const scored = scope.items.filter(({ item }) => !item.effective || isInEffect(item.effective, on))
  const places = new Map<string, number[]>()
  for (const { id } of catalogue.groups) places.set(id, [])
  const gates: number[] = []
  const weights: Record<string, number> = {}
  scored.forEach(({ item, weight }, at) => {
    places.get(item.group)?.push(at)
    if (item.gate) gates.push(at)
    weights[item.id] = weight
  })
  for (const [id, of] of places) if (of.length === 0) places.delete(id)
  const weighed: Weighed[] = []
  // With one group there is nothing to weigh it against.
  if (places.size > 1) for (const [id, of] of places) weighed.push({ of: 'group', id, places: of })
  scored.forEach(({ item }, at) => weighed.push({ of: 'item', id: item.id, places: [at] }))
  const laws = new Map(catalogue.laws.map((law) => [law.id, law]))
  const law = scope.items.map(({ item }) =>
    item.lawRefs.flatMap((id) => {
      const found = laws.get(id)
      return found ? { id, ...lawStateOn(found, on, catalogue.asOf) } : []
    }),
  )
  const day = { on, scored, gates, places, weighed, weights, law }
  latest.set(scope, day)
  return day
}
