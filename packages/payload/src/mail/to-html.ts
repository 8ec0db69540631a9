/** Text as HTML that shows it letter by letter. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${String(sign.charCodeAt(0))};`)

/** An e-mail needs no more than headings, paragraphs, lists and links. Nothing in it is fetched from anywhere. */
export const htmlMail = (title: string, parts: readonly string[]): string =>
  [
    '<!doctype html>',
    '<html lang="en">',
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)}</title></head>`,
    `<body>${parts.join('\n')}</body>`,
    '</html>',
  ].join('\n')

/** Plain text as paragraphs: an empty line begins a new one, and web addresses become links. */
export const paragraphs = (text: string): string[] =>
  text
    .split(/\n{2,}/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => `<p>${linked(part).replaceAll('\n', '<br>')}</p>`)

const address = /https:\/\/[^\s<>"']+[^\s<>"'.,;:!?)]|http:\/\/localhost[^\s<>"']*/g

function linked(text: string): string {
  let html = ''
  let from = 0
  for (const match of text.matchAll(address)) {
    const [url] = match
    html += `${escaped(text.slice(from, match.index))}<a href="${escaped(url)}">${escaped(url)}</a>`
    from = match.index + url.length
  }
  return html + escaped(text.slice(from))
}
