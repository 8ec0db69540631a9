import type { LocalDate, Outcome } from '@use-it-cities/core'
import type { Profession, Route } from '../model/profession.ts'
import { showing } from '../model/showing.ts'
import { fitOf, type Fit, type Fitting } from './fit-of.ts'
import { isAsRead } from './is-as-read.ts'
import { missingFacts, type Missing } from './missing.ts'
import type { Person } from './person.ts'
import { noReadings, type Readings } from './readings.ts'
import { because, type Reason, type ReasonCode } from './reasons.ts'

/** Whether one route is open to a person. `not-met` only where it is sure: another nation, closed, or a fresh fact says so. */
export interface RouteAnswer {
  readonly route: Route
  readonly outcome: Outcome
  readonly fit: Fit
  readonly because: readonly Reason[]
  readonly missing: readonly Missing[]
}

const places: Record<Fit, number> = { fits: 0, 'not-said': 1, 'does-not-fit': 2 }

/** Every route of a profession, those that fit the person best first; otherwise in the order of the data. */
export function routesFor(
  profession: Profession,
  person: Person,
  on: LocalDate,
  readings: Readings = noReadings,
): readonly RouteAnswer[] {
  const answers = profession.routes.map((route) => answerFor(route, profession, person, on, readings))
  return answers.sort((a, b) => rank(a) - rank(b))
}

const rank = ({ outcome, fit }: RouteAnswer): number => (outcome === 'not-met' ? 3 : places[fit])

function answerFor(
  route: Route,
  profession: Profession,
  person: Person,
  on: LocalDate,
  readings: Readings,
): RouteAnswer {
  const sure = (key: ReasonCode): RouteAnswer => ({
    route,
    outcome: 'not-met',
    fit: 'does-not-fit',
    because: [because(key)],
    missing: [],
  })
  if (!route.nations.includes(person.nation)) return sure('route.other-nation')
  if (route.status === 'not-available') return sure('route.not-available')

  const { show } = showing(route.whoFor, on)
  const whoFor = readings.routes[route.sharedRouteId ?? `${profession.id}/${route.id}`]
  // Without a reading nobody knows whom the route is for. A fact that is not confirmed, or was corrected, is never read.
  const isRead = whoFor !== undefined && show !== 'check-with' && !route.whoFor.corrected
  const fitting: Fitting = isRead ? fitOf(whoFor, profession.id, person, readings) : { fit: 'not-said', answers: [] }
  const isSettled = show === 'fresh' && typeof whoFor?.trainedIn !== 'string'
  const { fit } = fitting
  const outcome = !isSettled || fit === 'not-said' ? 'unknown' : fit === 'fits' ? 'met' : 'not-met'
  const missing = [
    ...fitting.answers.map((answer) => ({ answer })),
    ...(isAsRead(route.whoFor, on) ? [] : missingFacts([route.whoFor], on)),
  ]
  return {
    route,
    outcome,
    fit,
    because: [because(isRead || show === 'check-with' ? reasonFor(show, fit, isSettled) : 'route.who-for-not-read')],
    missing,
  }
}

function reasonFor(show: string, fit: Fit, isSettled: boolean): ReasonCode {
  if (show === 'check-with') return 'route.who-for-unconfirmed'
  if (fit === 'not-said') return 'route.fit-not-said'
  if (fit === 'does-not-fit') return 'route.does-not-fit'
  return isSettled ? 'route.open' : 'route.fits-check-source'
}
