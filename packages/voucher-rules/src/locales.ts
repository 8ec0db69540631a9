import { directionOf, isLocalDate, type Because, type Language } from '@use-it-cities/core'
import ar from '../locales/ar.json' with { type: 'json' }
import bn from '../locales/bn.json' with { type: 'json' }
import en from '../locales/en.json' with { type: 'json' }
import pa from '../locales/pa.json' with { type: 'json' }
import pl from '../locales/pl.json' with { type: 'json' }
import ps from '../locales/ps.json' with { type: 'json' }
import ro from '../locales/ro.json' with { type: 'json' }
import so from '../locales/so.json' with { type: 'json' }
import staff from '../locales/staff.en.json' with { type: 'json' }
import ur from '../locales/ur.json' with { type: 'json' }
import type { AssessError } from './assess/types.ts'
import type { FlagKey } from './flags/flag.ts'
import type { LedgerError } from './ledger/errors.ts'
import type { WordKey, Words } from './words.ts'

export type { NoticeKey, WordKey, Words } from './words.ts'

/** Everything a researcher reads, by language. Which translation a speaker has checked is in `review`. */
export const locales: Readonly<Record<Language, Words>> = { en, ur, pa, bn, ar, so, ps, ro, pl } as Record<
  Language,
  Words
>

/** What only staff read: errors and flags. Editors work in English. */
export type StaffKey = keyof typeof staff
export const staffEnglish: Readonly<Record<StaffKey, string>> = staff

/** A value between marks that keep its direction to itself, so that a code does not turn a line of Urdu round. */
const isolated = (text: string) => `\u2068${text}\u2069`

/**
 * The sentence for a reason, a line of the sum, or the frame of a notice. Amounts (`…Minor`) are written as money, days as
 * people there write them. A parameter that is missing stays in braces, so that somebody notices.
 */
export function sentenceFor({ key, params = {} }: Because<WordKey>, language: Language = 'en'): string {
  return filled(locales[language].words[key], params, language)
}

/** The sentence for an error of `assessVouchers`: what was expected, what came, what to do. */
export const errorSentence = ({ code, ...params }: AssessError): string => filled(staff[`error.${code}`], params, 'en')

/** The sentence for an error of the ledger. */
export const ledgerErrorSentence = ({ code, ...params }: LedgerError): string =>
  filled(staff[`ledger.${code}`], params, 'en')

/** The sentence for a flag: what was seen, and never what it means. */
export function flagSentence({ key, params = {} }: Because<FlagKey>): string {
  const { innocent, ...others } = params
  return filled(staff[key], innocent === undefined ? others : { ...others, innocent: innocentWords(innocent) }, 'en')
}

const innocentWords = (code: string | number) =>
  code === 'cap-reached' ? staff['innocent.cap-reached'] : staff['innocent.threshold-reached']

function filled(sentence: string, params: object, language: Language): string {
  const values = new Map<string, unknown>(Object.entries(params))
  const currency = values.get('currency')
  return sentence.replace(/\{(\w+)\}/g, (braces, name: string) => {
    if (!values.has(name)) return braces
    const text = valueIn(name, values.get(name), currency, language)
    return directionOf(language) === 'rtl' ? isolated(text) : text
  })
}

function valueIn(name: string, value: unknown, currency: unknown, language: Language): string {
  if (name.endsWith('Minor') && typeof value === 'number') return moneyIn(value, currency, language)
  if (typeof value === 'number') return numberIn(language, {}).format(value)
  if (name === 'period' && (value === 'lifetime' || value === 'project'))
    return locales[language].words[`period.${value}`]
  if (isLocalDate(value)) {
    return new Intl.DateTimeFormat(tag(language), { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(value))
  }
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing')
}

/** Minor units as money. Without a currency, or with one nobody knows, the plain number: never a wrong sign. */
function moneyIn(minor: number, currency: unknown, language: Language): string {
  if (typeof currency !== 'string' || !/^[A-Z]{3}$/.test(currency)) return numberIn(language, {}).format(minor)
  const digits = numberIn(language, { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  const isWhole = minor % 10 ** digits === 0
  const options = { style: 'currency', currency, minimumFractionDigits: isWhole ? 0 : digits } as const
  return numberIn(language, options).format(minor / 10 ** digits)
}

const numberIn = (language: Language, options: Intl.NumberFormatOptions) =>
  new Intl.NumberFormat(tag(language), options)

/** British English; elsewhere the digits that are on the vouchers and in the shops here. */
const tag = (language: Language) => (language === 'en' ? 'en-GB' : `${language}-u-ca-gregory-nu-latn`)
