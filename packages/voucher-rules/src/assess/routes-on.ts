import { fail, ok, type LocalDate, type Result } from '@use-it-cities/core'
import type { Route, RouteDecision } from '../schema/facts.ts'
import { routeChecks, wrongIn } from './checks.ts'
import type { AssessError } from './types.ts'

/**
 * The decision that holds for each researcher on a day: the latest one that was taken by then.
 * Where two of one day differ, the route is `unclear`: the order in a list is no reason to pay or not to pay.
 */
export function routesOn(
  decisions: readonly RouteDecision[],
  on: LocalDate,
): Result<ReadonlyMap<string, Route | 'unclear'>, AssessError> {
  const routes = new Map<string, Route | 'unclear'>()
  const days = new Map<string, LocalDate>()
  for (const decision of decisions) {
    const { researcher, route, decidedOn } = decision
    const wrong = wrongIn(decision, routeChecks)
    if (wrong) return fail({ code: 'bad-route', researcher, ...wrong })
    const before = days.get(researcher)
    if (decidedOn > on || (before && before > decidedOn)) continue
    routes.set(researcher, before === decidedOn && routes.get(researcher) !== route ? 'unclear' : route)
    days.set(researcher, decidedOn)
  }
  return ok(routes)
}
