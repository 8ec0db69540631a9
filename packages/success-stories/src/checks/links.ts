import type { Block, Inline } from '../schema/blocks.ts'
import { finding, type StoryFinding } from './finding.ts'
import { wordsOf } from './pieces.ts'

type Link = Extract<Inline, { type: 'link' }>

/** Words that say nothing about where a link goes, to somebody who hears the links of a page one after another. */
const sayNothing = [
  'here',
  'click here',
  'click',
  'link',
  'this link',
  'this',
  'this page',
  'more',
  'read more',
  'website',
]
const isAddress = /^(?:https?:\/\/|www\.)\S+$/i

/** A link says where it goes. Links are ours, whoever speaks around them. */
export function links(body: readonly Block[], path: string): readonly StoryFinding[] {
  const all = body.flatMap((block, at) => linksIn(block).map((link) => ({ link, path: `${path}/body/${at}` })))
  const firstBy = new Map<string, string>()
  return all.flatMap(({ link, path }) => {
    const words = wordsOf(link.children)
    const plain = withoutEnd(words.toLowerCase()).trim()
    const first = firstBy.get(plain) ?? link.href
    firstBy.set(plain, first)
    return [
      ...(plain === '' || sayNothing.includes(plain) ? [finding('link.says-nothing', 'warning', path, { words })] : []),
      ...(isAddress.test(words) ? [finding('link.bare-address', 'warning', path, { words })] : []),
      ...(first !== link.href ? [finding('link.two-places', 'warning', path, { words })] : []),
    ]
  })
}

const endings = new Set(['.', ':', '…', '>', '»'])

/** By hand: a regular expression would begin anew at each of a hundred thousand dots. */
function withoutEnd(words: string): string {
  let end = words.length
  while (end > 0 && endings.has(words.charAt(end - 1))) end -= 1
  return words.slice(0, end)
}

function linksIn(block: Block): readonly Link[] {
  const inlines = block.type === 'list' ? block.items.flat() : block.children
  return inlines.filter((inline) => inline.type === 'link')
}
