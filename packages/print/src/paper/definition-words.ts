import type { Language } from '@use-it-cities/core'
import { textOf, type Definition, type Questionnaire } from '@use-it-cities/questionnaire-schema'
import type { Say } from '../words/say.ts'
import type { Words } from './sheet.ts'

/** The questionnaire's own words in the language of the form, with what still needs to be said about them. */
export interface DefinitionWords {
  /** The words of a key, in the language they are really in. */
  of(key: string): Words
  /** The same without their language, to stand inside a sentence. */
  plain(key: string): string
  /** The language of words that have no translation, when there are any among those asked for. */
  readonly untranslated: () => Language | null
}

/** Words for paper: an earlier answer that a sentence takes in becomes "[your answer to question 3]". */
export function definitionWords(
  questionnaire: Questionnaire<Definition>,
  language: Language,
  say: Say,
  numbers: ReadonlyMap<string, number>,
): DefinitionWords {
  let untranslated: Language | null = null
  const of = (key: string): Words => {
    const found = textOf(questionnaire, language, key)
    const text = found.text.replace(/\{([a-z][a-z0-9_]*)\}/g, (braces, name: string) => {
      const n = numbers.get(name)
      return n === undefined ? braces : say('earlierAnswer', { n })
    })
    if (found.language === language) return text
    untranslated = found.language
    return { text, lang: found.language }
  }
  const plain = (key: string) => plainWords(of(key))
  return { of, plain, untranslated: () => untranslated }
}

export const plainWords = (words: Words): string => (typeof words === 'string' ? words : words.text)
