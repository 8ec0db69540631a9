import type { LocalDate } from '@use-it-cities/core'
import type { Route, RouteDecision } from '../schema/facts.ts'

interface RouteInForce {
  readonly route: Route | 'unclear'
  readonly decidedOn: LocalDate
}

/**
 * The decision that holds for each researcher on a day: the latest one that was taken by then.
 * Where two of one day differ, the route is `unclear`: the order in a list is no reason to pay or not to pay.
 */
export function routesOn(decisions: readonly RouteDecision[], on: LocalDate): ReadonlyMap<string, RouteInForce> {
  const routes = new Map<string, RouteInForce>()
  for (const decision of decisions) {
    const { researcher, route, decidedOn } = decision
    const before = routes.get(researcher)
    if (decidedOn > on || (before && before.decidedOn > decidedOn)) continue
    const isUnclear = before?.decidedOn === decidedOn && before.route !== route
    routes.set(researcher, isUnclear ? { route: 'unclear', decidedOn } : decision)
  }
  return routes
}
