import { locales } from '@use-it-cities/assessment/locales'
import type { Language } from '@use-it-cities/core'
import type { LanguageWords } from '../model/data.ts'
import { appWords } from '../words/catalogue.ts'

/** The words of the screens, and those of results, for a browser that asks for one language. */
export const languageWords = (language: Language): LanguageWords => ({
  app: appWords[language],
  results: locales[language] ?? locales.en,
})
