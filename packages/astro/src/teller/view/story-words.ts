import { directionOf, languages, type Language } from '@use-it-cities/core'
import type { Block, Inline } from '@use-it-cities/success-stories'
import { safeHref } from '@use-it-cities/success-stories/schema'
import { el, type Child } from '../../questionnaire/markup.ts'

export interface StoryWords {
  readonly title: string
  readonly summary: string
  readonly body: readonly Block[]
}

/** The words of a story in one language, under the name of that language. `id` names its heading. */
export const storyWords = (language: Language, id: string, words: StoryWords): Child => [
  nameOf(language, id),
  toldWords(language, words),
]

/** The same behind the name of the language, to be opened where it is not. */
export const foldedWords = (language: Language, id: string, words: StoryWords, isOpen: boolean, more: Child): Child =>
  el(
    'details',
    { class: 'folded', open: isOpen },
    el('summary', {}, nameOf(language, id)),
    toldWords(language, words),
    more,
  )

/** The words alone. */
export const toldWords = (language: Language, { title, summary, body }: StoryWords): Child =>
  el(
    'article',
    { class: 'told', lang: language, dir: directionOf(language) },
    el('h4', {}, title),
    el('p', { class: 'lead' }, summary),
    body.map(block),
  )

export const nameOf = (language: Language, id: string): Child =>
  el('h3', { id, lang: language, dir: directionOf(language) }, languages[language].name)

function block(each: Block): Child {
  if (each.type === 'heading') return el(each.level === 2 ? 'h5' : 'h6', {}, inlines(each.children))
  if (each.type === 'quote') return el('blockquote', {}, el('p', {}, inlines(each.children)))
  if (each.type === 'paragraph') return el('p', {}, inlines(each.children))
  return el(
    each.ordered ? 'ol' : 'ul',
    {},
    each.items.map((item) => el('li', {}, inlines(item))),
  )
}

const inlines = (nodes: readonly Inline[]): Child => nodes.map(inline)

function inline(node: Inline): Child {
  if (node.type === 'break') return el('br')
  if (node.type === 'link')
    return safeHref.test(node.href)
      ? el('a', { href: node.href, rel: 'noopener noreferrer' }, inlines(node.children))
      : inlines(node.children)
  const marks = node.marks ?? []
  const soft = marks.includes('italic') ? el('em', {}, node.text) : node.text
  return marks.includes('bold') ? el('strong', {}, soft) : soft
}
