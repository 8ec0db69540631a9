import { locales } from '@use-it-cities/assessment/locales'
import type { Language } from '@use-it-cities/core'
import type { LanguageWords } from '../model/data.ts'
import type { AppWords } from '../words/say.ts'

/** The words of the screens, and those of results, for a browser that asks for one language. */
export const languageWords = (app: AppWords, language: Language): LanguageWords => ({
  app,
  results: locales[language] ?? locales.en,
})
