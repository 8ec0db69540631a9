import type { WordKey } from './notes.ts'

/** Fills in a word's `{parameters}`. */
export type Translate = (key: WordKey, params?: Readonly<Record<string, string | number>>) => string

/** The interface words of one language. */
export interface InterviewWords {
  readonly review: { readonly status: 'source' | 'reviewed' | 'unreviewed'; readonly by?: string | undefined }
  readonly words: Readonly<Record<WordKey, string>>
}

export const translateWith =
  ({ words }: InterviewWords): Translate =>
  (key, params = {}) =>
    words[key].replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole))
