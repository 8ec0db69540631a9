const style = `
body { max-width: 60rem; margin: 0 auto; padding: 1rem 1.5rem; font: 1rem/1.5 system-ui, "Noto Sans", sans-serif; color: #1a1a1a; background: #fff; overflow-wrap: break-word }
h1, h2, h3 { line-height: 1.25; break-after: avoid }
table { border-collapse: collapse }
caption { text-align: start; font-weight: 600 }
th, td { padding: .35rem .75rem; border: 1px solid #767676; text-align: start; vertical-align: top }
figure { margin: 1rem 0; break-inside: avoid }
svg { max-width: 100%; height: auto }
@media print { body { max-width: none; padding: 0 } }
`

/** A report as a page of its own: opened from a disk, it has nothing but itself. `body` is markup, `title` is text. */
export const htmlPage = (body: string, title: string): string =>
  `<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width">\n<title>${escaped(title)}</title>\n<style>${style}</style>\n</head>\n<body>\n<main>\n${body}\n</main>\n</body>\n</html>\n`

const escaped = (text: string) =>
  text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign)
