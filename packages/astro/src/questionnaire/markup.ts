/**
 * A piece of a page as plain data. The server writes it as HTML, the phone as nodes; both draw the same questionnaire,
 * and words can never turn into markup, because there is no way to put markup in as text.
 */
export interface Markup {
  readonly tag: string
  readonly attributes: Attributes
  readonly children: readonly Child[]
}
export type Child = Markup | string | number | false | null | undefined | readonly Child[]
/** `true` writes the bare attribute; `false`, null and undefined leave it out. */
export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>

export const el = (tag: string, attributes: Attributes = {}, ...children: Child[]): Markup => ({
  tag,
  attributes,
  children,
})

export const isMarkup = (child: Child): child is Markup =>
  typeof child === 'object' && child !== null && !Array.isArray(child)

const empty = new Set(['input', 'br', 'hr', 'meta', 'link', 'img'])
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

export const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? '')

/** Writes markup as HTML. */
export function toHtml(child: Child): string {
  if (child === null || child === undefined || child === false) return ''
  if (typeof child === 'string') return escaped(child)
  if (typeof child === 'number') return String(child)
  if (!isMarkup(child)) return child.map(toHtml).join('')
  const attributes = Object.entries(child.attributes)
    .filter(([, value]) => value !== false && value !== null && value !== undefined)
    .map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${escaped(String(value))}"`))
    .join('')
  const opening = `<${child.tag}${attributes}>`
  return empty.has(child.tag) ? opening : `${opening}${child.children.map(toHtml).join('')}</${child.tag}>`
}
