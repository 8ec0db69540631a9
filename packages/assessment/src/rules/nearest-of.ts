/** The known id that takes the fewest changes of a letter to get to from what came, for "did you mean". */
export function nearestOf(received: string, known: Iterable<string>): string {
  const wanted = received.toLowerCase().slice(0, 60)
  let nearest = ''
  let fewest = Infinity
  for (const id of known) {
    const changes = changesBetween(wanted, id.toLowerCase())
    if (changes < fewest) [nearest, fewest] = [id, changes]
  }
  return nearest
}

/** Levenshtein's distance. */
function changesBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let i = 1; i <= one.length; i++) {
    const next = [i]
    for (let j = 1; j <= other.length; j++) {
      const kept = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1)
      next.push(Math.min(kept, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[other.length] ?? 0
}
