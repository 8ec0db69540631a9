import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A word of Urdu as its page has it: drawn, and beneath it its text, unseen. */
export interface UnseenWord {
  readonly text: string
  /** Of the unseen text, as a part of the size in which its word is drawn. */
  readonly share: number
  /** How often it is drawn. */
  readonly drawn: number
}

/** The words of Nastaliq in a PDF, in the order of its pages. */
export async function unseenWords(pdf: Uint8Array): Promise<UnseenWord[]> {
  const document = await getDocument({ data: pdf.slice(), verbosity: 0 }).promise
  const words: UnseenWord[] = []
  for (let number = 1; number <= document.numPages; number += 1)
    words.push(...wordsOf(await (await document.getPage(number)).getOperatorList()))
  await document.loadingTask.destroy()
  return words
}

/** A word is a pattern four times as high as its letters are large, and after it comes its text, which nobody sees. */
function wordsOf({ fnArray, argsArray }: { fnArray: readonly number[]; argsArray: readonly unknown[] }): UnseenWord[] {
  const words: UnseenWord[] = []
  const before: boolean[] = []
  let drawn: number[] = []
  let isUnseen = false
  let size = 0
  for (const [at, operator] of fnArray.entries()) {
    const args = (argsArray[at] ?? []) as readonly unknown[]
    if (operator === OPS.save) before.push(isUnseen)
    if (operator === OPS.restore) isUnseen = before.pop() ?? false
    if (operator === OPS.setGState)
      for (const [key, value] of args[0] as [string, unknown][]) if (key === 'ca') isUnseen = value === 0
    if (operator === OPS.setFillColorN && args[0] === 'TilingPattern') drawn.push(Number(args[6]) / 4)
    if (operator === OPS.setFont) size = Number(args[1])
    if (operator !== OPS.showText || !isUnseen) continue
    const text = (args[0] as { unicode?: string }[]).map(({ unicode }) => unicode ?? '').join('')
    const [line] = drawn
    const last = words.at(-1)
    // What no letter joins inside a word is a piece of its own.
    if (line === undefined && last) words[words.length - 1] = { ...last, text: text + last.text }
    else words.push({ text, share: size / (line ?? Number.NaN), drawn: drawn.length })
    drawn = []
  }
  return words
}
