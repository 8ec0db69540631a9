import type { Catalogue } from '@use-it-cities/assessment'
import { profileIn, type AskedGroup } from './asked-items.ts'

/** What each part counts, by its id. */
export type Weights = Readonly<Record<string, number>>

export const mostWeight = 100

/** What the parts that are asked count in the checklist and its profile. */
export function usualWeights(catalogue: Catalogue, profile: string | null, groups: readonly AskedGroup[]): Weights {
  const own = profileIn(catalogue, profile)?.groupWeights ?? {}
  return Object.fromEntries(groups.map(({ group: { id, weight } }) => [id, own[id] ?? weight]))
}

/** Whether they can be used: numbers from 0 to 100, and at least one part that counts. */
export const areWeights = (weights: Weights): boolean => {
  const all = Object.values(weights)
  return all.every((each) => each >= 0 && each <= mostWeight) && all.some((each) => each > 0)
}

/** Which parts count something else than usual. */
export const changedWeights = (usual: Weights, weights: Weights): readonly string[] =>
  Object.keys(usual).filter((id) => weights[id] !== usual[id])
