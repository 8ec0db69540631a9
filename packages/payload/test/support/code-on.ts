import { PDFiumLibrary } from '@hyzyla/pdfium'
import jsqr from 'jsqr'

/** Its types say that the function is the module; in Node it is one level down. */
const readQr = 'default' in jsqr ? (jsqr.default as typeof jsqr) : jsqr

/** What a phone reads when it is held over the first page. */
export async function codeOn(pdf: Uint8Array): Promise<string | null> {
  const library = await PDFiumLibrary.init()
  const document = await library.loadDocument(pdf)
  try {
    const { data, width, height } = await document.getPage(0).render({ scale: 2, render: 'bitmap' })
    return readQr(new Uint8ClampedArray(data), width, height)?.data ?? null
  } finally {
    document.destroy()
    library.destroy()
  }
}
