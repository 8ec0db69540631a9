import type { Language } from '@use-it-cities/core'
import type { ShownFact } from '@use-it-cities/qualification-equivalency'
import { questionIn } from '@use-it-cities/qualification-equivalency/locales'

type Question = Extract<ShownFact, { show: 'check-with' }>['question']

/** A question, in the parts that are read in different languages: what it is about keeps its English name. */
export interface QuestionParts {
  readonly before: string
  /** Empty where the page says it already, and where all of the page is English. */
  readonly of: string
  readonly after: string
}

/** Cuts a question around what it is about, so that the page can mark the English in it. */
export function questionParts(question: Question, language: Language): QuestionParts {
  const text = questionIn(question, language)
  const of = String(question.params?.['of'] ?? '')
  const at = of === '' || language === 'en' ? -1 : text.lastIndexOf(of)
  if (at === -1) return { before: text, of: '', after: '' }
  return { before: text.slice(0, at), of, after: text.slice(at + of.length) }
}
