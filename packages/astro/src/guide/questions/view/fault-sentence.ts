import type { Language } from '@use-it-cities/core'
import { dateIn } from '@use-it-cities/qualification-equivalency/locales'
import { countryIn } from '../countries/country-names.ts'
import type { FactDate } from '@use-it-cities/qualification-equivalency'
import type { Fault } from '../form/fault.ts'
import type { CityWords } from '../../../words/city-words.ts'

/** The id of a field on the page. */
export const idOf = (field: string): string => `f-${field.replace('.', '-')}`

/** What is not right with an answer and how to put it right. */
export function faultSentence({ code, params = {} }: Fault, language: Language, words: CityWords): string {
  const { country, on } = params
  return words.guideQuestions(language)(`fault.${code}`, {
    ...params,
    ...(country === undefined ? {} : { country: countryIn(country, language) }),
    ...(on === undefined ? {} : { on: dateIn(on as FactDate, language) }),
  })
}
