import type { Translate, Words } from '../../../words/translate.ts'
import type en from './en.json'

export type AppWord = keyof (typeof en)['words']

/** The words of the screens in one language. */
export type AppWords = Words<AppWord>

/** Fills in a word's `{parameters}`. */
export type Say = Translate<AppWord>
