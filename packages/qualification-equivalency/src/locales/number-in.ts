import type { Language } from '@use-it-cities/core'

/**
 * Numbers in Western digits, as on every letter and till in the UK. Pashto's own separators make `1.678` of 1,678, which here
 * reads as less than two, so it has the English ones.
 */
export const numberIn = (language: Language, options?: Intl.NumberFormatOptions): Intl.NumberFormat =>
  new Intl.NumberFormat(language === 'en' || language === 'ps' ? 'en-GB' : `${language}-u-nu-latn`, options)
