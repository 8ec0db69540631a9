import { directionOf, isLocalDate, type Because, type Language } from '@use-it-cities/core'
import en from '../locales/en.json' with { type: 'json' }
import staff from '../locales/staff.en.json' with { type: 'json' }
import type { CompareError } from './compare.ts'
import type { GapError } from './gap.ts'
import type { MigrateError } from './migrate-answers.ts'
import type { AssessError } from './model/errors.ts'
import type { ItemReason, LawReason, NextStepKey } from './model/reasons.ts'

/** Every word of an assessment, by its key. */
export type WordKey = keyof typeof en.words

/** The words of one language, and whether a speaker has checked them. */
export interface Words {
  readonly review: { readonly status: 'source' | 'reviewed' | 'unreviewed' }
  readonly words: Readonly<Record<WordKey, string>>
}

/** The words by language. Which translation a speaker has checked is in `review`. */
export const locales = { en } as { readonly en: Words } & { readonly [language in Language]?: Words }

/**
 * The words for a key. Days are written as people there write them; a parameter that is missing stays in braces, so that
 * somebody notices. In a right-to-left language each value keeps its own direction.
 */
export const wordsFor = ({ key, params = {} }: Because<WordKey>, language: Language = 'en'): string =>
  filled((locales[language] ?? locales.en).words[key], params, language)

/** The sentence for the reason of an item, a law, or the next step. */
export const reasonIn = (
  { key, params }: Because<ItemReason | LawReason | NextStepKey>,
  language: Language = 'en',
): string => wordsFor({ key: wordKeyOf(key), ...(params && { params }) }, language)

const wordKeyOf = (key: ItemReason | LawReason | NextStepKey): WordKey =>
  key.startsWith('law.') || key.startsWith('next.') ? (key as LawReason | NextStepKey) : `because.${key as ItemReason}`

/** The words for a label; one of your own labels is its id. */
export function labelIn(label: string, language: Language = 'en'): string {
  const key = `label.${label}`
  return isWord(key) ? wordsFor({ key }, language) : label
}

export const isWord = (key: string): key is WordKey => Object.hasOwn(en.words, key)

/** The sentence for what is wrong with a file: what was expected, what came, what to do. In English, for staff. */
export const errorSentence = ({ code, params }: AssessError | MigrateError): string => filled(staff[code], params, 'en')

/** One sentence for each thing that differs. */
export const differenceSentences = ({ code, differs }: CompareError | GapError): readonly string[] =>
  differs.map(({ what, values }) => filled(staff[code], { what, values: values.join('; ') }, 'en'))

function filled(sentence: string, params: Readonly<Record<string, string | number>>, language: Language): string {
  return sentence.replace(/\{(\w+)\}/g, (braces, name: string) => {
    if (!Object.hasOwn(params, name)) return braces
    const text = valueIn(params[name], language)
    return directionOf(language) === 'rtl' ? `\u2068${text}\u2069` : text
  })
}

/** British English; elsewhere the digits that are on the papers here. */
const tag = (language: Language) => (language === 'en' ? 'en-GB' : `${language}-u-nu-latn`)

function valueIn(value: unknown, language: Language): string {
  if (typeof value === 'number') return new Intl.NumberFormat(tag(language)).format(value)
  if (isLocalDate(value))
    return new Intl.DateTimeFormat(tag(language), { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(value))
  return String(value)
}
