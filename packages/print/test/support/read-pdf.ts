import { PDFiumLibrary } from '@hyzyla/pdfium'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** What a PDF says of itself, read by two libraries that had no part in making it. */
export interface ReadPdf {
  /** The text of each page as a reader takes it out (PDFium, as in Chrome), in one line and without marks of direction. */
  readonly pages: readonly string[]
  readonly title: string
  readonly language: string | null
  readonly isTagged: boolean
  /** The accessibility standard that its metadata claims (`pdfuaid:part`). */
  readonly uaPart: string | null
  /** Roles of the tags in reading order, for example `H1`, `P`, `Table` (pdf.js, as in Firefox). */
  readonly roles: readonly string[]
}

interface TagNode {
  readonly role?: string
  readonly children?: readonly TagNode[]
}

/** Reads a PDF as reader programs do. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise
  const { info, metadata } = await document.getMetadata()
  const marked: unknown = await document.getMarkInfo()
  const roles: string[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const tree = (await page.getStructTree()) as TagNode | null
    if (tree) roles.push(...rolesOf(tree))
  }
  const { Title, Language } = info as { Title?: string; Language?: string | null }
  const xmp = String(metadata?.getRaw() ?? '')
  await document.loadingTask.destroy()
  return {
    pages: await textOf(bytes),
    title: Title ?? '',
    language: Language ?? null,
    isTagged: marked instanceof Map && marked.get('Marked') === true,
    uaPart: /pdfuaid:part(?:>|=")(\d+)/.exec(xmp)?.[1] ?? null,
    roles,
  }
}

const rolesOf = ({ role, children }: TagNode): string[] =>
  role === undefined ? [] : [role, ...(children ?? []).flatMap(rolesOf)]

async function textOf(bytes: Uint8Array): Promise<string[]> {
  const library = await PDFiumLibrary.init()
  const document = await library.loadDocument(bytes)
  const pages = [...document.pages()].map((page) => plain(page.getText()))
  document.destroy()
  library.destroy()
  return pages
}

/** One line, single spaces, no invisible marks: what a search for a sentence should not depend on. */
export const plain = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u200b-\u200f\u061c\u2066-\u2069\u202a-\u202e]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
