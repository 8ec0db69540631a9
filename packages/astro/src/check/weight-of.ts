import type { Catalogue, Item } from '@use-it-cities/assessment'
import type { CheckForm } from './check-library.ts'

/** What a question counts in a list: its own weight times that of its group, with what the profile changes. */
export function weightOf({ id, group, weight }: Item, { groups }: Catalogue, { profile }: CheckForm): number {
  const ofGroup = profile?.groupWeights?.[group] ?? groups.find((each) => each.id === group)?.weight ?? 1
  return (profile?.weights?.[id] ?? weight) * ofGroup
}
