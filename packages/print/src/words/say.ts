import type { Language } from '@use-it-cities/core'
import { isolate } from '../text/isolate.ts'
import { locales, type WordKey } from './words.ts'

/** Says one piece of the frame, with what is put in kept apart from the direction of the sentence around it. */
export type Say = (key: WordKey, params?: Readonly<Record<string, string | number>>) => string

/** The frame's words in one language. */
export function sayIn(language: Language): Say {
  const { words } = locales[language]
  return (key, params = {}) =>
    words[key].replace(/\{(\w+)\}/g, (braces, name: string) =>
      Object.hasOwn(params, name) ? isolate(String(params[name])) : braces,
    )
}
