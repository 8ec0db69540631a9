import { routesFor, showing, type PaperHeld, type Person, type Route } from '@use-it-cities/qualification-equivalency'
import { papersHeld } from '@use-it-cities/qualification-equivalency/answers'
import type { Asking } from '../asking.ts'

export type WhoFor = NonNullable<Asking['readings']['routes'][string]>

/** What the routes that these answers leave open ask of a person, as far as it was read from a confirmed fact. */
export function whoForOf({ profession, readings, on }: Asking, person: Person): readonly WhoFor[] {
  const nameOf = ({ id, sharedRouteId }: Route) => sharedRouteId ?? `${profession.id}/${id}`
  return routesFor(profession, person, on, readings)
    .filter(({ fit, route }) => fit !== 'does-not-fit' && showing(route.whoFor, on).show !== 'check-with')
    .flatMap(({ route }) => readings.routes[nameOf(route)] ?? [])
}

/** Papers that would open or close one of those routes. */
export function papersAsked(asking: Asking, { nation, trainedIn, qualifiedAs }: Person): readonly PaperHeld[] {
  const asked = whoForOf(asking, { nation, trainedIn, qualifiedAs }).flatMap(({ holds, holdsNot }) => [holds, holdsNot])
  return papersHeld.filter((paper) => asked.includes(paper))
}
