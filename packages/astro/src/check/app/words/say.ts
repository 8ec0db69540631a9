import { directionOf, type Language } from '@use-it-cities/core'
import type en from './en.json'

export type AppWord = keyof (typeof en)['words']

/** The words of one language as they stand in its file. */
export interface AppWords {
  readonly review: { readonly status: string }
  readonly words: Readonly<Record<AppWord, string>>
}

/** Fills in a word's `{parameters}`. */
export type Say = (word: AppWord, params?: Readonly<Record<string, string | number>>) => string

/** In a language from right to left, what is put in keeps its own direction and moves no word around it. */
export const sayWith =
  ({ words }: AppWords, language: Language): Say =>
  (word, params = {}) =>
    words[word].replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = Object.hasOwn(params, name) ? params[name] : undefined
      if (value === undefined) return whole
      return directionOf(language) === 'rtl' && typeof value === 'string' ? `\u2068${value}\u2069` : String(value)
    })
