import { directionOf, type Language } from '@use-it-cities/core'
import type { WordKey } from './notes.ts'

/** Fills in a word's `{parameters}`. */
export type Translate = (key: WordKey, params?: Readonly<Record<string, string | number>>) => string

/** The interface words of one language. */
export interface InterviewWords {
  readonly review: { readonly status: 'source' | 'reviewed' | 'unreviewed'; readonly by?: string | undefined }
  readonly words: Readonly<Record<WordKey, string>>
}

/** In a language from right to left, what is put in keeps its own direction and moves no word around it. */
export const translateWith =
  ({ words }: InterviewWords, language: Language): Translate =>
  (key, params = {}) =>
    words[key].replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = params[name]
      if (value === undefined) return whole
      return directionOf(language) === 'rtl' && typeof value === 'string' ? `\u2068${value}\u2069` : String(value)
    })
