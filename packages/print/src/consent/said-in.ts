import { languages, type Language } from '@use-it-cities/core'
import type { Said } from '../route-sheet/route-sheet.ts'
import type { NamedOrganisation } from './request.ts'

/** Words, marked with their language where that is not the page's: then they are set and read out in it. */
export const saidIn = (text: string, language: Language, page: Language): Said =>
  language === page ? text : { lang: language, text }

/** An organisation by its own name, which stays in the language that it is in. */
export const organisationIn = ({ name, language = 'en' }: NamedOrganisation, page: Language): Said =>
  saidIn(name, language, page)

/** A language by the name its speakers give it. */
export const languageIn = (language: Language, page: Language): Said => saidIn(languages[language].name, language, page)
