import type { Language } from '@use-it-cities/core'
import type { Area } from '../words/areas.ts'
import type { Catalogues } from '../words/catalogues.ts'
import { reviewOf } from '../words/review-of.ts'
import type { WordsReview } from '../words/translate.ts'
import type { Resolved } from './resolve.ts'

/** What a page says of the review of its words. Unreviewed unless every area that it uses is reviewed. */
export const pageReview = (catalogues: Catalogues, language: Language, kind: Resolved['kind']): WordsReview =>
  // The foot and the menu of every page use the first five.
  reviewOf(catalogues, language, ['site', 'outreach', 'guide', 'check', 'contact', ...(besides[kind] ?? [])])

const besides: { readonly [Kind in Resolved['kind']]?: readonly Area[] } = {
  story: ['champion'],
  champion: ['champion'],
  'go-notice': ['champion'],
  contact: ['questionnaire'],
  'word-report': ['questionnaire'],
  'guide-questions': ['guideQuestions', 'questionnaire'],
}
