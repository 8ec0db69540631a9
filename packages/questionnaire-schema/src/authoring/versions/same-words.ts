/**
 * True when two labels differ only as a correction does: in case, accents, punctuation and spaces, or by one letter inside
 * a long word. `likely` and `unlikely`, `paid` and `said` are not the same words. When in doubt they are not.
 */
export function sameWords(one: string, other: string): boolean {
  const [before, after] = [wordsOf(one), wordsOf(other)]
  if (before.join('') === after.join('')) return true
  return before.length === after.length && before.every((word, at) => isSlip(word, after[at] ?? ''))
}

/** Numbers keep their meaning only as they are: no letter of them may change. */
const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{M}]+|\p{N}+/gu) ?? []

const shortestWithSlip = 6

function isSlip(one: string, other: string): boolean {
  if (one === other) return true
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (short.length < shortestWithSlip || /\p{N}/u.test(long) || short[0] !== long[0] || long.length - short.length > 1)
    return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at += 1
  const restOfShort = short.slice(long.length > short.length ? at : at + 1)
  const isOneLetter = restOfShort === long.slice(at + 1)
  const isSwap = short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2)
  return isOneLetter || (short.length === long.length && isSwap)
}
