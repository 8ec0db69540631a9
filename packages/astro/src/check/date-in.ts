import type { FactDate } from '@use-it-cities/assessment'
import type { Language } from '@use-it-cities/core'

const forms = [
  { length: 10, form: { day: 'numeric', month: 'long', year: 'numeric' } },
  { length: 7, form: { month: 'long', year: 'numeric' } },
] as const

/** A day, a month or a year as people of the language write it, as exact as it came and no more. */
export function dateIn(date: FactDate, language: Language): string {
  const form = forms.find(({ length }) => date.length === length)?.form
  if (!form || Number.isNaN(Date.parse(date))) return date
  const locale = language === 'en' ? 'en-GB' : `${language}-u-ca-gregory-nu-latn`
  return new Intl.DateTimeFormat(locale, { ...form, timeZone: 'UTC' }).format(new Date(date))
}
