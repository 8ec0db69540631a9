/**
 * How many letters were added, left out, changed or swapped with their neighbour between two words; `limit + 1` as soon as it
 * is more than `limit`. (Optimal string alignment: Damerau's distance where no stretch is changed twice.)
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let [before, last, row]: [Uint8Array, Uint8Array, Uint8Array] = [...rows(b.length + 1)]
  for (let j = 0; j <= b.length; j++) last[j] = j
  for (let i = 1; i <= a.length; i++) {
    row.fill(limit + 1)
    row[0] = i
    let least = i
    // Further from the diagonal than the limit, every way is too long.
    for (let j = Math.max(1, i - limit); j <= Math.min(b.length, i + limit); j++) {
      const changed = a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1
      let cost = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + changed)
      if (i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1))
        cost = Math.min(cost, at(before, j - 2) + 1)
      row[j] = cost
      least = Math.min(least, cost)
    }
    if (least > limit) return limit + 1
    ;[before, last, row] = [last, row, before]
  }
  return Math.min(at(last, b.length), limit + 1)
}

const rows = (length: number) => [new Uint8Array(length), new Uint8Array(length), new Uint8Array(length)] as const
const at = (row: Uint8Array, index: number) => row[index] ?? 255

/** How many slips a word of this length may have and still be taken for another. Short words have too many neighbours. */
export const slipsAllowed = (length: number): number => (length < 5 ? 0 : length < 7 ? 1 : 2)
