import { lettersSeenIn, type SearchIndex, type VocabularyWord } from './build-index.ts'
import { editDistance, slipsAllowed } from './edit-distance.ts'

export type Likeness = 'same' | 'slip' | 'beginning'

/** A word of a title that a typed word may stand for; `nearness` is 1 for the same word. */
export interface SimilarWord {
  readonly known: VocabularyWord
  readonly nearness: number
  readonly likeness: Likeness
}

const mostKept = 12

/**
 * The words of titles that one typed word may stand for: itself; failing that, words a few slips away, and words it begins or
 * that it ends differently ("physioth", "lekarzem").
 */
export function similarWords(word: string, index: SearchIndex): readonly SimilarWord[] {
  const same = index.words.get(word)
  if (same) return [{ known: same, nearness: 1, likeness: 'same' }]
  if (index.otherWords.has(word) || word.length < 4 || word.length > 30) return []
  const seen = lettersSeenIn(word)
  const found: SimilarWord[] = []
  for (const known of index.words.values()) {
    if (known.isShort) continue
    const similar = slip(word, seen, known) ?? beginning(word, known)
    if (similar) found.push(similar)
  }
  return found.sort((a, b) => b.nearness - a.nearness).slice(0, mostKept)
}

function slip(word: string, seen: number, known: VocabularyWord): SimilarWord | undefined {
  const limit = slipsAllowed(Math.min(word.length, known.word.length))
  if (limit === 0 || bitsIn(seen ^ known.lettersSeen) > 2 * limit) return undefined
  const slips = editDistance(word, known.word, limit)
  if (slips > limit) return undefined
  const startsAlike = word[0] === known.word[0]
  return { known, nearness: 1 - 0.12 * slips - (startsAlike ? 0 : 0.1), likeness: 'slip' }
}

function beginning(word: string, known: VocabularyWord): SimilarWord | undefined {
  const isBegun = known.word.startsWith(word)
  const isEndedOtherwise = known.word.length > 4 && word.length - known.word.length < 4 && word.startsWith(known.word)
  if (!isBegun && !isEndedOtherwise) return undefined
  return { known, nearness: isEndedOtherwise ? 0.82 : 0.78, likeness: 'beginning' }
}

/** How many bits are set. */
export function bitsIn(bits: number): number {
  let rest = bits
  let count = 0
  while (rest !== 0) {
    rest &= rest - 1
    count++
  }
  return count
}
