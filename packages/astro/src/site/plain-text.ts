import type { Block, Inline } from '@use-it-cities/success-stories'

/** The words of a story's body without any of its shape, for search. */
export const plainText = (body: readonly Block[]): string =>
  body.map((block) => (block.type === 'list' ? block.items.map(words).join(' ') : words(block.children))).join(' ')

const words = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline) => {
      if (inline.type === 'text') return inline.text
      return inline.type === 'break' ? ' ' : inline.children.map(({ text }) => text).join('')
    })
    .join('')
