import { directionOf, type Because, type Language } from '@use-it-cities/core'
import ar from '../locales/ar.json' with { type: 'json' }
import bn from '../locales/bn.json' with { type: 'json' }
import en from '../locales/en.json' with { type: 'json' }
import pa from '../locales/pa.json' with { type: 'json' }
import pl from '../locales/pl.json' with { type: 'json' }
import ps from '../locales/ps.json' with { type: 'json' }
import ro from '../locales/ro.json' with { type: 'json' }
import so from '../locales/so.json' with { type: 'json' }
import ur from '../locales/ur.json' with { type: 'json' }
import { valueIn } from './locales/value-in.ts'

export { dateIn } from './locales/date-in.ts'
export { drawingWordsIn } from './locales/drawing-words-in.ts'
export { moneyIn } from './locales/money-in.ts'

/** Every heading, label, question and reason of the guide, by its key. */
export type WordKey = keyof typeof en.words

/** The words of one language, and whether a speaker has checked them. */
export interface Words {
  readonly review: { readonly status: 'source' | 'reviewed' | 'unreviewed' }
  readonly words: Readonly<Record<WordKey, string>>
}

/** The guide's own words; its facts stay in English. Which translation a speaker has checked is in `review`. */
export const locales = { en, ur, pa, bn, ar, so, ps, ro, pl } as Readonly<Record<Language, Words>>

/**
 * The words for a key, or for a reason of the rules. Amounts (`…Minor`, with `currency`) are written as money, dates as people there write them; a
 * parameter that is missing stays in braces. In a right-to-left language each value keeps its own direction.
 */
export function wordsFor({ key, params = {} }: Because<WordKey>, language: Language = 'en'): string {
  const isolated = (text: string) => (directionOf(language) === 'rtl' ? `\u2068${text}\u2069` : text)
  return locales[language].words[key].replace(/\{(\w+)\}/g, (braces, name: string) =>
    Object.hasOwn(params, name) ? isolated(markIn(name, params, language) ?? valueIn(name, params, language)) : braces,
  )
}

/** The name of one part of an English test, where a reason names it: "writing". */
function markIn(name: string, params: NonNullable<Because['params']>, language: Language): string | undefined {
  const key = `mark.${params[name]}`
  return name === 'part' && isWord(key) ? locales[language].words[key] : undefined
}

/** The question to ask where a fact may not be shown. Kinds that no resident reads about share one. */
export function questionIn(question: Because, language: Language = 'en'): string {
  const key = isWord(question.key) ? question.key : 'question.other'
  return wordsFor({ key, params: { of: '', ...question.params } }, language).trim()
}

const isWord = (key: string): key is WordKey => Object.hasOwn(en.words, key)
