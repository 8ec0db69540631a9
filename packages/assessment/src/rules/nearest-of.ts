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

/** Levenshtein's distance, in one row of numbers: a file may hold a hundred thousand ids nobody knows. */
function changesBetween(one: string, other: string): number {
  const row = new Uint16Array(other.length).map((_, at) => at + 1)
  let last = other.length
  for (let i = 0; i < one.length; i++) {
    let diagonal = i
    last = i + 1
    for (let j = 0; j < other.length; j++) {
      const above = row[j] ?? 0
      last = row[j] = Math.min(diagonal + (one[i] === other[j] ? 0 : 1), above + 1, last + 1)
      diagonal = above
    }
  }
  return last
}
