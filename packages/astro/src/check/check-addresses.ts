import type { Language } from '@use-it-cities/core'

/** Every public address about assessments. What somebody answers is in none of them. */
export const checkAddresses = {
  home: (language: Language) => `/${language}/check/`,
  catalogue: (language: Language, catalogue: string) => `/${language}/check/${catalogue}`,
  form: (language: Language, catalogue: string, profile: string) => `/${language}/check/${catalogue}/${profile}`,
  summary: (language: Language, code: string) => `/${language}/check/published/${code}`,
  results: (language: Language, page = 1) => `/${language}/check/published${page > 1 ? `/page/${page}` : ''}`,
  /** The same questions to be answered on a device. What stands behind `#` is not sent to the site. */
  onDevice: (language: Language, catalogue: string, profile?: string) =>
    `/assess/${language}/#new/${catalogue}${profile === undefined ? '' : `/${profile}`}`,
} as const
