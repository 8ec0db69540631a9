import type { Language } from '@use-it-cities/core'
import { learnWords, type Words } from './known-words.ts'

/** Every translation there is, beside English. */
const translations: { readonly [language in Language]?: Words } = {}

/** Gives back what it is given, with every language known: so that no bundler leaves the languages out. */
export function everyLanguage<Value>(value: Value): Value {
  for (const [language, words] of Object.entries(translations)) learnWords(language as Language, words)
  return value
}
