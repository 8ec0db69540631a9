import type { Catalogue, Item } from '../model/catalogue.ts'
import type { AssessmentResult } from '../model/result.ts'

/** A share as whole percent. Down for what is at least, up for what is at most, so that a range is never narrower than it is. */
export const percentDown = (share: number): number => Math.floor(share * 100 + 1e-9)
export const percentUp = (share: number): number => Math.ceil(share * 100 - 1e-9)

/** Items by id: the catalogue's, and those that the profile of the result adds. */
export function itemsById(catalogue: Catalogue, result: AssessmentResult): ReadonlyMap<string, Item> {
  const adds = catalogue.profiles.find(({ id }) => id === result.profile)?.adds ?? []
  return new Map([...catalogue.items, ...adds].map((item) => [item.id, item]))
}
