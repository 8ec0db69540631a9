import type { AnyFact } from '@use-it-cities/qualification-equivalency'
import { wholeGuide, type PlacedFact } from './guide-facts.ts'

/**
 * The other facts that say the same, read on the same page: one sentence of a body that decides for many professions
 * stands in each of them. Of facts that are not confirmed only those in the same place of a profession are the same.
 */
export async function sameFacts(id: string): Promise<readonly PlacedFact[]> {
  const { facts } = await wholeGuide()
  const found = facts.get(id)
  if (!found || found.profession === null) return []
  const wanted = keyOf(found.fact)
  return [...facts.values()].filter(
    ({ fact, profession }) => fact.id !== id && profession !== null && keyOf(fact) === wanted,
  )
}

const keyOf = (fact: AnyFact): string =>
  JSON.stringify([
    fact.about,
    fact.source,
    fact.confidence === 'confirmed' ? fact.value : fact.id.slice(fact.id.indexOf('/')),
  ])
