import type { ShownFact } from '@use-it-cities/qualification-equivalency'

export type KnownFact = Extract<ShownFact, { confidence: 'confirmed' }>
export type AskedFact = Extract<ShownFact, { confidence: 'unconfirmed' }>

/** Facts with one source, one date and one way to show them: the page says these once for all of them. */
export type FactGroup =
  | { readonly show: 'fresh' | 'confirmed-old'; readonly facts: readonly KnownFact[] }
  | { readonly show: 'check-with'; readonly facts: readonly AskedFact[] }

/**
 * Facts in their order, neighbours of one source together. What has to be asked comes after what is known, by whom to
 * ask (`bodyOf` an address), and each question once: three papers nobody has confirmed are one question about papers.
 */
export function factGroups(
  facts: readonly ShownFact[],
  bodyOf: (address: string) => string = (address) => address,
): readonly FactGroup[] {
  const known = facts.filter((fact) => fact.confidence === 'confirmed')
  const asked = facts.filter((fact) => fact.confidence === 'unconfirmed')
  const byWhom = new Map<string, Map<string, AskedFact>>()
  for (const fact of asked) {
    const whom = JSON.stringify([bodyOf(fact.checkAt), fact.corrected])
    const questions = byWhom.get(whom) ?? new Map<string, AskedFact>()
    if (!questions.has(questionOf(fact))) questions.set(questionOf(fact), fact)
    byWhom.set(whom, questions)
  }
  return [...neighbours(known), ...[...byWhom.values()].map(asQuestions)]
}

const asQuestions = (questions: ReadonlyMap<string, AskedFact>): FactGroup => ({
  show: 'check-with',
  facts: [...questions.values()],
})

function neighbours(facts: readonly KnownFact[]): FactGroup[] {
  const groups: { show: KnownFact['show']; facts: KnownFact[] }[] = []
  for (const fact of facts) {
    const last = groups.at(-1)
    const [first] = last?.facts ?? []
    if (last && first && originOf(first) === originOf(fact)) last.facts.push(fact)
    else groups.push({ show: fact.show, facts: [fact] })
  }
  return groups
}

const originOf = ({ show, source, checkAt, asOf, corrected }: KnownFact) =>
  JSON.stringify([show, source, checkAt, asOf, corrected])
const questionOf = ({ question }: AskedFact) => JSON.stringify(question)
