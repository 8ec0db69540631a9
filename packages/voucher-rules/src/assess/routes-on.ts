import { fail, isLocalDate, ok, type LocalDate, type Result } from '@use-it-cities/core'
import type { Route, RouteDecision } from '../schema/facts.ts'
import type { AssessError } from './types.ts'

const known: readonly unknown[] = ['voucher', 'expenses-only', 'payroll', 'declined']

/**
 * The route of each researcher on a day: the latest decision that was taken by then.
 * Two of one day that differ are `unclear`: the order in a list is no reason to pay or not to pay.
 */
export function routesOn(
  decisions: readonly RouteDecision[],
  on: LocalDate,
): Result<ReadonlyMap<string, Route | 'unclear'>, AssessError> {
  const latest = new Map<string, RouteDecision & { isUnclear: boolean }>()
  for (const decision of decisions) {
    const { researcher, route, decidedBy, decidedOn } = decision
    const bad = (field: string, received: unknown) => fail({ code: 'bad-route' as const, researcher, field, received })
    if (typeof researcher !== 'string' || researcher === '') return bad('researcher', researcher)
    if (!known.includes(route)) return bad('route', route)
    if (typeof decidedBy !== 'string' || decidedBy === '') return bad('decidedBy', decidedBy)
    if (!isLocalDate(decidedOn)) return bad('decidedOn', decidedOn)
    if (decidedOn > on) continue
    const before = latest.get(researcher)
    if (!before || before.decidedOn < decidedOn) latest.set(researcher, { ...decision, isUnclear: false })
    else if (before.decidedOn === decidedOn && before.route !== route) before.isUnclear = true
  }
  return ok(new Map([...latest].map(([name, { route, isUnclear }]) => [name, isUnclear ? 'unclear' : route])))
}
