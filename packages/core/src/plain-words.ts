import { syllable } from 'syllable'

/** Fewer words than this say nothing about how hard a text is. */
export const wordsForReadingAge = 100

/**
 * The age at which English texts are read with ease: the Flesch-Kincaid grade (Kincaid and others, 1975) and five years,
 * rounded up. Undefined for fewer words than the formula can say anything about.
 */
export function readingAgeOf(texts: readonly string[]): number | undefined {
  const sentences = texts.flatMap(sentencesIn)
  const words = sentences.flatMap(wordsIn)
  if (words.length < wordsForReadingAge) return undefined
  const syllables = words.reduce((total, word) => total + Math.max(1, syllable(word)), 0)
  const grade = 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59
  return Math.ceil(Math.max(0, grade) + 5)
}

/** Sentences in any of our scripts: `۔` ends one in Urdu, `।` in Panjabi and Bengali, `؟` asks in Arabic. */
export const sentencesIn = (text: string): readonly string[] =>
  text.split(/(?<=[.!?:۔।؟])\s+/u).filter((sentence) => wordsIn(sentence).length > 0)

export const wordsIn = (text: string): readonly string[] =>
  text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’-][\p{L}\p{N}\p{M}]+)*/gu) ?? []
