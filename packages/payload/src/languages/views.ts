import type { Block } from '@use-it-cities/success-stories'
import type { Language } from '@use-it-cities/core'
import type { PartWords } from '../text/part-words.ts'
import type { Changes } from './difference/changes-since.ts'
import type { LanguageState } from './state/language-state.ts'

/** `GET /api/languages/board?language=&state=&page=`: every story in every language, for whoever asks. */
export interface LanguagesBoardView {
  readonly languages: readonly LanguageColumn[]
  /** Of this page, the last changed first. */
  readonly stories: readonly StoryLine[]
  /** How many stories the filters let through. */
  readonly total: number
  /** From 1. */
  readonly page: number
  readonly pages: number
}

export interface LanguageColumn {
  readonly language: Language
  /** In its own script, and in English. */
  readonly name: string
  readonly english: string
  /** Stories in each state, of all that whoever asks may read. */
  readonly counts: Readonly<Record<LanguageState, number>>
}

export interface StoryLine {
  readonly id: string
  readonly code: string
  readonly title: string
  readonly original: Language
  /** In the order of `languages`. */
  readonly cells: readonly LanguageCell[]
}

export interface LanguageCell {
  readonly language: Language
  readonly state: LanguageState
  /** Everybody can read the story in this language now, perhaps in older words. */
  readonly isLive: boolean
  /** Id of the text; `null` when it is missing. */
  readonly text: string | null
  readonly mayWrite: boolean
}

/** `GET /api/languages/translate?text=` or `?story=&language=`: the original and its translation, side by side. */
export interface TranslateView {
  readonly story: { readonly id: string; readonly code: string; readonly title: string }
  /** `null` while nobody has written the original. */
  readonly source: SourceSide | null
  readonly target: TargetSide
  readonly since: Since
}

interface Side {
  readonly language: Language
  readonly english: string
  readonly dir: 'ltr' | 'rtl'
  readonly title: string
  readonly summary: string
  /** Words beside the body, by where they stand; only what is written. */
  readonly parts: PartWords
  /** Fingerprint of the words, to be given back with what is saved. */
  readonly hash: string
}

export interface SourceSide extends Side {
  readonly text: string
  readonly blocks: readonly Block[]
}

export interface TargetSide extends Omit<Side, 'hash'> {
  /** `null` until it is saved for the first time. */
  readonly text: string | null
  readonly hash: string | null
  readonly state: LanguageState
  /** The editor's own JSON; `null` when nothing is written. */
  readonly body: Readonly<Record<string, unknown>> | null
  readonly mayWrite: boolean
}

/** What changed in the original since it was translated. */
export type Since =
  | { readonly code: 'nothing' }
  | { readonly code: 'changed'; readonly changes: Changes }
  /** It changed, and the words of then are no longer kept. */
  | { readonly code: 'changed-unknown' }
  /** The translation is older than the original, or nobody wrote down what it was made from. */
  | { readonly code: 'never-compared' }

/** `POST /api/languages/save`: what was saved, and how things stand now. */
export interface TranslationSaved {
  readonly says: string
  readonly view: TranslateView
}
