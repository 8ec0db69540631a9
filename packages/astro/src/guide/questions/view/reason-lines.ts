import type { Language } from '@use-it-cities/core'
import type { EnglishOutcome, Recency } from '@use-it-cities/qualification-equivalency'
import { wordsFor } from '@use-it-cities/qualification-equivalency/locales'
import { guideTranslator } from '../../words/catalogue.ts'
import { questionTranslator } from '../words/catalogue.ts'

type Reason = (EnglishOutcome | Recency)['because'][number]

const markParts = ['overall', 'listening', 'reading', 'writing', 'speaking'] as const

/** Why, in words; each once. A mark that is too low is named with the one it should be, days of updating are counted. */
export function reasonLines(reasons: readonly Reason[], language: Language): readonly string[] {
  const t = questionTranslator(language)
  const g = guideTranslator(language)
  const lines = reasons.flatMap(({ key, params = {} }) => {
    const sentence = wordsFor({ key, params }, language)
    const { part, has, needs, days } = params
    const known = markParts.find((each) => each === part)
    if (known && has !== undefined && needs !== undefined)
      return [sentence, t('answer.mark', { part: g(`marks.${known}`), has, needs })]
    return days === undefined ? [sentence] : [sentence, t('answer.days', { days })]
  })
  return [...new Set(lines)]
}
