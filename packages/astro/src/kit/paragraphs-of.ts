import type { Block } from '@use-it-cities/success-stories'
import { plainText } from '../site/plain-text.ts'

/** The words of a story's body, a paragraph each: an item of a list is one too. */
export const paragraphsOf = (body: readonly Block[]): readonly string[] =>
  body
    .flatMap((block) =>
      block.type === 'list'
        ? block.items.map((children) => plainText([{ type: 'paragraph', children }]))
        : [plainText([block])],
    )
    .map((text) => text.trim())
    .filter((text) => text !== '')
