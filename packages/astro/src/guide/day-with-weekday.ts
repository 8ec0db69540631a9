import type { Language, LocalDate } from '@use-it-cities/core'

/** A day people plan for: `Tuesday, 24 November 2026`. Latin digits everywhere, as on posters and phones here. */
export function dayWithWeekday(on: LocalDate, language: Language): string {
  const locale = language === 'en' ? 'en-GB' : `${language}-u-nu-latn-ca-gregory`
  const form = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat(locale, form).format(new Date(on))
}
