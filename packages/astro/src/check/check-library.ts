import type { Catalogue, Item, Profile } from '@use-it-cities/assessment'
import { catPolicyCatalogue } from '@use-it-cities/cat-policy-checklist/data'
import { keepItLocalCatalogue } from '@use-it-cities/keep-it-local-scoring/data'
import { socialActionCatalogue } from '@use-it-cities/keep-it-local-scoring/social-action'
import { transferReadinessCatalogue } from '@use-it-cities/keep-it-local-scoring/transfer-readiness'

/** The checklists of our packages: what a site has when its city chooses nothing else. */
export const ourCatalogues: readonly Catalogue[] = [
  catPolicyCatalogue,
  keepItLocalCatalogue,
  socialActionCatalogue,
  transferReadinessCatalogue,
]

/** One list of questions out of a checklist, as it is on paper and on a device. */
export interface CheckForm {
  readonly id: string
  /** Null for a list with every question, which is no profile. */
  readonly profile: Profile | null
  readonly title: string
  /** In the order of the groups. */
  readonly items: readonly Item[]
}

/** `all` is a form of every checklist none of whose profiles asks everything. */
export const everything = 'all'

export class CheckLibrary {
  readonly catalogues: readonly Catalogue[]
  readonly #forms: ReadonlyMap<string, readonly CheckForm[]>

  constructor(catalogues: readonly Catalogue[] = ourCatalogues) {
    this.catalogues = catalogues
    this.#forms = new Map(catalogues.map((catalogue) => [catalogue.id, formsOf(catalogue)]))
  }

  catalogue(id: string): Catalogue | undefined {
    return this.catalogues.find((each) => each.id === id)
  }

  forms(catalogue: string): readonly CheckForm[] {
    return this.#forms.get(catalogue) ?? []
  }

  form(catalogue: string, id: string): CheckForm | undefined {
    return this.forms(catalogue).find((each) => each.id === id)
  }
}

function formsOf(catalogue: Catalogue): CheckForm[] {
  const forms = catalogue.profiles.map((profile): CheckForm => {
    const { id, title, items, adds = [] } = profile
    const chosen = items === 'all' ? catalogue.items : catalogue.items.filter((item) => items.includes(item.id))
    return { id, profile, title, items: inGroups(catalogue, [...chosen, ...adds]) }
  })
  const isWhole = forms.some(({ items }) => catalogue.items.every((item) => items.includes(item)))
  if (isWhole || forms.some(({ id }) => id === everything)) return forms
  return [...forms, { id: everything, profile: null, title: '', items: inGroups(catalogue, catalogue.items) }]
}

const inGroups = ({ groups }: Catalogue, items: readonly Item[]): Item[] =>
  groups.flatMap(({ id }) => items.filter(({ group }) => group === id))
