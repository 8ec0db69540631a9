import type { Language } from '@use-it-cities/core'
import type { Definition, Questionnaire, Translation, WordKey } from '../contract/index.ts'
import { sourceStamp } from './source-stamp.ts'
import { sourceWords } from './source-words.ts'

/** One sentence as it can be shown now. */
export interface ShownText {
  readonly text: string
  /** The language that `text` really is in: the source language where there is no translation. */
  readonly language: Language
  /** Translated from words that have changed since. */
  readonly isStale: boolean
  /** A speaker has checked it. The source needs no check. */
  readonly isReviewed: boolean
}

/**
 * The sentence of a key in a language, or in the source language when nobody has translated it; `language` says
 * which. A stale translation is still shown, and marked. Empty text for a key that the definition has no words for.
 */
export function textOf(questionnaire: Questionnaire<Definition>, language: Language, key: WordKey): ShownText {
  const { definition, translations } = questionnaire
  const source = sourceWords(definition).get(key) ?? ''
  const inSource = { text: source, language: definition.language, isStale: false, isReviewed: true }
  if (language === definition.language) return inSource
  const translation = translations.find((each) => each.language === language)
  const word = translation && wordOf(translation, key)
  if (!word || source === '') return inSource
  return {
    text: word.text,
    language,
    isStale: word.of !== sourceStamp(source),
    isReviewed: translation.review.status === 'reviewed',
  }
}

const wordOf = ({ words }: Translation, key: WordKey) => {
  const word = Object.hasOwn(words, key) ? words[key] : undefined
  return word && word.text !== '' ? word : undefined
}
