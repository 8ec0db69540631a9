import type { Translate as TranslateOf, Words } from '../../words/translate.ts'
import type { WordKey } from './notes.ts'

/** Fills in a word's `{parameters}`. */
export type Translate = TranslateOf<WordKey>

/** The interface words of one language. */
export type InterviewWords = Words<WordKey>
