import type { GuideIndex } from '../model/guide-index.ts'
import type { Profession } from '../model/profession.ts'
import { factsOf, sharedFacts } from '../facts/all-facts.ts'
import { checkRoute } from './check-route.ts'
import type { Problem } from './problem.ts'

/** What is wrong with a guide of the right shape: names that lead nowhere, circles, ids used twice. */
export function findProblems(index: GuideIndex, professions: readonly Profession[]): Problem[] {
  const listed = index.professions.map(({ id }) => id)
  const regulators = index.regulators.map(({ id }) => id)
  const missing = listed.filter((id) => !professions.some((each) => each.id === id))
  return [
    ...missing.map((id) => problem('missing-profession', id, id, 'a file for every profession of the list')),
    ...professions.flatMap((each): Problem[] => [
      ...(listed.includes(each.id) ? [] : [problem('unlisted-profession', each.id, each.id, listed.join(', '))]),
      ...unknownRegulator(each, regulators),
      ...orphans(each),
      ...each.routes.flatMap((route) => checkRoute(each, route)),
    ]),
    ...twice(professions.map(({ id }) => id)),
    ...twice(regulators),
    ...twice([...professions.flatMap(factsOf), ...sharedFacts(index)].map(({ id }) => id)),
    ...professions.flatMap(({ id, routes }) => twice(routes.map((route) => `${id}/${route.id}`))),
    ...professions.flatMap(({ id, routes }) =>
      routes.flatMap((route) => twice(route.steps.map((step) => `${id}/${route.id}/${step.id}`))),
    ),
  ]
}

const problem = (code: Problem['code'], at: string, received: string, expected: string): Problem => ({
  code,
  at,
  received,
  expected,
})

function unknownRegulator({ id, regulator }: Profession, known: readonly string[]): Problem[] {
  if (regulator === null || known.includes(regulator)) return []
  return [problem('unknown-regulator', id, regulator, known.join(', '))]
}

/** A fact's id says where it belongs: one that names another profession, route or step was put in the wrong place. */
function orphans(profession: Profession): Problem[] {
  const inSteps = profession.routes.flatMap((route) =>
    route.steps.flatMap((step) =>
      [step.action, ...step.evidence, ...step.fees].map(({ id }) => ({
        id,
        place: `${profession.id}/${route.id}/${step.id}/`,
      })),
    ),
  )
  const anywhere = factsOf(profession).map(({ id }) => ({ id, place: `${profession.id}/` }))
  return [...inSteps, ...anywhere]
    .filter(({ id, place }) => !id.startsWith(place))
    .map(({ id, place }) => problem('orphan-fact', id, id, `an id that begins with ${place}`))
}

function twice(ids: readonly string[]): Problem[] {
  const repeated = new Set(ids.filter((id, index) => ids.indexOf(id) !== index))
  return [...repeated].map((id) => problem('duplicate-id', id, id, 'an id nothing else has'))
}
