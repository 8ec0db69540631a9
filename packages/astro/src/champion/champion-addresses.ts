import type { Language } from '@use-it-cities/core'

/** What a champion can print, as its file is named. */
export const papers = ['leaflet', 'poster-a4', 'poster-a3', 'press'] as const
export type Paper = (typeof papers)[number]

/** The picture of a message: wide, and square. */
export const cardShapes = ['card', 'square'] as const
export type CardShape = (typeof cardShapes)[number]

/** A story's page for whoever passes it on, and everything that is made of the story for that. */
export const championAddresses = {
  page: (language: Language, code: string, via?: string) =>
    `/${language}/champions/${code}${via === undefined ? '' : `?via=${via}`}`,
  /** "I told someone": takes one tap, as a form. */
  told: (language: Language, code: string) => `/${language}/champions/${code}/told`,
  paper: (language: Language, code: string, paper: Paper) => `/${language}/champions/${code}/${paper}.pdf`,
  card: (language: Language, code: string, shape: CardShape) => `/${language}/stories/${code}/${shape}.jpg`,
} as const

/** Every address of one language that shows something of a story besides its own page. */
export const kitAddresses = (language: Language, code: string): readonly string[] => [
  ...cardShapes.map((shape) => championAddresses.card(language, code, shape)),
  championAddresses.page(language, code),
  ...papers.map((paper) => championAddresses.paper(language, code, paper)),
]
