import { PDFiumLibrary } from '@hyzyla/pdfium'
import jsqr from 'jsqr'

/** Its types say that the function is the module; in Node it is one level down. */
const readQr = 'default' in jsqr ? (jsqr.default as typeof jsqr) : jsqr

/** What a phone reads when it is held over each page. */
export async function codesOf(pdf: Uint8Array): Promise<(string | null)[]> {
  const library = await PDFiumLibrary.init()
  const document = await library.loadDocument(pdf)
  const codes: (string | null)[] = []
  for (const page of document.pages()) {
    const { data, width, height } = await page.render({ scale: 2, render: 'bitmap' })
    codes.push(readQr(new Uint8ClampedArray(data), width, height)?.data ?? null)
  }
  document.destroy()
  library.destroy()
  return codes
}
