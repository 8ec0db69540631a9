import type { Language } from '@use-it-cities/core'
import type { FactDate } from '../model/fact-date.ts'
import { dateIn } from './date-in.ts'
import { moneyIn } from './money-in.ts'
import { numberIn } from './number-in.ts'

type Params = Readonly<Record<string, string | number>>

/** One parameter as people read it. An amount without a currency is a plain number: never a wrong sign. */
export function valueIn(name: string, params: Params, language: Language): string {
  const value = params[name] ?? ''
  if (typeof value === 'number') {
    const { currency } = params
    return name.endsWith('Minor') && typeof currency === 'string' && /^[A-Z]{3}$/.test(currency)
      ? moneyIn(value, currency, language)
      : numberIn(language).format(value)
  }
  return isDate(value) ? dateIn(value, language) : value
}

const isDate = (value: string): value is FactDate =>
  /^\d{4}(-\d{2}){0,2}$/.test(value) && !Number.isNaN(Date.parse(value))
