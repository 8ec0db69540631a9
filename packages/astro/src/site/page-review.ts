import type { Language } from '@use-it-cities/core'
import { championWords } from '../champion/words/catalogue.ts'
import { checkWords } from '../check/words/catalogue.ts'
import { contactWords } from '../contact/words/catalogue.ts'
import { guideWords } from '../guide/words/catalogue.ts'
import { outreachWords } from '../outreach/words/catalogue.ts'
import type { WordsReview } from '../words/catalogue.ts'
import type { Resolved } from './resolve.ts'

/** Catalogues that the foot and the menu of every page use. */
const everywhere = [outreachWords, guideWords, checkWords, contactWords]

/** What a page says of the review of its words. Unreviewed unless every catalogue that it uses is reviewed. */
export function pageReview(words: WordsReview, language: Language, kind: Resolved['kind']): WordsReview {
  const used = kind === 'champion' ? [...everywhere, championWords] : everywhere
  return used.some((each) => each[language].review.status === 'unreviewed') ? { status: 'unreviewed' } : words
}
