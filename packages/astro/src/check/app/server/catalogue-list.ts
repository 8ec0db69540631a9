import type { Catalogue } from '@use-it-cities/assessment'
import { askedItems, sidesOf } from '../model/asked-items.ts'
import type { CatalogueList } from '../model/data.ts'

/** The checklists that can be answered in the browser, without their questions. */
export const catalogueList = (all: readonly Catalogue[], timeZone: string): CatalogueList => ({
  contract: 1,
  timeZone,
  catalogues: all.map((catalogue) => ({
    id: catalogue.id,
    title: catalogue.title,
    profiles: [
      ...catalogue.profiles.map(({ id, title }) => entryOf(catalogue, id, title)),
      ...(asksEverything(catalogue) ? [] : [entryOf(catalogue, null, '')]),
    ],
  })),
})

const entryOf = (catalogue: Catalogue, id: string | null, title: string) => ({
  id,
  title,
  items: askedItems(catalogue, id, null).reduce((sum, { items }) => sum + items.length, 0),
  sides: sidesOf(catalogue, id),
})

/** Whether one of its lists has every question, as the pages on paper see it. */
const asksEverything = ({ profiles, items }: Catalogue) =>
  profiles.some((profile) => profile.items === 'all' || items.every(({ id }) => profile.items.includes(id)))
