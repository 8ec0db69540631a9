import coverage from './coverage.json' with { type: 'json' }

/** Ranges of code points that at least one of the fonts has a glyph for, in order; made by `scripts/coverage.ts`. */
const ranges = coverage.ranges

/** Marks that have no glyph of their own and are needed: joiners, direction marks and isolates. */
const invisible = new Set('\u200c\u200d\u200e\u200f\u061c\u2066\u2067\u2068\u2069')

/** True when a character shows as itself on paper. */
export function isPrintable(character: string): boolean {
  const code = character.codePointAt(0) ?? 0
  if (invisible.has(character)) return true
  let [low, high] = [0, ranges.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const [first = 0, last = 0] = ranges[middle] ?? []
    if (code < first) high = middle - 1
    else if (code > last) low = middle + 1
    else return true
  }
  return false
}
