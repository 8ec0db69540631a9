import { openSync, type Font } from 'fontkit'
import { fontFiles } from '../../src/typst/fonts.ts'

/** The code points of every regular font together, as the ranges that `src/text/coverage.json` holds. */
export function rangesOfFonts(): [number, number][] {
  const regular = fontFiles().filter((file) => file.includes('Regular'))
  const points = new Set(regular.flatMap((file) => (openSync(file) as Font).characterSet))
  const ranges: [number, number][] = []
  for (const point of [...points].sort((a, b) => a - b)) {
    const last = ranges.at(-1)
    if (last && last[1] === point - 1) last[1] = point
    else ranges.push([point, point])
  }
  return ranges
}
