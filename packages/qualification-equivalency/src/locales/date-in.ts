import type { Language } from '@use-it-cities/core'
import type { FactDate } from '../model/fact-date.ts'

const formsByLength: Readonly<Record<number, Intl.DateTimeFormatOptions>> = {
  4: { year: 'numeric' },
  7: { year: 'numeric', month: 'long' },
  10: { year: 'numeric', month: 'long', day: 'numeric' },
}

/** A date in words, no more exact than it is: `July 2026` for `2026-07`. British English; Latin digits elsewhere. */
export function dateIn(date: FactDate, language: Language): string {
  const form = formsByLength[date.length] ?? {}
  const locale = language === 'en' ? 'en-GB' : `${language}-u-nu-latn-ca-gregory`
  return new Intl.DateTimeFormat(locale, { ...form, timeZone: 'UTC' }).format(new Date(date))
}
