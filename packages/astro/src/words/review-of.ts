import type { Language } from '@use-it-cities/core'
import type { Area } from './areas.ts'
import type { Catalogues } from './catalogues.ts'
import type { WordsReview } from './translate.ts'

/** What is said of the review of several areas together: unreviewed unless each of them is reviewed, else as the first says. */
export function reviewOf(
  catalogues: Catalogues,
  language: Language,
  [first, ...others]: readonly [Area, ...Area[]],
): WordsReview {
  const isUnreviewed = others.some((area) => catalogues[area][language].review.status === 'unreviewed')
  return isUnreviewed ? { status: 'unreviewed' } : catalogues[first][language].review
}
