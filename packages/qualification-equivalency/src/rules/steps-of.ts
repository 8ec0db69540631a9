import type { LocalDate } from '@use-it-cities/core'
import type { Route, Step } from '../model/profession.ts'
import type { Person } from './person.ts'
import { feesDueOn } from './fees-due-on.ts'
import { shownFact, type ShownFact } from './shown-fact.ts'

export interface StepShown {
  readonly id: string
  readonly title: string
  readonly order: number
  readonly after: readonly string[]
  readonly optional: boolean
  readonly facts: readonly ShownFact[]
}

/** The steps of a route in an order in which they can be done, with what each needs and costs. */
export const stepsOf = (route: Route, person: Pick<Person, 'status'>, on: LocalDate): readonly StepShown[] =>
  inOrder(route.steps).map((step) => ({
    id: step.id,
    title: step.title,
    order: step.order,
    after: step.after,
    optional: step.optional,
    facts: [step.action, ...step.evidence, ...feesDueOn(step, person.status, on)].map((fact) => shownFact(fact, on)),
  }))

/** Each step after those it waits for. Throws for a circle, which the data tests refuse. */
export function inOrder(steps: readonly Step[]): readonly Step[] {
  const known = orders.get(steps)
  if (known) return known
  const ordered = sorted(steps)
  orders.set(steps, ordered)
  return ordered
}

/** The order depends on nothing but the steps, which never change, and many people ask about the same ones. */
const orders = new WeakMap<readonly Step[], readonly Step[]>()

function sorted(steps: readonly Step[]): readonly Step[] {
  const left = [...steps].sort((a, b) => a.order - b.order)
  const done = new Set<string>()
  const ordered: Step[] = []
  while (left.length > 0) {
    const at = left.findIndex(({ after }) => after.every((id) => done.has(id)))
    const [next] = at === -1 ? [] : left.splice(at, 1)
    if (!next) throw new Error(`Steps in a circle: ${left.map(({ action }) => action.id).join(', ')}.`)
    done.add(next.id)
    ordered.push(next)
  }
  return ordered
}
