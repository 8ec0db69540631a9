import type { Language, LocalDate } from '@use-it-cities/core'

export interface DateLeaf {
  readonly weekday: string
  readonly day: string
  readonly month: string
}

/** A day as on the leaf of a tear-off calendar: `Tue`, `24`, `Nov`; with its year where that is another than today's. */
export function dateLeaf(on: LocalDate, language: Language, today: LocalDate): DateLeaf {
  const locale = language === 'en' ? 'en-GB' : `${language}-u-nu-latn-ca-gregory`
  const part = (form: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...form, timeZone: 'UTC' }).format(new Date(on))
  const isThisYear = on.slice(0, 4) === today.slice(0, 4)
  return {
    weekday: part({ weekday: 'short' }),
    day: on.slice(8).replace(/^0/, ''),
    month: part({ month: 'short', ...(isThisYear ? {} : { year: 'numeric' }) }),
  }
}
