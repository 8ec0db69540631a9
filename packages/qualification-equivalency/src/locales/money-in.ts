import type { Language } from '@use-it-cities/core'
import { numberIn } from './number-in.ts'

/** An amount in minor units, as people here who read the language expect it: Western digits and `£`, also where it is `GBP` at home. */
export function moneyIn(minor: number, currency: string, language: Language): string {
  const form = numberIn(language, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' })
  const digits = form.resolvedOptions().maximumFractionDigits ?? 2
  return form.format(minor / 10 ** digits)
}
