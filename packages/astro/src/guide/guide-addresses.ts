import type { Language } from '@use-it-cities/core'
import type { Nation } from '@use-it-cities/qualification-equivalency'
import { nationAddress } from './nation-address.ts'

/** Every public address of the guide. Nothing about a person is ever in one. */
export const guideAddresses = {
  home: (language: Language) => `/${language}/guide/`,
  rules: (language: Language) => `/${language}/guide/rules`,
  changes: (language: Language) => `/${language}/guide/changes`,
  help: (language: Language) => `/${language}/guide/help`,
  coach: (language: Language) => `/${language}/guide/coach`,
  profession: (language: Language, profession: string, nation: Nation = 'GB-ENG') =>
    `/${language}/guide/${profession}${ofNation(nation)}`,
  route: (language: Language, profession: string, nation: Nation, route: string) =>
    `/${language}/guide/${profession}${ofNation(nation)}/routes/${route}`,
  work: (language: Language, profession: string) => `/${language}/guide/${profession}/work`,
  questions: (language: Language, profession: string) => `/${language}/guide/${profession}/questions`,
  sheet: (language: Language, profession: string, nation: Nation = 'GB-ENG') =>
    `/${language}/guide/${profession}${ofNation(nation)}/route-sheet`,
} as const

const ofNation = (nation: Nation) => (nation === 'GB-ENG' ? '' : `/${nationAddress[nation]}`)
