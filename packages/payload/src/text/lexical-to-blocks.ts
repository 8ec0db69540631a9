import type { Block, Inline } from '@use-it-cities/success-stories'
import { blockSchema, safeHref } from '@use-it-cities/success-stories/schema'
import { fail, ok, type Result } from '@use-it-cities/core'
import { z } from 'zod'

/** Why a body cannot be shown: which part of it, and a sentence for the person who wrote it. */
export interface BodyProblem {
  readonly code: 'not-a-body' | 'unknown-node' | 'unsafe-link' | 'unknown-format' | 'too-deep' | 'empty' | 'not-allowed'
  readonly sentence: string
}
type Reading<Value> = Result<Value, BodyProblem>

const maxDepth = 12
const formats = { bold: 1, italic: 2 } as const
const node = z.looseObject({ type: z.string() })
type Node = z.output<typeof node>

const problem = (code: BodyProblem['code'], sentence: string) => fail<BodyProblem>({ code, sentence })

/**
 * Reads the editor's JSON into the blocks a public page knows. What is not on the list is refused by name, never
 * dropped in silence and never passed on; the result is checked against the public schema once more.
 */
export function lexicalToBlocks(body: unknown): Reading<Block[]> {
  const root = node.safeParse((body as { root?: unknown } | null | undefined)?.root)
  if (!root.success || root.data.type !== 'root')
    return problem(
      'not-a-body',
      'Expected a text from the editor; something else came. Write the text again in the editor.',
    )
  const blocks = collect(childrenOf(root.data), (each) => blockOf(each))
  if (!blocks.ok) return blocks
  const written = blocks.value.filter(hasWords)
  if (written.length === 0) return problem('empty', 'The text is empty. Write at least one paragraph.')
  const checked = z.array(blockSchema).safeParse(written)
  if (checked.success) return ok(checked.data)
  return problem('not-allowed', `The text has a part that cannot be shown: ${z.prettifyError(checked.error)}`)
}

function blockOf(child: Node): Reading<Block> {
  switch (child.type) {
    case 'paragraph':
      return withInlines(child, (children) => ({ type: 'paragraph', children }))
    case 'quote':
      return withInlines(child, (children) => ({ type: 'quote', children }))
    case 'heading': {
      const level = child.tag === 'h2' ? 2 : child.tag === 'h3' ? 3 : null
      if (level === null) return unknownNode(`heading ${String(child.tag).slice(0, 20)}`)
      return withInlines(child, (children) => ({ type: 'heading', level, children }))
    }
    case 'list':
      return listOf(child)
    default:
      return unknownNode(child.type)
  }
}

function listOf(list: Node): Reading<Block> {
  if (list.listType !== 'number' && list.listType !== 'bullet')
    return unknownNode(`list ${String(list.listType).slice(0, 20)}`)
  const ordered = list.listType === 'number'
  const items = collect(childrenOf(list), (item): Reading<Inline[]> => {
    if (item.type !== 'listitem') return unknownNode(item.type)
    return inlinesOf(item, 1)
  })
  if (!items.ok) return items
  const written = items.value.filter((item) => item.some(isWritten))
  return ok({ type: 'list', ordered, items: written })
}

function withInlines(parent: Node, make: (children: Inline[]) => Block): Reading<Block> {
  const children = inlinesOf(parent, 1)
  return children.ok ? ok(make(children.value)) : children
}

function inlinesOf(parent: Node, depth: number): Reading<Inline[]> {
  if (depth > maxDepth) return problem('too-deep', 'The text is nested too deeply. Paste it again as plain text.')
  return collect(childrenOf(parent), inlineOf)
}

function inlineOf(child: Node): Reading<Inline> {
  switch (child.type) {
    case 'text':
      return textOf(child)
    case 'linebreak':
      return ok({ type: 'break' })
    case 'link':
    case 'autolink':
      return linkOf(child)
    default:
      return unknownNode(child.type)
  }
}

function textOf(child: Node): Reading<Extract<Inline, { type: 'text' }>> {
  if (typeof child.text !== 'string') return unknownNode('text without words')
  const format = child.format ?? 0
  if (typeof format !== 'number' || !Number.isInteger(format) || format < 0 || format > (formats.bold | formats.italic))
    return problem(
      'unknown-format',
      'The text uses a format that cannot be shown. Only bold and italic can: remove the other formatting.',
    )
  const marks = (['bold', 'italic'] as const).filter((mark) => (format & formats[mark]) !== 0)
  return ok(marks.length > 0 ? { type: 'text', text: child.text, marks } : { type: 'text', text: child.text })
}

function linkOf(child: Node): Reading<Inline> {
  const fields = z.looseObject({ url: z.string(), linkType: z.string().optional() }).safeParse(child.fields)
  const href = fields.success ? fields.data.url : ''
  if (!fields.success || (fields.data.linkType ?? 'custom') !== 'custom' || !safeHref.test(href))
    return problem(
      'unsafe-link',
      `The link to "${href.slice(0, 60)}" cannot be shown. Use an address that starts with https://, mailto: or tel:.`,
    )
  const children = collect(childrenOf(child), (each) => (each.type === 'text' ? textOf(each) : unknownNode(each.type)))
  if (!children.ok) return children
  if (children.value.length === 0) return problem('unsafe-link', 'A link has no words. Give it some, or remove it.')
  return ok({ type: 'link', href, children: children.value })
}

const unknownNode = (type: string) =>
  problem(
    'unknown-node',
    `The text has a part of the kind "${type.slice(0, 40)}", which cannot be shown. Remove it, or paste the words as plain text.`,
  )

function childrenOf(parent: Node): Node[] {
  const children = z.array(node).safeParse(parent.children ?? [])
  return children.success ? children.data : [{ type: 'unreadable' }]
}

function collect<Value>(nodes: readonly Node[], read: (each: Node) => Reading<Value>): Reading<Value[]> {
  const values: Value[] = []
  for (const each of nodes) {
    const reading = read(each)
    if (!reading.ok) return reading
    values.push(reading.value)
  }
  return ok(values)
}

const isWritten = (inline: Inline): boolean => {
  if (inline.type === 'break') return false
  return inline.type === 'text' ? inline.text.trim() !== '' : inline.children.some(({ text }) => text.trim() !== '')
}

function hasWords(block: Block): boolean {
  return block.type === 'list' ? block.items.length > 0 : block.children.some(isWritten)
}
