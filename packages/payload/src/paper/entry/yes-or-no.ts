import { directionOf, type Language } from '@use-it-cities/core'
import type { Said } from './words.ts'

/** No speaker has checked these but the English ones; they are the same words as on the site. */
const words: Readonly<Record<Language, readonly [yes: string, no: string]>> = {
  en: ['Yes', 'No'],
  ur: ['ہاں', 'نہیں'],
  pa: ['ਹਾਂ', 'ਨਹੀਂ'],
  bn: ['হ্যাঁ', 'না'],
  ar: ['نعم', 'لا'],
  so: ['Haa', 'Maya'],
  ps: ['هو', 'نه'],
  ro: ['Da', 'Nu'],
  pl: ['Tak', 'Nie'],
}

/** The two boxes of a consent, as they stand on the form. */
export function yesOrNo(language: Language, isYes: boolean): Said {
  const [yes, no] = words[language]
  return { text: isYes ? yes : no, lang: language, dir: directionOf(language) }
}
