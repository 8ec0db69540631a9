import { escaped, htmlMail, paragraphs } from '../mail/to-html.ts'
import { itemKinds, type ItemKind, type RoundUpItem, type RoundUpRow } from './round-up-row.ts'

/** What the parts of a round-up are called. */
const headings: Readonly<Record<ItemKind, string>> = {
  story: 'Stories',
  event: 'Coming up',
  opportunity: 'What there is to do',
  figure: 'In figures',
  note: 'From the partners',
}

export interface Rendered {
  readonly subject: string
  readonly text: string
  readonly html: string
}

type Shown = Pick<RoundUpRow, 'subject' | 'intro' | 'items'>

/** The round-up as plain text and as simple HTML of the same words. `endsWith` is the address that ends it for one person. */
export function renderRoundUp({ subject, intro, items }: Shown, { endsWith }: { readonly endsWith: string }): Rendered {
  const parts = itemKinds
    .map((kind) => ({ heading: headings[kind], items: items.filter((item) => item.kind === kind && !isEmpty(item)) }))
    .filter((part) => part.items.length > 0)
  const ending = `You get this because you are a partner of the project, or asked for it. To end it: ${endsWith}`
  const text = [
    ...(intro.trim() === '' ? [] : [intro.trim()]),
    ...parts.map(({ heading, items }) =>
      [`${heading.toUpperCase()}\n${'-'.repeat(heading.length)}`, ...items.map(inText)].join('\n\n'),
    ),
    `--\n${ending}`,
  ].join('\n\n')
  const html = htmlMail(subject, [
    `<h1>${escaped(subject)}</h1>`,
    ...paragraphs(intro),
    ...parts.flatMap(({ heading, items }) => [`<h2>${escaped(heading)}</h2>`, ...items.flatMap(inHtml)]),
    '<hr>',
    ...paragraphs(ending),
  ])
  return { subject, text: `${text}\n`, html }
}

const isEmpty = ({ title, text }: RoundUpItem) => title.trim() === '' && text.trim() === ''

const inText = (item: RoundUpItem): string =>
  asLine(item) ?? [item.title.trim(), item.text.trim()].filter((each) => each !== '').join('\n')

const inHtml = (item: RoundUpItem): string[] => {
  const line = asLine(item)
  if (line !== null) return paragraphs(line)
  const title = item.title.trim()
  return [...(title === '' ? [] : [`<h3>${escaped(title)}</h3>`]), ...paragraphs(item.text)]
}

/** A figure reads as one line; `null` for what does not fit on one. */
function asLine({ kind, title, text }: RoundUpItem): string | null {
  const [what, value] = [title.trim(), text.trim()]
  return kind === 'figure' && what !== '' && value !== '' && !value.includes('\n') ? `${what}: ${value}` : null
}
