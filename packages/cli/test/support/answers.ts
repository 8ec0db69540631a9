import type { Catalogue, Item } from '@use-it-cities/assessment'
import { catPolicyCatalogue } from '@use-it-cities/cat-policy-checklist/data'
import { keepItLocalCatalogue } from '@use-it-cities/keep-it-local-scoring/data'

/** Answers as an officer writes them down: `met`, `4`, `met until 2026-06-30`, `not-applicable because …`. */
export type Said = string | number

export interface Given {
  readonly command: string
  readonly catalogue: 'cat-policy' | 'keep-it-local'
  readonly profile?: string
  readonly kind?: string
  /** The answer to every item that nobody names. */
  readonly others?: Said
  /** The same for gates. */
  readonly gates?: Said
  readonly said: Readonly<Record<string, Readonly<Record<string, Said>>>>
}

const catalogues: Readonly<Record<Given['catalogue'], Catalogue>> = {
  'cat-policy': catPolicyCatalogue,
  'keep-it-local': keepItLocalCatalogue,
}

const atLevel = ['not-met', 'partly', 'partly', 'partly', 'met'] as const

function answer(said: Said) {
  const evidence = { title: 'A paper', collectedOn: '2025-12-01' }
  if (typeof said === 'number') return { answer: atLevel[said], level: said, evidence: [evidence] }
  const [state, until] = said.split(' until ')
  const [plain, justification] = (state ?? said).split(' because ')
  return {
    answer: plain,
    evidence: [{ ...evidence, ...(until !== undefined && { expiresOn: until }) }],
    ...(justification !== undefined && { justification }),
  }
}

/** The file of such an assessment, as JSON. */
export function answersFile({ catalogue, profile, kind = 'council', others, gates, said }: Given, on: string): string {
  const { items, version } = catalogues[catalogue]
  const asked = items.filter(({ appliesTo = kind }) => appliesTo === kind)
  const unnamed = ({ gate }: Item) => (gate ? gates : others)
  const assessors = Object.entries(said).map(([id, named]) => ({
    id,
    answers: Object.fromEntries([
      ...asked.flatMap((item) => {
        const usual = unnamed(item)
        return usual === undefined ? [] : [[item.id, answer(usual)] as const]
      }),
      ...Object.entries(named).map(([item, each]) => [item, answer(each)] as const),
    ]),
  }))
  return JSON.stringify({ catalogue, version, profile, on, body: { name: 'Otherton', kind }, assessors })
}
