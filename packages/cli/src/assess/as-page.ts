import { directionOf, type Language } from '@use-it-cities/core'

const style = `
body { font: 1rem/1.5 system-ui, sans-serif; max-inline-size: 60rem; margin: 2rem auto; padding-inline: 1rem; }
table { border-collapse: collapse; inline-size: 100%; }
th, td { border-block-end: 1px solid #767676; padding: .4rem .5rem; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
svg { max-inline-size: 100%; block-size: auto; }
blockquote { border-inline-start: 4px solid #000; margin-inline: 0; padding-inline-start: 1rem; }
@media print { body { margin: 0; font-size: 10pt; } h1, h2, h3 { break-after: avoid; } tr { break-inside: avoid; } }
`

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const escaped = (text: string): string => text.replace(/[&<>]/g, (one) => entities[one] ?? one)

/** A report as a page of its own: it fetches nothing and runs nothing. */
export const asPage = (report: string, body: string, catalogue: string, language: Language): string =>
  `<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(body)}: ${escaped(catalogue)}</title>
<style>${style}</style>
</head>
<body><main>${report}</main></body>
</html>
`
