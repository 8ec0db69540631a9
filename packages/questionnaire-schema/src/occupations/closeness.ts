/**
 * How close a typed word is to a word of a name, from 0 to 1: the same is 1, the beginning of it 0.9, one slip 0.8, two
 * slips (long words only) 0.6. A slip is a letter too many, missing, wrong, or exchanged with its neighbour.
 */
export function closeness(typed: string, word: string): number {
  if (typed === word) return 1
  if (typed.length >= 3 && word.startsWith(typed)) return 0.9
  const most = typed.length < 4 ? 0 : typed.length < 8 ? 1 : 2
  const slips = slipsBetween(typed, word, most)
  return slips > most ? 0 : slips === 1 ? 0.8 : 0.6
}

/** Optimal string alignment distance; more than `most` is given as `most + 1`. */
function slipsBetween(one: string, other: string, most: number): number {
  if (most === 0 || Math.abs(one.length - other.length) > most) return most + 1
  let before: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let i = 1; i <= one.length; i++) {
    const row = [i]
    for (let j = 1; j <= other.length; j++) {
      const isSame = one[i - 1] === other[j - 1]
      const isSwapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
      const cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (isSame ? 0 : 1))
      row.push(isSwapped ? Math.min(cost, (before[j - 2] ?? 0) + 1) : cost)
    }
    if (Math.min(...row) > most) return most + 1
    before = last
    last = row
  }
  return Math.min(last[other.length] ?? most + 1, most + 1)
}
