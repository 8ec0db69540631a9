import { directionOf, isLocalDate, type Because, type Language } from '@use-it-cities/core'

/** A sentence that counts: `by` names the parameter, the others are the plural forms of the language (CLDR). */
export type Plural = { readonly by: string; readonly other: string } & {
  readonly [form in Exclude<Intl.LDMLPluralRule, 'other'>]?: string
}

/** A piece of a sentence: words of ours, or a value put into them. */
export type Piece = string | Value

export interface Value {
  readonly name: string
  /** As people there write it. */
  readonly text: string
  /** False for what was put in as words, which may be in any language; a number or a day is in the sentence's own. */
  readonly isOurs: boolean
}

type Params = NonNullable<Because['params']>

/** Parameters that are shares in whole percent. */
const shares: ReadonlySet<string> = new Set(['low', 'high', 'coverage', 'evidenced'])

/** The sentence, in the form for the number it counts, in pieces. */
export function sentenceOf(words: string | Plural, params: Params, language: Language): readonly Piece[] {
  const sentence = typeof words === 'string' ? words : formOf(words, params, language)
  // Every other part is the name of a parameter.
  return sentence.split(/\{(\w+)\}/).flatMap((part, at): readonly Piece[] => {
    if (at % 2 === 0) return part === '' ? [] : [part]
    const value = Object.hasOwn(params, part) ? params[part] : undefined
    return [value === undefined ? `{${part}}` : valueOf(part, value, language)]
  })
}

function formOf(words: Plural, params: Params, language: Language): string {
  const count = params[words.by]
  if (typeof count !== 'number') return words.other
  return words[new Intl.PluralRules(language).select(count)] ?? words.other
}

/** As one line of text. */
export const spoken = (pieces: readonly Piece[], language: Language): string =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : isolated(piece.text, language))).join('')

const runsRightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u202a-\u202e]/

/** Between marks that keep its direction to itself, where it could turn the sentence round. */
const isolated = (text: string, language: Language) =>
  directionOf(language) === 'rtl' || runsRightToLeft.test(text) ? `\u2068${text}\u2069` : text

/** British English; elsewhere the digits that are on the papers here. */
const tag = (language: Language) => (language === 'en' ? 'en-GB' : `${language}-u-nu-latn`)

function valueOf(name: string, value: string | number, language: Language): Value {
  if (typeof value === 'number')
    return { name, text: shares.has(name) ? percentIn(value, language) : numberIn(value, language), isOurs: true }
  const day = dayIn(value, language)
  return { name, text: day ?? value, isOurs: day !== null }
}

const numberIn = (value: number, language: Language) => new Intl.NumberFormat(tag(language)).format(value)

/** Whole percent with the sign where it belongs. */
export const percentIn = (percent: number, language: Language): string =>
  new Intl.NumberFormat(tag(language), { style: 'percent', maximumFractionDigits: 0 }).format(percent / 100)

/** A day, or a month of a year, in words; `null` for anything else. */
export function dayIn(value: string, language: Language): string | null {
  const isMonth = /^\d{4}-(0[1-9]|1[0-2])$/.test(value)
  if (!isMonth && !isLocalDate(value)) return null
  const style = isMonth ? ({ year: 'numeric', month: 'long' } as const) : ({ dateStyle: 'long' } as const)
  // Pashto would count in the Persian calendar otherwise, and the papers here do not.
  return new Intl.DateTimeFormat(tag(language), { ...style, calendar: 'gregory', timeZone: 'UTC' }).format(
    new Date(value),
  )
}
