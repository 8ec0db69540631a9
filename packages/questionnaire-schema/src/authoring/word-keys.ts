import type { Definition, WordKey } from '../contract/index.ts'
import { sourceWords } from '../index.ts'

/** One piece of text that people read or hear. */
export interface Word {
  readonly key: WordKey
  readonly text: string
}

/** Every text of a definition with its key, in the order in which people meet them. What is empty has nothing to translate. */
export const wordKeys = (definition: Definition): readonly Word[] =>
  [...sourceWords(definition)].map(([key, text]) => ({ key, text })).filter(({ text }) => text.trim() !== '')
