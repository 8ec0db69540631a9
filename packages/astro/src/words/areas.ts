import type { Language } from '@use-it-cities/core'
import { championWords } from '../champion/words/catalogue.ts'
import { assessWords } from '../check/app/words/catalogue.ts'
import { checkWords } from '../check/words/catalogue.ts'
import { contactWords } from '../contact/words/catalogue.ts'
import { guideQuestionWords } from '../guide/questions/words/catalogue.ts'
import { guideWords } from '../guide/words/catalogue.ts'
import { outreachWords } from '../outreach/words/catalogue.ts'
import { questionnaireWords } from '../questionnaire/words/catalogue.ts'
import { tellerWords } from '../teller/words/catalogue.ts'
import { siteWords } from './catalogue.ts'
import type { Words } from './translate.ts'

/** Every catalogue of words as we wrote it. Each has its own keys and is checked by its own speaker. */
export const areas = {
  /** What all pages share, and the stories. */
  site: siteWords,
  /** Opportunities and events. */
  outreach: outreachWords,
  champion: championWords,
  contact: contactWords,
  guide: guideWords,
  /** The questions of the guide about one person's way. */
  guideQuestions: guideQuestionWords,
  /** The page of somebody who told a story. */
  teller: tellerWords,
  check: checkWords,
  /** Answering a checklist in the browser. */
  assess: assessWords,
  /** The questionnaire and "My vouchers". */
  questionnaire: questionnaireWords,
} as const

export type Area = keyof typeof areas
export type KeyOf<A extends Area> = keyof (typeof areas)[A]['en']['words'] & string

/** The words of one area in every language. */
export type Catalogue<A extends Area> = Readonly<Record<Language, Words<KeyOf<A>>>>

export const areaNames = Object.keys(areas) as readonly Area[]
