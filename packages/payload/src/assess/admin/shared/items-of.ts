import type { Catalogue, Item } from '@use-it-cities/assessment'

/** Items by id: the catalogue's, and those that the profile adds. */
export function itemsOf(catalogue: Catalogue, profile: string | null): ReadonlyMap<string, Item> {
  const adds = catalogue.profiles.find(({ id }) => id === profile)?.adds ?? []
  return new Map([...catalogue.items, ...adds].map((item) => [item.id, item]))
}
