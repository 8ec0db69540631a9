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
 * The words of titles that one typed word may stand for: itself, and what it is an ending of ("নার্সের" of "নার্স"); failing
 * that, words a few slips away, and words it begins or that it ends differently ("physioth", "lekarzem").
 */
export function similarWords(word: string, index: SearchIndex): readonly SimilarWord[] {
  const same = index.words.get(word) ?? withoutParticle(word, index)
  if (same) return [{ known: same, nearness: 1, likeness: 'same' }, ...stemsOf(word, same, index)]
  if (index.otherWords.has(word) || word.length < 4 || word.length > 30) return []
  const seen = lettersSeenIn(word)
  const found = new Map<VocabularyWord, SimilarWord>()
  for (const known of index.wordsBeginning.get(word.slice(0, 4)) ?? []) {
    const similar = beginning(word, known)
    if (similar) found.set(known, similar)
  }
  for (let length = word.length - 2; length <= word.length + 2; length++) {
    for (const known of index.wordsOfLength.get(length) ?? []) {
      const similar = slip(word, seen, known)
      if (similar) found.set(known, similar)
    }
  }
  return [...found.values()].sort((a, b) => b.nearness - a.nearness).slice(0, mostKept)
}

/** Words that the typed one is, with an ending. */
const stemsOf = (word: string, same: VocabularyWord, index: SearchIndex): readonly SimilarWord[] =>
  (index.wordsBeginning.get(word.slice(0, 4)) ?? []).flatMap((known) => {
    const tail = word.length - known.spelling.length
    const isStem = tail > 0 && tail < 4 && known.word !== same.word && word.startsWith(known.spelling)
    return isStem ? [{ known, nearness: 0.75, likeness: 'beginning' as const }] : []
  })

/** Arabic writes "in", "for", "and", "as" and the article as one with the word after them. */
function withoutParticle(word: string, { words }: SearchIndex): VocabularyWord | undefined {
  const rest = /^(?:[\u0648\u0641\u0628\u0643\u06a9\u0644](?:\u0627\u0644)?|\u0644\u0644)(?<rest>\p{L}{4,})$/u.exec(
    word,
  )?.groups?.['rest']
  return rest === undefined ? undefined : words.get(rest)
}

function slip(word: string, seen: number, known: VocabularyWord): SimilarWord | undefined {
  const limit = slipsAllowed(Math.min(word.length, known.spelling.length))
  const startsAlike = word[0] === known.spelling[0]
  if (limit < (startsAlike ? 1 : 2) || bitsIn(seen ^ known.lettersSeen) > 2 * limit) return undefined
  const slips = editDistance(word, known.spelling, limit)
  if (slips > limit) return undefined
  return { known, nearness: 1 - 0.12 * slips - (startsAlike ? 0 : 0.1), likeness: 'slip' }
}

function beginning(word: string, known: VocabularyWord): SimilarWord | undefined {
  const { spelling } = known
  if (spelling.startsWith(word)) return { known, nearness: 0.78, likeness: 'beginning' }
  const shared = lettersShared(word, spelling)
  const tail = word.length - shared
  if (shared === spelling.length && shared > 4 && tail < 4) return { known, nearness: 0.82, likeness: 'beginning' }
  const isSameStem = shared > 6 && tail < 4 && spelling.length - shared < 4
  return isSameStem ? { known, nearness: 0.75, likeness: 'beginning' } : undefined
}

/** How many letters two words have in common at their beginning. */
function lettersShared(a: string, b: string): number {
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  return at
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
