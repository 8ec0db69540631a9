import type { Language } from '@use-it-cities/core'
import { checkAddresses } from '../check/check-addresses.ts'
import { guideAddresses } from '../guide/guide-addresses.ts'

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
  guide: guideAddresses,
  check: checkAddresses,
  rss: (language: Language) => `/${language}/rss.xml`,
  media: (file: string) => `/media/${file}`,
} as const

const paged = (address: string, page: number) => (page === 1 ? address : `${address.replace(/\/$/, '')}/page/${page}`)

/** Stories on one page of a list. */
export const pageLength = 20

/** Addresses in one file of the sitemap. */
export const sitemapLength = 5000
