import type { Language } from '@use-it-cities/core'

const unitIn = (language: Language, unit: string, unitDisplay: 'short' | 'long', digits = 0) =>
  new Intl.NumberFormat(language === 'en' ? 'en-GB' : `${language}-u-nu-latn`, {
    style: 'unit',
    unit,
    unitDisplay,
    maximumFractionDigits: digits,
  })

/** How long something is, as people of the language say it: seconds while it is short, else whole minutes. */
export const lengthIn = (language: Language, seconds: number): string =>
  seconds < 90
    ? unitIn(language, 'second', 'long').format(seconds)
    : unitIn(language, 'minute', 'long').format(Math.round(seconds / 60))

/** How much is loaded: kilobytes as they are paid for, a thousand bytes each. */
export const sizeIn = (language: Language, bytes: number): string =>
  bytes < 1_000_000
    ? unitIn(language, 'kilobyte', 'short').format(Math.ceil(bytes / 1000))
    : unitIn(language, 'megabyte', 'short', 1).format(Math.ceil(bytes / 100_000) / 10)
