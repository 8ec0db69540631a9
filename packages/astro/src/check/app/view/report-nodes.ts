/**
 * The engine's report as nodes. Its texts are escaped where it is written; a parser that runs no scripts reads it, and
 * whatever could run or load anything is taken out all the same. Each cell gets its column's name for narrow screens.
 */
export function reportNodes(html: string): Node[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  for (const strange of body.querySelectorAll('script, style, iframe, object, embed, img, link, form')) strange.remove()
  for (const table of body.querySelectorAll('table')) {
    const names = [...table.querySelectorAll('thead th')].map((each) => each.textContent)
    // On a phone a table is laid out as cards; said again, it stays a table for those who do not see it.
    table.setAttribute('role', 'table')
    for (const part of table.querySelectorAll('thead, tbody')) part.setAttribute('role', 'rowgroup')
    for (const row of table.querySelectorAll('tr')) {
      row.setAttribute('role', 'row')
      ;[...row.children].forEach((cell, at) => {
        const isHead = cell.tagName === 'TH'
        cell.setAttribute(
          'role',
          isHead ? (row.parentElement?.tagName === 'THEAD' ? 'columnheader' : 'rowheader') : 'cell',
        )
        if (!isHead) cell.setAttribute('data-label', names[at] ?? '')
      })
    }
    if (names.length <= 3) continue
    table.classList.add('many')
    // The gap between two sides, an article of its own, is the finding: it stays open.
    if (!table.closest('article + article')) fold(table)
  }
  for (const list of body.querySelectorAll('ul')) if (list.children.length > longList) fold(list, 'H2')
  const [title] = body.querySelectorAll('h1')
  title?.setAttribute('id', 'title')
  title?.setAttribute('tabindex', '-1')
  return [...body.childNodes].map((node) => document.adoptNode(node))
}

/** Laws and sources, on a phone, would be ten screens. */
const longList = 6

/** What is long is folded under its own heading, so that what comes after it can be reached; paper shows it whole. */
function fold(long: HTMLElement, headings = 'H2 H3 H4'): void {
  const all = [long]
  let heading = long.previousElementSibling
  while (heading instanceof HTMLParagraphElement) {
    all.unshift(heading)
    heading = heading.previousElementSibling
  }
  if (!heading || !headings.includes(heading.tagName)) return
  const details = long.ownerDocument.createElement('details')
  const summary = long.ownerDocument.createElement('summary')
  heading.replaceWith(details)
  summary.append(heading)
  details.append(summary, ...all)
}
