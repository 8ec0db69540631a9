import { isMarkup, type Child } from '../questionnaire/markup.ts'

/** Makes nodes of markup. Words become text and can be nothing else. */
export function toDom(child: Child): Node[] {
  if (child === null || child === undefined || child === false) return []
  if (typeof child === 'string' || typeof child === 'number') return [document.createTextNode(String(child))]
  if (!isMarkup(child)) return child.flatMap(toDom)
  const element = document.createElement(child.tag)
  for (const [name, value] of Object.entries(child.attributes))
    if (value !== false && value !== null && value !== undefined)
      element.setAttribute(name, value === true ? '' : String(value))
  const content = child.children.flatMap(toDom)
  element.append(...content)
  // A text area shows what it holds only once; afterwards its value counts.
  if (element instanceof HTMLTextAreaElement) element.value = element.textContent
  return [element]
}
