import type { Because, Language } from '@use-it-cities/core'
import en from '../../locales/en.json' with { type: 'json' }
import type { ItemReason, LawReason, NextStepKey } from '../model/reasons.ts'
import { sentenceOf, spoken, type Piece, type Plural } from './sentence.ts'

/** Every word of an assessment, by its key. */
export type WordKey = keyof typeof en.words

/** The words of one language, and whether a speaker has checked them. */
export interface Words {
  readonly review: { readonly status: 'source' | 'reviewed' | 'unreviewed' }
  /** A sentence that counts something has a form for each plural of its language. */
  readonly words: Readonly<Record<WordKey, string | Plural>>
}

const known = { en } as { en: Words } & { [language in Language]?: Words }

/** The words by language, as far as they are known here. Which translation a speaker has checked is in `review`. */
export const knownWords: { readonly en: Words } & { readonly [language in Language]?: Words } = known

/** Makes the words of a language known to everything that writes sentences, for a page that brings one language alone. */
export function learnWords(language: Language, words: Words): void {
  known[language] = words
}

/**
 * The words for a key. Shares (`low`, `high`, `coverage`, `evidenced`, in whole percent), numbers and days are written as
 * people there write them; a parameter that is missing stays in braces, so that somebody notices. A value that runs the
 * other way than the sentence keeps its own direction.
 */
export const wordsFor = (because: Because<WordKey>, language: Language = 'en'): string =>
  spoken(piecesFor(because, language), language)

/** The words for a key in pieces, for a page that marks which of them are in another language. */
export function piecesFor({ key, params = {} }: Because<WordKey>, language: Language = 'en'): readonly Piece[] {
  const words = known[language]
  return words ? sentenceOf(words.words[key], params, language) : sentenceOf(known.en.words[key], params, 'en')
}

/** The sentence for the reason of an item, a law, or the next step. */
export const reasonIn = (because: Because<ItemReason | LawReason | NextStepKey>, language: Language = 'en'): string =>
  wordsFor(wordsOfReason(because), language)

/** The key of the words for a reason, with its parameters. */
export function wordsOfReason({ key, params }: Because<ItemReason | LawReason | NextStepKey>): Because<WordKey> {
  const isWhole = key.startsWith('law.') || key.startsWith('next.')
  return { key: isWhole ? (key as LawReason | NextStepKey) : `because.${key as ItemReason}`, ...(params && { params }) }
}

/** The words for a label; one of your own labels is its id. */
export function labelIn(label: string, language: Language = 'en'): string {
  const key = `label.${label}`
  return isWord(key) ? wordsFor({ key }, language) : label
}

export const isWord = (key: string): key is WordKey => Object.hasOwn(en.words, key)
