import {
  factsOf,
  sharedFacts,
  type AnyFact,
  type GuideIndex,
  type Profession,
} from '@use-it-cities/qualification-equivalency'
import { guideIndex, loadProfession } from '@use-it-cities/qualification-equivalency/data'

/** The guide as the package has it: the index and all professions. */
interface WholeGuide {
  readonly index: GuideIndex
  readonly professions: readonly Profession[]
  readonly facts: ReadonlyMap<string, PlacedFact>
}

/** A fact, and where in the guide it stands. */
export interface PlacedFact {
  readonly fact: AnyFact
  /** `null` for what holds for many professions. */
  readonly profession: string | null
  /** The route and the step it belongs to, by their titles; empty where it belongs to none. */
  readonly place: string
}

let loading: Promise<WholeGuide> | null = null

/** Read once in a process: the package's data never changes while it runs. */
export function wholeGuide(): Promise<WholeGuide> {
  loading ??= load().catch((error: unknown) => {
    loading = null
    throw error
  })
  return loading
}

async function load(): Promise<WholeGuide> {
  const professions = await Promise.all(
    guideIndex.professions.map(async ({ id }) => {
      const found = await loadProfession(id)
      if (!found.ok) throw new Error(`Expected the data of the profession ${id}; there is none.`)
      return found.value
    }),
  )
  const placed = [...sharedFacts(guideIndex).map(shared), ...professions.flatMap(ofProfession)]
  return { index: guideIndex, professions, facts: new Map(placed.map((each) => [each.fact.id, each])) }
}

const shared = (fact: AnyFact): PlacedFact => ({ fact, profession: null, place: '' })

function ofProfession(profession: Profession): PlacedFact[] {
  const places = new Map(
    profession.routes.flatMap(({ name, whoFor, duration, notes, steps }) => [
      ...[whoFor, ...(duration ? [duration] : []), ...notes].map(({ id }) => [id, name] as const),
      ...steps.flatMap(({ title, action, evidence, fees }) =>
        [action, ...evidence, ...fees].map(({ id }) => [id, `${name} › ${title}`] as const),
      ),
    ]),
  )
  return factsOf(profession).map((fact) => ({ fact, profession: profession.id, place: places.get(fact.id) ?? '' }))
}
