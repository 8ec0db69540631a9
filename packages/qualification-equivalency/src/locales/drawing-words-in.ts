import type { Language } from '@use-it-cities/core'
import type { DrawingWords } from '../drawing/drawing-words.ts'
import { wordsFor } from '../locales.ts'

/** The words of a route's drawing in one language. The titles of its steps stay in English. */
export const drawingWordsIn = (language: Language): DrawingWords => ({
  optional: wordsFor({ key: 'label.optional' }, language),
  done: wordsFor({ key: 'label.done' }, language),
  after: (numbers) => wordsFor({ key: 'label.after', params: { steps: numbers.join(', ') } }, language),
})
