import type { Block, Inline } from '../schema/blocks.ts'
import type { Story, StoryText, TalkingPoints } from '../schema/story.ts'

/** A stretch of words with its place, and whose they are. */
export interface Piece {
  readonly path: string
  readonly kind: 'title' | 'summary' | 'heading' | 'paragraph' | 'item' | 'quote'
  /** The frame is ours: title, summary, headings, what a champion says, and all of a reported story but its quotes. A teller's words are theirs. */
  readonly whose: 'ours' | 'teller'
  readonly text: string
}

export type Words = Pick<StoryText, 'title' | 'summary' | 'body' | 'did' | 'helped' | 'talk' | 'film'>

export function piecesOf(kind: Story['kind'], path: string, words: Words): readonly Piece[] {
  const { title, summary, body, did = [], helped = [], talk, film } = words
  const told = kind === 'told' ? 'teller' : 'ours'
  const items = (at: string, lines: readonly string[], whose: Piece['whose']) =>
    lines.map((text, index): Piece => ({ path: `${path}/${at}/${index}`, kind: 'item', whose, text }))
  return [
    { path: `${path}/title`, kind: 'title', whose: 'ours', text: title },
    { path: `${path}/summary`, kind: 'summary', whose: 'ours', text: summary },
    ...body.flatMap((block, at) => piecesOfBlock(block, `${path}/body/${at}`, told)),
    ...items('did', did, told),
    ...items('helped', helped, told),
    ...(talk ? piecesOfTalk(talk, `${path}/talk`) : []),
    ...(film?.transcript ?? []).map((text, at): Piece => ({
      path: `${path}/film/transcript/${at}`,
      kind: 'quote',
      whose: 'teller',
      text,
    })),
  ]
}

/** What a champion says about the story, in words of ours. */
function piecesOfTalk({ script, facts, notYet, ifAsked }: TalkingPoints, path: string): readonly Piece[] {
  const piece = (at: string, kind: Piece['kind'], text: string): Piece => ({
    path: `${path}/${at}`,
    kind,
    whose: 'ours',
    text,
  })
  return [
    piece('script', 'paragraph', script),
    ...facts.map((text, at) => piece(`facts/${at}`, 'item', text)),
    ...notYet.map((text, at) => piece(`notYet/${at}`, 'item', text)),
    ...ifAsked.flatMap(({ question, answer }, at) => [
      piece(`ifAsked/${at}/question`, 'item', question),
      piece(`ifAsked/${at}/answer`, 'paragraph', answer),
    ]),
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
