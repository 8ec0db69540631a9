import { isLocalDate, localDateIn, type Language } from '@use-it-cities/core'
import { isolate } from '../text/isolate.ts'

/** The Gregorian calendar and the figures 0 to 9 in every language: the same on paper as on a phone and a bank letter. */
const localeOf = (language: Language) => `${language === 'en' ? 'en-GB' : language}-u-ca-gregory-nu-latn`

/** A day as people say it. What is not a day is shown as it came. */
export function dayIn(language: Language, day: string): string {
  if (!isLocalDate(day)) return day
  const format = new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long', timeZone: 'UTC' })
  return format.format(new Date(`${day}T00:00:00Z`))
}

/**
 * A moment on the clocks of a place, to the second. The time and its short name (GMT, BST) are the same in every
 * language, and are kept apart from the direction of the day. What is no moment is shown as it came.
 */
export function momentIn(language: Language, moment: string, timeZone: string): string {
  const at = new Date(moment)
  if (Number.isNaN(at.getTime())) return moment
  const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'long', timeZone }).format(at)
  return `${dayIn(language, localDateIn(timeZone, at))} · ${isolate(time)}`
}

/** An amount of minor units (pence) as people write it. What is no currency is shown as a plain number with its code. */
export function moneyIn(language: Language, minor: number, currency: string): string {
  try {
    const format = new Intl.NumberFormat(localeOf(language), {
      style: 'currency',
      currency,
      currencyDisplay: 'narrowSymbol',
    })
    const digits = format.resolvedOptions().maximumFractionDigits ?? 2
    return format.format(minor / 10 ** digits)
  } catch {
    return `${minor} ${currency}`
  }
}
