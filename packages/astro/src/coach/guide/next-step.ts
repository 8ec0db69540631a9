import type { Guide, GuideRoute } from '@use-it-cities/qualification-equivalency'
import type { Client } from '../clients/client.ts'

export type GuideStep = GuideRoute['steps'][number]

/** Under which name the ticks of a step are kept. */
export const stepName = (route: string, step: string): string => `${route}/${step}`

export const isStepDone = (client: Pick<Client, 'steps'>, route: string, step: GuideStep): boolean =>
  client.steps[stepName(route, step.id)]?.isDone === true || step.done === true

/** The way a client is on: the one with most ticks, else the guide's first. */
export function routeOf(client: Pick<Client, 'steps'>, { routes }: Pick<Guide, 'routes'>): GuideRoute | null {
  const count = (route: GuideRoute) =>
    route.steps.filter(({ id }) => client.steps[stepName(route.id, id)]?.isDone).length
  const [first = null] = [...routes].sort((a, b) => count(b) - count(a))
  return first
}

/** Steps that can be done now: not ticked, not only for some, and all they wait for is ticked. */
export function nextSteps(client: Pick<Client, 'steps'>, route: GuideRoute): readonly GuideStep[] {
  const done = new Set(route.steps.filter((step) => isStepDone(client, route.id, step)).map(({ id }) => id))
  const isFree = (id: string) => done.has(id) || route.steps.find((step) => step.id === id)?.optional === true
  return route.steps.filter(({ id, optional, after }) => !optional && !done.has(id) && after.every(isFree))
}

/** All that was paid on a route, in pence. */
export const paidMinor = (client: Pick<Client, 'steps'>, route: GuideRoute): number =>
  route.steps.reduce((sum, { id }) => sum + (client.steps[stepName(route.id, id)]?.paidMinor ?? 0), 0)
