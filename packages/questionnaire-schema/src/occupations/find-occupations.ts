import { closeness } from './closeness.ts'
import { allNames, type Name, type Names, type Occupation } from './names.ts'
import { tokensOf } from './tokens.ts'

const mostCharacters = 200
const mostWords = 8

/**
 * Occupations for what a person said about their work, the likeliest first, at most `limit`. Capitals, accents, plural
 * endings, the order of the words and small slips do not matter. English names only: ISCO-08 groups, ESCO occupations,
 * and everyday names for health and care.
 *
 * How they are ranked, for each name of an occupation:
 * 1. Each typed word counts as far as a word of the name is close to it (`closeness`), and rare words count more than
 *    common ones (“midwife” more than “worker”). Less than half of what was typed found: not offered.
 * 2. Of two names with the same words found, the one that says less else comes first: “nurse” before “nurse assistant”.
 * 3. A title counts a little more than another name or the title of a whole group.
 * An occupation counts with its best name. Equal ones: the shorter title first, then by the alphabet.
 *
 * Returns nothing for words that nothing is close to. The person's own words stay the answer; a code is a help.
 */
export function findOccupations(words: string, limit = 10): readonly Occupation[] {
  const typed = [...new Set(tokensOf(words.slice(0, mostCharacters)))].slice(0, mostWords)
  const index = allNames()
  const best = new Map<Occupation, number>()
  for (const [at, found] of matches(typed, index)) {
    const name = index.names[at]
    if (!name) continue
    const score = scoreOf(name, found, typed, index)
    if (score > (best.get(name.of) ?? 0)) best.set(name.of, score)
  }
  return [...best]
    .sort(
      ([one, first], [other, second]) =>
        second - first || one.title.length - other.title.length || (one.title < other.title ? -1 : 1),
    )
    .slice(0, limit)
    .map(([occupation]) => occupation)
}

/** A word of a name, and how close the typed word is to it. */
interface Found {
  readonly token: string
  readonly close: number
}

/** For each name with at least one word found: the best word for each typed one. */
function matches(typed: readonly string[], { byToken }: Names): Map<number, Map<string, Found>> {
  const found = new Map<number, Map<string, Found>>()
  for (const word of typed)
    for (const [token, names] of byToken) {
      const close = closeness(word, token)
      if (close === 0) continue
      for (const at of names) {
        const ofName = found.get(at) ?? new Map<string, Found>()
        if (close > (ofName.get(word)?.close ?? 0)) ofName.set(word, { token, close })
        found.set(at, ofName)
      }
    }
  return found
}

function scoreOf(name: Name, found: Map<string, Found>, typed: readonly string[], index: Names): number {
  const rarity = (token: string) => Math.log(1 + index.names.length / (index.byToken.get(token)?.length ?? 1))
  const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0)
  const hits = typed.map((word) => found.get(word))
  const covered =
    sum(hits.map((hit) => (hit ? rarity(hit.token) * hit.close : 0))) /
    sum(typed.map((word, at) => rarity(hits[at]?.token ?? word)))
  if (covered < 0.5) return 0
  const used = new Set(hits.flatMap((hit) => (hit ? [hit.token] : [])))
  const fullness = sum([...used].map(rarity)) / sum([...new Set(name.tokens)].map(rarity))
  return name.weight * covered * (0.6 + 0.4 * fullness)
}
