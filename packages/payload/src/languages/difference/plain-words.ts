import type { Block, Inline } from '@use-it-cities/success-stories'
import { lexicalToBlocks } from '../../text/lexical-to-blocks.ts'

/** The words of a body as lines: one for each paragraph, heading, quote and item of a list. Empty for what cannot be read. */
export function plainWords(body: unknown): string {
  const blocks = lexicalToBlocks(body)
  return blocks.ok ? blocks.value.map(linesOf).join('\n') : ''
}

const linesOf = (block: Block): string =>
  block.type === 'list' ? block.items.map((item) => `• ${lineOf(item)}`).join('\n') : lineOf(block.children)

const lineOf = (children: readonly Inline[]): string => children.map(wordsOf).join('')

function wordsOf(inline: Inline): string {
  switch (inline.type) {
    case 'text':
      return inline.text
    case 'link':
      return `${lineOf(inline.children)} (${inline.href})`
    case 'break':
      return '\n'
  }
}
