/** How many rows are looked back upon, about: the memory of it does not grow with the file. */
const places = 1 << 18
const tries = 8

/** Remembers rows and knows one again by its texts and its amount: the line of the row that was the same, or undefined. */
export function duplicateFinder(): (texts: readonly string[], minor: number, line: number) => number | undefined {
  const hashes = new Float64Array(places)
  const lines = new Uint32Array(places)
  return (texts, minor, line) => {
    const hash = hashOf(texts, minor)
    const start = hash % places
    let oldest = start
    for (let step = 0; step < tries; step++) {
      const at = (start + step) % places
      if (hashes[at] === hash) return lines[at]
      if (hashes[at] === 0) {
        oldest = at
        break
      }
      if ((lines[at] ?? 0) < (lines[oldest] ?? 0)) oldest = at
    }
    hashes[oldest] = hash
    lines[oldest] = line
    return undefined
  }
}

/**
 * 53 bits of a row, never nought (after cyrb53, public domain). Two rows in a hundred thousand million share one. Taken text by
 * text: a row as one string would be the most of what is thrown away while a file is read.
 */
function hashOf(texts: readonly string[], minor: number): number {
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  const mix = (code: number): void => {
    high = Math.imul(high ^ code, 2654435761)
    low = Math.imul(low ^ code, 1597334677)
  }
  mix(minor)
  mix(Math.floor(minor / 4294967296))
  for (const text of texts) {
    for (let at = 0; at < text.length; at++) mix(text.charCodeAt(at))
    // Above every code of a sign, so that `a`, `b` and `ab`, `` are two rows.
    mix(0x10000)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return 4294967296 * (2097151 & low) + (high >>> 0) + 1
}
