import type { Language } from '@use-it-cities/core'
import { dateIn } from '@use-it-cities/qualification-equivalency/locales'
import { countryIn } from '../countries/country-names.ts'
import type { FactDate } from '@use-it-cities/qualification-equivalency'
import type { Fault } from '../form/fault.ts'
import { questionTranslator } from '../words/catalogue.ts'

/** The id of a field on the page. */
export const idOf = (field: string): string => `f-${field.replace('.', '-')}`

/** What is not right with an answer and how to put it right. */
export function faultSentence({ code, params = {} }: Fault, language: Language): string {
  const { country, on } = params
  return questionTranslator(language)(`fault.${code}`, {
    ...params,
    ...(country === undefined ? {} : { country: countryIn(country, language) }),
    ...(on === undefined ? {} : { on: dateIn(on as FactDate, language) }),
  })
}
