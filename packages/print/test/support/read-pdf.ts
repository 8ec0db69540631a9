import { PDFiumLibrary } from '@hyzyla/pdfium'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** What a PDF says of itself, read by two libraries that had no part in making it. */
export interface ReadPdf {
  /** The text of each page as a reader takes it out (PDFium, as in Chrome). */
  readonly pages: readonly string[]
  /** The pieces of text as the PDF holds them, in its own order (pdf.js): a Latin name in an Urdu line is one of them. */
  readonly pieces: string
  readonly title: string
  readonly language: string | null
  readonly isTagged: boolean
  /** The accessibility standard that its metadata claims (`pdfuaid:part`). */
  readonly uaPart: string | null
  /** Roles of the tags in reading order, for example `H1`, `L`, `Table` (pdf.js, as in Firefox). */
  readonly roles: readonly string[]
  /** What somebody is told who does not see a figure, in reading order. */
  readonly alternatives: readonly string[]
  /** Where its links lead (pdf.js). */
  readonly links: readonly string[]
  /** How many fonts it uses, and how many of them it brings along. */
  readonly fonts: { readonly used: number; readonly embedded: number }
}

interface TagNode {
  readonly role?: string
  readonly alt?: string
  readonly children?: readonly TagNode[]
}

/** Reads a PDF as reader programs do. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise
  const { info, metadata } = await document.getMetadata()
  const marked: unknown = await document.getMarkInfo()
  const roles: string[] = []
  const alternatives: string[] = []
  const links: string[] = []
  let pieces = ''
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    pieces += items.map((item) => ('str' in item ? item.str : '')).join('')
    for (const { unsafeUrl } of (await page.getAnnotations()) as { unsafeUrl?: string }[])
      if (unsafeUrl !== undefined) links.push(unsafeUrl)
    const tree = (await page.getStructTree()) as TagNode | null
    if (!tree) continue
    roles.push(...rolesOf(tree))
    alternatives.push(...alternativesOf(tree))
  }
  const { Title, Language } = info as { Title?: string; Language?: string | null }
  const xmp = String(metadata?.getRaw() ?? '')
  await document.loadingTask.destroy()
  return {
    pages: await pagesOf(bytes),
    pieces,
    title: Title ?? '',
    language: Language ?? null,
    isTagged: marked instanceof Map && marked.get('Marked') === true,
    uaPart: /pdfuaid:part(?:>|=")(\d+)/.exec(xmp)?.[1] ?? null,
    roles,
    alternatives,
    links,
    fonts: fontsOf(bytes),
  }
}

const rolesOf = ({ role, children }: TagNode): string[] =>
  role === undefined ? [] : [role, ...(children ?? []).flatMap(rolesOf)]

const alternativesOf = ({ alt, children }: TagNode): string[] => [
  ...(alt === undefined ? [] : [alt]),
  ...(children ?? []).flatMap(alternativesOf),
]

const library = PDFiumLibrary.init()

async function pagesOf(bytes: Uint8Array): Promise<string[]> {
  const document = await (await library).loadDocument(bytes)
  const pages = [...document.pages()].map((page) => page.getText())
  document.destroy()
  return pages
}

function fontsOf(bytes: Uint8Array): ReadPdf['fonts'] {
  const source = Buffer.from(bytes).toString('latin1')
  const count = (pattern: RegExp) => source.match(pattern)?.length ?? 0
  return { used: count(/\/Type \/FontDescriptor/g), embedded: count(/\/FontFile[23]? \d+ 0 R/g) }
}

/** Letters and figures alone: where a line ends and how wide a space is do not change what was said. */
export const letters = (text: string): string => text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '')
