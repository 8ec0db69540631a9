import { PDFiumLibrary } from '@hyzyla/pdfium'

/**
 * How far from an edge of its first page the nearest ink is, as a share of the shorter side: 0 touches it. Letters of some
 * scripts reach further than programs measure, and then leave the paper.
 */
export async function nearestInk(pdf: Uint8Array): Promise<number> {
  const library = await PDFiumLibrary.init()
  const document = await library.loadDocument(pdf)
  const page = document.getPage(0)
  const shortest = 600
  const { originalHeight: high, originalWidth: wide } = page.getOriginalSize()
  const { data, width, height } = await page.render({ scale: shortest / Math.min(high, wide), render: 'bitmap' })
  document.destroy()
  library.destroy()
  let nearest = Number.POSITIVE_INFINITY
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      if ((data[(y * width + x) * 4] ?? 255) < 128) nearest = Math.min(nearest, x, y, width - 1 - x, height - 1 - y)
  return nearest / Math.min(width, height)
}
