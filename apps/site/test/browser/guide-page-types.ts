import type { Language } from '@use-it-cities/core'

/** One address of every kind of page of the guide in a language, the longest of its kind. */
export const guidePageTypes = (language: Language): readonly string[] => [
  `/${language}/guide/`,
  `/${language}/guide/?q=nurse`,
  `/${language}/guide/?q=zzzz`,
  `/${language}/guide/doctor`,
  `/${language}/guide/social-worker/scotland`,
  `/${language}/guide/care-worker/northern-ireland`,
  `/${language}/guide/doctor/routes/plab`,
  `/${language}/guide/physiotherapist/wales/routes/hcpc-international`,
  `/${language}/guide/nurse/work`,
  `/${language}/guide/rules`,
  `/${language}/guide/changes`,
  `/${language}/guide/help`,
  `/${language}/guide/coach`,
]
