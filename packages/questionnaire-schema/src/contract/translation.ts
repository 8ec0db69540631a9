import type { Language } from '@use-it-cities/core'

/** Where words are used. A language may be released for one medium and not for the other. */
export type Medium = 'online' | 'paper' | 'read-aloud'

/**
 * The key of one piece of text in a definition:
 * `title`, `introduction`, `section.<id>.title`, `section.<id>.introduction`, `question.<name>.label`, `.hint`, `.guidance`,
 * `.unit`, `.entry`, `question.<name>.row.<row>`, `question.<name>.check.<code>`, `choice.<list>.<code>`.
 */
export type WordKey = string

/** The words of one language for one questionnaire. */
export interface Translation {
  readonly contract: 1
  readonly questionnaire: string
  readonly language: Language
  readonly review: {
    readonly status: 'reviewed' | 'unreviewed'
    readonly by?: string | undefined
    readonly on?: string | undefined
  }
  /** `of` is `sourceStamp(the source words)` when this was translated: another stamp means stale. */
  readonly words: { readonly [key: WordKey]: { readonly text: string; readonly of: string } }
}

/** A definition and its translations: what an author edits and a city installs. */
export interface Questionnaire<Of> {
  readonly definition: Of
  readonly translations: readonly Translation[]
}
