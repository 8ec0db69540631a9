import type { Block, Inline } from '@use-it-cities/success-stories'

/** The words of a story's body without any of its shape, for search. */
export const plainText = (body: readonly Block[]): string =>
  body
    .map((block, at) => {
      const text = block.type === 'list' ? block.items.map(words).join(' ') : words(block.children)
      // A heading has no full stop, and must not run into what stands below it.
      return block.type === 'heading' && at < body.length - 1 ? `${text} –` : text
    })
    .join(' ')

const words = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline) => {
      if (inline.type === 'text') return inline.text
      return inline.type === 'break' ? ' ' : inline.children.map(({ text }) => text).join('')
    })
    .join('')
