import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** How high above the foot of its page the piece of text stands that has these words, in points; null where none has them. */
export async function heightsOf(pdf: Uint8Array, words: readonly RegExp[]): Promise<(number | null)[]> {
  const document = await getDocument({ data: pdf.slice(), verbosity: 0 }).promise
  const { items } = await (await document.getPage(1)).getTextContent()
  await document.loadingTask.destroy()
  const pieces = items.flatMap((item) => ('str' in item ? [item] : []))
  return words.map((each) => {
    const transform: readonly unknown[] | undefined = pieces.find(({ str }) => each.test(str))?.transform
    return transform === undefined ? null : Number(transform[5])
  })
}
