import type { Language, LocalDate } from '@use-it-cities/core'

/** A day people plan for: `Tuesday, 24 November`, with its year where that is another than today's. Latin digits. */
export function dayOf(on: LocalDate, language: Language, today: LocalDate): string {
  const locale = language === 'en' ? 'en-GB' : `${language}-u-nu-latn-ca-gregory`
  const form: Intl.DateTimeFormatOptions = { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }
  const isThisYear = on.slice(0, 4) === today.slice(0, 4)
  return new Intl.DateTimeFormat(locale, isThisYear ? form : { ...form, year: 'numeric' }).format(new Date(on))
}
