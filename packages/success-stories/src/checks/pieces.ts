import type { Block, Inline } from '../schema/blocks.ts'
import type { Story, StoryText } from '../schema/story.ts'

/** A stretch of words with its place, and whose they are. */
export interface Piece {
  readonly path: string
  readonly kind: 'title' | 'summary' | 'heading' | 'paragraph' | 'item' | 'quote'
  /** The frame is ours: title, summary, headings, and all of a reported story but its quotes. A teller's words are theirs. */
  readonly whose: 'ours' | 'teller'
  readonly text: string
}

export type Words = Pick<StoryText, 'title' | 'summary' | 'body'>

export function piecesOf(kind: Story['kind'], path: string, { title, summary, body }: Words): readonly Piece[] {
  const told = kind === 'told' ? 'teller' : 'ours'
  return [
    { path: `${path}/title`, kind: 'title', whose: 'ours', text: title },
    { path: `${path}/summary`, kind: 'summary', whose: 'ours', text: summary },
    ...body.flatMap((block, at) => piecesOfBlock(block, `${path}/body/${at}`, told)),
  ]
}

function piecesOfBlock(block: Block, path: string, told: Piece['whose']): readonly Piece[] {
  switch (block.type) {
    case 'heading':
      return [{ path, kind: 'heading', whose: 'ours', text: wordsOf(block.children) }]
    case 'quote':
      return [{ path, kind: 'quote', whose: 'teller', text: wordsOf(block.children) }]
    case 'paragraph':
      return [{ path, kind: 'paragraph', whose: told, text: wordsOf(block.children) }]
    case 'list':
      return block.items.map((item, at) => ({
        path: `${path}/items/${at}`,
        kind: 'item',
        whose: told,
        text: wordsOf(item),
      }))
  }
}

/** The words of a line as they are read; a link is its words, and a break a space. */
export const wordsOf = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline) => {
      if (inline.type === 'break') return ' '
      return inline.type === 'text' ? inline.text : inline.children.map(({ text }) => text).join('')
    })
    .join('')
    .trim()
