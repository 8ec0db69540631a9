import type { Catalogue, Profile } from '@use-it-cities/assessment'
import type { Language, Text } from '@use-it-cities/core'
import type { CityWords } from '../../../words/city-words.ts'
import { catalogueName, formName, type Named } from '../../names.ts'
import { askedItems, sidesOf } from '../model/asked-items.ts'
import type { CatalogueEntry, CatalogueList } from '../model/data.ts'

/** The checklists that can be answered in the browser, without their questions, by the names that the pages give them. */
export const catalogueList = (
  all: readonly Catalogue[],
  timeZone: string,
  languages: readonly Language[],
  words: CityWords,
): CatalogueList => ({
  contract: 1,
  timeZone,
  catalogues: all.map((catalogue) => ({
    id: catalogue.id,
    title: inAll([catalogue.language, ...languages], (language) => catalogueName(catalogue, language, words)),
    profiles: [
      ...catalogue.profiles.map((profile) => entryOf(catalogue, profile, { languages, words })),
      ...(asksEverything(catalogue) ? [] : [entryOf(catalogue, null, { languages, words })]),
    ],
  })),
})

function entryOf(
  catalogue: Catalogue,
  profile: Profile | null,
  { languages, words }: { languages: readonly Language[]; words: CityWords },
) {
  const { id, title } = profile ?? { id: null, title: '' }
  const form = profile && { id: profile.id, profile, title, items: [] }
  return {
    id,
    title: form
      ? inAll([catalogue.language, ...languages], (language) => formName(catalogue, form, language, words))
      : {},
    items: askedItems(catalogue, id, null).reduce((sum, { items }) => sum + items.length, 0),
    sides: sidesOf(catalogue, id),
  } satisfies CatalogueEntry['profiles'][number]
}

/** A name in each language that has one. */
const inAll = (languages: readonly Language[], nameIn: (language: Language) => Named): Text =>
  Object.fromEntries(
    languages.flatMap((language) => {
      const { text, lang } = nameIn(language)
      return lang === language ? [[language, text]] : []
    }),
  )

/** Whether one of its lists has every question, as the pages on paper see it. */
const asksEverything = ({ profiles, items }: Catalogue) =>
  profiles.some((profile) => profile.items === 'all' || items.every(({ id }) => profile.items.includes(id)))
