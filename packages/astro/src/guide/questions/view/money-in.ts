import type { Language } from '@use-it-cities/core'

/** An amount of money as people of the language write it, with Latin digits. */
export const moneyIn = (minor: number, currency: string, language: Language): string =>
  new Intl.NumberFormat(language === 'en' ? 'en-GB' : `${language}-u-nu-latn`, { style: 'currency', currency }).format(
    minor / 100,
  )
