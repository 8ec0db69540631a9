import type { Phrase } from './build-index.ts'
import type { PhraseMatch } from './phrase-matches.ts'
import type { SimilarWord } from './similar-words.ts'
import type { TypedWord } from './typed-words.ts'

/** What speaks for one profession: the nearest word for each word typed. */
type Evidence = Map<TypedWord, SimilarWord & { phrase: Phrase }>

const leastWords = 2
const leastShare = 0.6
/** The weight of a word that no more than four professions have. */
const telling = 2.2
const trust = 0.5

/**
 * Professions that two or more of the typed words speak for, though no one title has them all: "heart specialist" where the
 * titles are "heart doctor" and "medical specialist". One of the words must be a telling one, and little else may be typed.
 */
export function gatheredMatches(typed: readonly TypedWord[]): readonly PhraseMatch[] {
  const found = new Map<string, Evidence>()
  for (const word of typed) {
    for (const similar of word.similar) {
      for (const phrase of similar.known.phrases) {
        if (phrase.kind === 'short') continue
        const evidence: Evidence = found.get(phrase.profession) ?? new Map()
        found.set(phrase.profession, evidence)
        if (similar.nearness > (evidence.get(word)?.nearness ?? 0)) evidence.set(word, { ...similar, phrase })
      }
    }
  }
  const all = typed.reduce((sum, { weight }) => sum + weight, 0)
  return [...found.values()].flatMap((evidence) => {
    const words = [...evidence.values()]
    const [best] = words.sort((a, b) => valueOf(b) - valueOf(a))
    const share = words.reduce((sum, word) => sum + valueOf(word), 0) / all
    if (!best || words.length < leastWords || share < leastShare || best.known.weight < telling) return []
    return [{ phrase: best.phrase, why: 'part' as const, score: trust * share, isWhole: false }]
  })
}

const valueOf = ({ known, nearness }: SimilarWord) => known.weight * nearness
