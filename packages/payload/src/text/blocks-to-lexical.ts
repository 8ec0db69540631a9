import type { Block, Inline } from '@use-it-cities/success-stories'

const element = { format: '', indent: 0, version: 1, direction: null } as const

/** The editor's JSON for public blocks: how content that is written as data gets into the CMS. */
export function blocksToLexical(blocks: readonly Block[]): { root: Record<string, unknown> } {
  return { root: { ...element, type: 'root', children: blocks.map(nodeOf) } }
}

function nodeOf(block: Block): Record<string, unknown> {
  switch (block.type) {
    case 'paragraph':
      return { ...element, type: 'paragraph', textFormat: 0, textStyle: '', children: block.children.map(inlineOf) }
    case 'quote':
      return { ...element, type: 'quote', children: block.children.map(inlineOf) }
    case 'heading':
      return { ...element, type: 'heading', tag: `h${block.level}`, children: block.children.map(inlineOf) }
    case 'list':
      return {
        ...element,
        type: 'list',
        listType: block.ordered ? 'number' : 'bullet',
        tag: block.ordered ? 'ol' : 'ul',
        start: 1,
        children: block.items.map((item, index) => ({
          ...element,
          type: 'listitem',
          value: index + 1,
          children: item.map(inlineOf),
        })),
      }
  }
}

function inlineOf(inline: Inline): Record<string, unknown> {
  switch (inline.type) {
    case 'break':
      return { type: 'linebreak', version: 1 }
    case 'text': {
      const marks = inline.marks ?? []
      const format = (marks.includes('bold') ? 1 : 0) | (marks.includes('italic') ? 2 : 0)
      return { type: 'text', version: 1, text: inline.text, format, detail: 0, mode: 'normal', style: '' }
    }
    case 'link':
      return {
        ...element,
        type: 'link',
        version: 3,
        fields: { linkType: 'custom', url: inline.href, newTab: false },
        children: inline.children.map(inlineOf),
      }
  }
}
