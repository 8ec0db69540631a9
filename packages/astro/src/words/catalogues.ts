import { languageCodes, type Language } from '@use-it-cities/core'
import { z } from 'zod'
import { areaNames, areas, type Area, type Catalogue } from './areas.ts'
import type { Words, WordsReview } from './translate.ts'
import { wordChangesSchema, type WordChanges } from './word-changes.ts'

/** The words of every area in every language. */
export type Catalogues = { readonly [A in Area]: Catalogue<A> }

/** Our words with the city's changes. Throws, naming each word, when a change does not fit. */
export function cataloguesWith(changes: WordChanges = {}): Catalogues {
  const parsed = wordChangesSchema.safeParse(changes)
  if (!parsed.success) throw new Error(`The words are not right.\n${z.prettifyError(parsed.error)}`)
  const of = (area: Area, language: Language) => changed(areas[area][language], parsed.data[area]?.[language])
  return Object.fromEntries(
    areaNames.map((area) => [
      area,
      Object.fromEntries(languageCodes.map((language) => [language, of(area, language)])),
    ]),
  ) as Catalogues
}

type File = { readonly review: { readonly status: string }; readonly words: object }
type Change = { readonly review?: WordsReview | undefined; readonly words: object } | undefined

/** What was reviewed is so no longer when a word is another and nobody says that they checked it. */
export function changed({ review, words }: File, change: Change): Words<string> {
  const isOther = Object.keys(change?.words ?? {}).length > 0
  const kept = (isOther && review.status === 'reviewed' ? { status: 'unreviewed' } : review) as WordsReview
  return { review: change?.review ?? kept, words: { ...words, ...change?.words } as Words<string>['words'] }
}
