import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** The words of a PDF, page by page, in the order in which it holds them: a Latin name in an Urdu line stays whole. */
export async function pdfText(bytes: Uint8Array): Promise<readonly string[]> {
  const loading = getDocument({ data: bytes, verbosity: 0 })
  const document = await loading.promise
  const pages: string[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent()
    pages.push(items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join(''))
  }
  await loading.destroy()
  return pages
}

/** Letters and digits alone: what a reader takes out of a line that is joined or set from the right differs in the rest. */
export const letters = (text: string): string => text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '')
