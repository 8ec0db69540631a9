import type { Route, Step } from '../../src/index.ts'
import { convertFact, given } from './convert-fact.ts'
import { convertFees } from './convert-fees.ts'
import type { DossierRoute } from './dossier-schema.ts'
import type { Ledger } from './ledger.ts'
import titles from './step-titles.json' with { type: 'json' }

interface RoutePlace {
  readonly path: string
  readonly id: string
  readonly home: string | null
}

/** One route with its steps, in the order the dossier gives; each step comes after the one before. */
export function convertRoute(route: DossierRoute, { path, id, home }: RoutePlace, ledger: Ledger): Route {
  const { sharedRouteId, status, name, nations } = route
  const place = (field: string, kind: 'route-for' | 'duration' | 'route-note', slug: string) => ({
    path: `${path}.${field}`,
    id: `${id}/${slug}`,
    about: { kind, of: name },
    home,
  })
  const { duration } = route
  return given(
    {
      id: route.id,
      name,
      nations,
      whoFor: convertFact(route.whoFor, route.whoFor.text, place('whoFor', 'route-for', 'who-for'), ledger),
      duration: duration && convertFact(duration, duration.text, place('duration', 'duration', 'duration'), ledger),
      notes: route.notes.map((note, index) =>
        convertFact(note, note.text, place(`notes[${index}]`, 'route-note', `note-${index + 1}`), ledger),
      ),
      steps: route.steps.map((_, index) => convertStep(route, index, { path, id, home }, ledger)),
    },
    { sharedRouteId, status },
  )
}

function convertStep(route: DossierRoute, index: number, at: RoutePlace, ledger: Ledger): Step {
  const step = route.steps[index]
  if (!step) throw new Error(`Expected a step ${index} in ${at.path}.`)
  const title = titleOf(step.id)
  const previous = route.steps[index - 1]
  const path = `${at.path}.steps[${index}]`
  const id = `${at.id}/${step.id}`
  const about = (kind: 'step' | 'evidence') => ({ kind, of: title })
  return {
    id: step.id,
    title,
    order: step.order,
    after: previous ? [previous.id] : [],
    optional: step.optional,
    action: convertFact(step, step.action, { path, id: `${id}/action`, about: about('step'), home: at.home }, ledger),
    evidence: step.evidence.map((each, nth) => {
      const place = { path: `${path}.evidence[${nth}]`, id: `${id}/evidence-${nth + 1}`, about: about('evidence') }
      return convertFact(each, each.item, { ...place, home: at.home }, ledger)
    }),
    fees: convertFees(step.fees, { path: `${path}.fees`, id, step: { id: step.id, title }, home: at.home }, ledger),
  }
}

/** Titles are our words for the dossier's step ids: never taken from what the step says. */
function titleOf(stepId: string): string {
  const title = new Map(Object.entries(titles)).get(stepId)
  if (title === undefined)
    throw new Error(`Expected a title for step "${stepId}" in step-titles.json, for example "PLAB 1".`)
  return title
}
