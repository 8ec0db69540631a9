import { directionOf, languages, type Language, type Text } from '@use-it-cities/core'

/** The text in the page's language, else in another it exists in, with the language it is really in. */
export function inLanguage(text: Text, language: Language): { text: string; language: Language } {
  const own = text[language]
  if (own) return { text: own, language }
  const [found = [language, '']] = Object.entries(text).filter(([, words]) => words)
  return { language: found[0] as Language, text: found[1] ?? '' }
}

/** `lang` and `dir` for an element whose language may differ from its page's; nothing when it does not. */
export const langOf = (language: Language, page: Language) =>
  language === page ? {} : { lang: language, dir: directionOf(language) }

/** The name of a language in its own script. */
export const nameOf = (language: Language): string => languages[language].name

/** A day as people of the language write it. */
export function dateIn(language: Language, timeZone: string, instant: string): string {
  const format = new Intl.DateTimeFormat(localeOf(language), {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone,
  })
  return format.format(new Date(instant))
}

/** A day and a time as people of the language write them. */
export const momentIn = (language: Language, timeZone: string, instant: string): string =>
  new Intl.DateTimeFormat(localeOf(language), {
    dateStyle: 'long',
    timeStyle: 'short',
    hourCycle: 'h23',
    timeZone,
  }).format(new Date(instant))

/** Western digits and the calendar of the city: Pashto would else be dated by the Persian one. */
const localeOf = (language: Language): string => (language === 'en' ? 'en-GB' : `${language}-u-ca-gregory-nu-latn`)
