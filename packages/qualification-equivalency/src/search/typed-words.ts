import type { SearchIndex } from './build-index.ts'
import { similarWords, type SimilarWord } from './similar-words.ts'

/** One word that somebody typed, with the words of titles it may stand for. */
export interface TypedWord {
  readonly similar: readonly SimilarWord[]
  /** As high as that of the rarest word it may stand for. */
  readonly weight: number
}

/** What a typed word weighs that is in no title: a town, a year, a hospital's name. */
const unknownWeight = 2

/** Each word once, in the order typed. */
export const typedWords = (words: readonly string[], index: SearchIndex): readonly TypedWord[] =>
  [...new Set(words)].map((word) => {
    const similar = similarWords(word, index)
    return { similar, weight: Math.max(0, ...similar.map(({ known }) => known.weight)) || unknownWeight }
  })
