import type { Language } from '@use-it-cities/core'
import type { FactDate } from '../model/fact-date.ts'
import { dateIn } from './date-in.ts'

type Params = Readonly<Record<string, string | number>>

/** One parameter as people read it. An amount without a currency is a plain number: never a wrong sign. */
export function valueIn(name: string, params: Params, language: Language): string {
  const value = params[name] ?? ''
  if (name.endsWith('Minor') && typeof value === 'number') return moneyIn(value, params['currency'], language)
  if (typeof value === 'number') return new Intl.NumberFormat(tag(language)).format(value)
  return isDate(value) ? dateIn(value, language) : value
}

const isDate = (value: string): value is FactDate =>
  /^\d{4}(-\d{2}){0,2}$/.test(value) && !Number.isNaN(Date.parse(value))

function moneyIn(minor: number, currency: string | number | undefined, language: Language): string {
  if (typeof currency !== 'string' || !/^[A-Z]{3}$/.test(currency))
    return new Intl.NumberFormat(tag(language)).format(minor)
  const form = new Intl.NumberFormat(tag(language), { style: 'currency', currency })
  const digits = form.resolvedOptions().maximumFractionDigits ?? 2
  return form.format(minor / 10 ** digits)
}

const tag = (language: Language) => (language === 'en' ? 'en-GB' : `${language}-u-nu-latn`)
