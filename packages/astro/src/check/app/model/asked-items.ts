import type { Catalogue, Group, Item, Profile, Side } from '@use-it-cities/assessment'

export interface AskedGroup {
  readonly group: Group
  readonly items: readonly Item[]
}

export const profileIn = (catalogue: Catalogue, id: string | null): Profile | undefined =>
  catalogue.profiles.find((each) => each.id === id)

/** The items of a profile, as many sides as it has. */
function itemsOf(catalogue: Catalogue, profile: Profile | undefined): readonly Item[] {
  const all = [...catalogue.items, ...(profile?.adds ?? [])]
  if (!profile || profile.items === 'all') return all
  const chosen = new Set([...profile.items, ...(profile.adds ?? []).map(({ id }) => id)])
  return all.filter(({ id }) => chosen.has(id))
}

/** What a body of this kind is asked, by group, in the catalogue's order; the engine reads profiles in the same way. */
export function askedItems(catalogue: Catalogue, profile: string | null, kind: string | null): readonly AskedGroup[] {
  const isSide = kind === 'council' || kind === 'organisation'
  const items = itemsOf(catalogue, profileIn(catalogue, profile)).filter(
    ({ appliesTo }) => appliesTo === undefined || !isSide || appliesTo === kind,
  )
  return catalogue.groups.flatMap((group) => {
    const own = items.filter((item) => item.group === group.id)
    return own.length > 0 ? [{ group, items: own }] : []
  })
}

/** Whom a profile asks: one side, both, or nobody in particular. */
export function sidesOf(catalogue: Catalogue, profile: string | null): readonly Side[] {
  const sides = itemsOf(catalogue, profileIn(catalogue, profile)).map(({ appliesTo }) => appliesTo)
  return (['council', 'organisation'] as const).filter((side) => sides.includes(side))
}
