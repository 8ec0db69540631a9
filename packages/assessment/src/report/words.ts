import type { Catalogue, Group, Item, Profile } from '../model/catalogue.ts'
import type { AssessmentResult } from '../model/result.ts'

/** A share as whole percent. Down for what is at least, up for what is at most, so that a range is never narrower than it is. */
export const percentDown = (share: number): number => Math.floor(share * 100 + 1e-9)
// What is a little below nothing rounds up to -0, which would be written with its sign.
export const percentUp = (share: number): number => Math.ceil(share * 100 - 1e-9) + 0

/** The profile of a result: the catalogue's, or one that a city added, as `assess` takes them. */
export const profileOf = (
  catalogue: Catalogue,
  result: Pick<AssessmentResult, 'profile'>,
  profiles: readonly Profile[] = [],
): Profile | undefined => [...catalogue.profiles, ...profiles].find(({ id }) => id === result.profile)

/** Items by id: the catalogue's, and those that the profile of the result adds. */
export function itemsById(
  catalogue: Catalogue,
  result: Pick<AssessmentResult, 'profile'>,
  profiles: readonly Profile[] = [],
): ReadonlyMap<string, Item> {
  const adds = profileOf(catalogue, result, profiles)?.adds ?? []
  return new Map([...catalogue.items, ...adds].map((item) => [item.id, item]))
}

export const groupsById = (catalogue: Catalogue): ReadonlyMap<string, Group> =>
  new Map(catalogue.groups.map((group) => [group.id, group]))

/** A text as its writer broke it into lines, for a page on which every line is a paragraph. */
export const linesOf = (text: string): readonly string[] =>
  text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '')
