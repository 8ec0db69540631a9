import { directionOf, type Language } from '@use-it-cities/core'
import type { WordKey } from './notes.ts'

/** Has a speaker checked the words, and who was it. */
export interface WordsReview {
  readonly status: 'source' | 'reviewed' | 'unreviewed'
  readonly by?: string | undefined
}

/** The words of one area in one language, every one of them. Without an area: the words that all pages share. */
export interface Words<Key extends string = WordKey> {
  readonly review: WordsReview
  readonly words: Readonly<Record<Key, string>>
}

/** As it stands in the files: a word that is missing in one language does not compile. */
export interface WordsFile<Key extends string> {
  readonly review: { readonly status: string }
  readonly words: Readonly<Record<Key, string>>
}

/** Fills in a word's `{parameters}`. */
export type Translate<Key extends string = WordKey> = (
  key: Key,
  params?: Readonly<Record<string, string | number>>,
) => string

/** In a language from right to left, what is put in keeps its own direction and moves no word around it. */
export const translator =
  <Key extends string>({ words }: Words<Key>, language: Language): Translate<Key> =>
  (key, params = {}) =>
    words[key].replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = Object.hasOwn(params, name) ? params[name] : undefined
      if (value === undefined) return whole
      return directionOf(language) === 'rtl' && typeof value === 'string' ? `\u2068${value}\u2069` : String(value)
    })
