import type { Language } from './languages.ts'
import type { LocalDate } from './local-date.ts'

/**
 * A day that people plan for, with its weekday: `Tuesday 24 November 2026`. In the calendar and with the digits that posters and
 * phones here have, in every language. `hasYear: false` leaves the year out.
 */
export function dayInWords(on: LocalDate, language: Language, { hasYear = true } = {}): string {
  const words = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : `${language}-u-ca-gregory-nu-latn`, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(hasYear && { year: 'numeric' }),
    timeZone: 'UTC',
  }).format(new Date(on))
  // The platform puts a comma after an English weekday only where there is a year; GOV.UK writes none.
  return language === 'en' ? words.replace(',', '') : words
}
