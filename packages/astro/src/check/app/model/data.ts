import type { Side } from '@use-it-cities/assessment'
import type { Words } from '@use-it-cities/assessment/words-apart'
import type { Text } from '@use-it-cities/core'
import type { AppWords } from '../words/say.ts'

/** What `/assess/data/catalogues.json` lists: which checklists there are, without their questions. */
export interface CatalogueList {
  readonly contract: 1
  readonly timeZone: string
  readonly catalogues: readonly CatalogueEntry[]
}

export interface CatalogueEntry {
  readonly id: string
  /** As the pages call it, in the languages of the site. */
  readonly title: Text
  readonly profiles: readonly {
    /** Null: every question there is, where no list of the checklist has them all. */
    readonly id: string | null
    readonly title: Text
    readonly items: number
    readonly sides: readonly Side[]
  }[]
}

/** What `/assess/words/<language>.json` brings: the words of the screens, and those of results. */
export interface LanguageWords {
  readonly app: AppWords
  readonly results: Words
}
