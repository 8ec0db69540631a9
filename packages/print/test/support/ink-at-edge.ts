import { PDFiumLibrary } from '@hyzyla/pdfium'

/**
 * How far from an edge of its first page the nearest ink is, as a share of the shorter side: 0 touches it. Letters of some
 * scripts reach further than programs measure, and then leave the paper.
 */
export async function nearestInk(pdf: Uint8Array): Promise<number> {
  const { left, top, right, bottom, width, height } = await inkOf(pdf)
  return Math.min(left, top, right, bottom) / Math.min(width, height)
}

/** How much of its first page is empty above the first ink and below the last, each as a share of its height. */
export async function emptyAboveAndBelow(pdf: Uint8Array): Promise<readonly [above: number, below: number]> {
  const { top, bottom, height } = await inkOf(pdf)
  return [top / height, bottom / height]
}

/** How far the ink of a first page is from each of its edges, in pixels. */
async function inkOf(pdf: Uint8Array) {
  const library = await PDFiumLibrary.init()
  const document = await library.loadDocument(pdf)
  const page = document.getPage(0)
  const shortest = 600
  const { originalHeight: high, originalWidth: wide } = page.getOriginalSize()
  const { data, width, height } = await page.render({ scale: shortest / Math.min(high, wide), render: 'bitmap' })
  document.destroy()
  library.destroy()
  const edges = { left: width, top: height, right: width, bottom: height }
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      if ((data[(y * width + x) * 4] ?? 255) < 128) {
        edges.left = Math.min(edges.left, x)
        edges.top = Math.min(edges.top, y)
        edges.right = Math.min(edges.right, width - 1 - x)
        edges.bottom = Math.min(edges.bottom, height - 1 - y)
      }
  return { ...edges, width, height }
}
