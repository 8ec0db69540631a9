import { isLanguage, languages } from '@use-it-cities/core'

/** Every sort of paper that somebody may have printed, with the words an editor reads. */
export const printRunKindWords = {
  leaflet: 'Leaflet',
  poster: 'Poster',
  booklet: 'Booklet or report',
  display: 'Display board',
  press: 'Sheet for press and radio',
  other: 'Something else',
} as const

/** What was printed and in which language, for lists: "Leaflet, English". */
export const printRunInWords = (kind: string, language: string): string =>
  `${(printRunKindWords as Readonly<Record<string, string>>)[kind] ?? kind}, ${isLanguage(language) ? languages[language].english : language}`
