import type { Language } from '@use-it-cities/core'
import type { ShownFact } from '@use-it-cities/qualification-equivalency'
import { dateIn, wordsFor } from '@use-it-cities/qualification-equivalency/locales'
import type { Say } from '../words/say.ts'

/** How new a fact is, in as few words as it takes: its date where it is fresh, and that it has to be checked where not. */
export function whenOf({ show, asOf }: ShownFact, language: Language, say: Say): string {
  if (show === 'check-with') return say('sheetAskHere')
  if (asOf === null) return say('sheetUndatedCheck')
  if (show === 'fresh') return wordsFor({ key: 'show.as-of', params: { date: asOf } }, language)
  return say('sheetReadCheck', { date: dateIn(asOf, language) })
}
