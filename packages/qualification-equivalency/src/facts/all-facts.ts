import type { Fact } from '../model/fact.ts'
import type { GuideIndex } from '../model/guide-index.ts'
import type { Profession, Route, Step } from '../model/profession.ts'

/** A fact of any kind: what `staleOn` and checks walk over. */
export type AnyFact = Fact<unknown>

const factsOfStep = ({ action, evidence, fees }: Step): readonly AnyFact[] => [action, ...evidence, ...fees]

const factsOfRoute = ({ whoFor, duration, notes, steps }: Route): readonly AnyFact[] => [
  whoFor,
  ...(duration ? [duration] : []),
  ...notes,
  ...steps.flatMap(factsOfStep),
]

/** Every fact of one profession, in the order of its file. */
export function factsOf(profession: Profession): readonly AnyFact[] {
  const { codes, english } = profession
  return [
    profession.regulated,
    ...profession.protectedTitles,
    ...codes.isco08,
    ...codes.esco,
    ...codes.soc2020,
    ...english.tests,
    ...english.rules,
    ...english.other,
    ...profession.routes.flatMap(factsOfRoute),
    ...profession.documents,
    ...profession.recency,
    ...profession.refugeeHelp,
    ...profession.interimRoles,
    ...profession.nationDifferences,
    ...profession.notes,
  ]
}

/** Every fact that is not one profession's own. */
export const sharedFacts = ({ regulators, crossCutting, schemes, watchList }: GuideIndex): readonly AnyFact[] => [
  ...regulators.map(({ role }) => role),
  ...crossCutting.flatMap<AnyFact>(({ facts }) => facts),
  ...schemes.flatMap(({ facts }) => facts),
  ...watchList,
]
