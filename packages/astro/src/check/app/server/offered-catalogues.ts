import type { Catalogue } from '@use-it-cities/assessment'
import { catPolicyCatalogue } from '@use-it-cities/cat-policy-checklist/data'
import { keepItLocalCatalogue } from '@use-it-cities/keep-it-local-scoring/data'
import { socialActionCatalogue } from '@use-it-cities/keep-it-local-scoring/social-action'
import { transferReadinessCatalogue } from '@use-it-cities/keep-it-local-scoring/transfer-readiness'
import { askedItems, sidesOf } from '../model/asked-items.ts'
import type { CatalogueList } from '../model/data.ts'

/** The checklists that can be answered in the browser, in the order they are offered. */
export const offeredCatalogues: readonly Catalogue[] = [
  catPolicyCatalogue,
  keepItLocalCatalogue,
  socialActionCatalogue,
  transferReadinessCatalogue,
]

export const catalogueList = (timeZone: string): CatalogueList => ({
  contract: 1,
  timeZone,
  catalogues: offeredCatalogues.map((catalogue) => ({
    id: catalogue.id,
    title: catalogue.title,
    profiles: catalogue.profiles.map(({ id, title }) => ({
      id,
      title,
      items: askedItems(catalogue, id, null).reduce((sum, { items }) => sum + items.length, 0),
      sides: sidesOf(catalogue, id),
    })),
  })),
})
