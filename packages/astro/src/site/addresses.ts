import type { Language } from '@use-it-cities/core'
import { championAddresses } from '../champion/champion-addresses.ts'
import { checkAddresses } from '../check/check-addresses.ts'
import { contactAddresses } from '../contact/contact-addresses.ts'
import { guideAddresses } from '../guide/guide-addresses.ts'
import { outreachAddresses } from '../outreach/outreach-addresses.ts'
import { paged } from './paged.ts'

/** Every public address is made here, so that links, the sitemap and the resolver cannot drift apart. */
export const addresses = {
  choose: '/',
  home: (language: Language) => `/${language}/`,
  stories: (language: Language, page = 1) => paged(`/${language}/stories/`, page),
  story: (language: Language, code: string) => `/${language}/stories/${code}`,
  theme: (language: Language, id: string, page = 1) => paged(`/${language}/themes/${id}`, page),
  place: (language: Language, id: string, page = 1) => paged(`/${language}/places/${id}`, page),
  search: (language: Language) => `/${language}/search`,
  about: (language: Language) => `/${language}/about`,
  ...outreachAddresses,
  accessibility: (language: Language) => `/${language}/accessibility`,
  contact: contactAddresses.form,
  wordReport: contactAddresses.word,
  champion: championAddresses,
  guide: guideAddresses,
  check: checkAddresses,
  rss: (language: Language) => `/${language}/rss.xml`,
  media: (file: string) => `/media/${file}`,
} as const

/** Addresses in one file of the sitemap. */
export const sitemapLength = 5000
