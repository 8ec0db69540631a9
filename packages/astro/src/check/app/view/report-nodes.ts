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
    fold(table)
  }
  const [title] = body.querySelectorAll('h1')
  title?.setAttribute('id', 'title')
  title?.setAttribute('tabindex', '-1')
  return [...body.childNodes].map((node) => document.adoptNode(node))
}

/** A long table is folded under its own heading, so that what comes after it can be reached; paper shows it whole. */
function fold(table: HTMLTableElement): void {
  const heading = table.previousElementSibling
  if (!heading || !/^H[2-4]$/.test(heading.tagName)) return
  const details = table.ownerDocument.createElement('details')
  const summary = table.ownerDocument.createElement('summary')
  heading.replaceWith(details)
  summary.append(heading)
  details.append(summary, table)
}
