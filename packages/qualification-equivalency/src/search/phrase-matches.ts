import { bitsIn, similarWords, type Likeness } from './similar-words.ts'
import { lettersSeenIn, type Phrase, type PhraseKind, type SearchIndex } from './build-index.ts'
import { editDistance, slipsAllowed } from './edit-distance.ts'
import type { WhyMatched } from './titles.ts'

/** A phrase that the typed words may stand for. */
export interface PhraseMatch {
  readonly phrase: Phrase
  readonly why: WhyMatched
  /** From 0 to 1. */
  readonly score: number
}

interface Hit {
  readonly phraseWords: Map<string, { nearness: number; likeness: Likeness }>
  readonly typedWords: Map<string, number>
}

/** What a typed word weighs that is in no title: a town, a year, a hospital's name. */
const unknownWeight = 2

const trust: Readonly<Record<PhraseKind, number>> = { title: 1, also: 0.98, short: 0.97, latin: 0.96 }
const whyOf: Readonly<Record<PhraseKind, WhyMatched>> = {
  title: 'exact',
  also: 'synonym',
  short: 'abbreviation',
  latin: 'other-script',
}

/** Phrases that share words with what was typed, in any order. */
export function phraseMatches(typed: readonly string[], index: SearchIndex): readonly PhraseMatch[] {
  const hits = new Map<Phrase, Hit>()
  const weights = new Map<string, number>()
  for (const word of new Set(typed)) {
    const similar = similarWords(word, index)
    weights.set(word, Math.max(0, ...similar.map(({ known }) => known.weight)) || unknownWeight)
    for (const { known, nearness, likeness } of similar) {
      for (const phrase of known.phrases) {
        const hit: Hit = hits.get(phrase) ?? { phraseWords: new Map(), typedWords: new Map() }
        hits.set(phrase, hit)
        if (nearness > (hit.phraseWords.get(known.word)?.nearness ?? 0))
          hit.phraseWords.set(known.word, { nearness, likeness })
        hit.typedWords.set(word, Math.max(nearness, hit.typedWords.get(word) ?? 0))
      }
    }
  }
  return [...hits].map(([phrase, hit]) => scored(phrase, hit, weights, index))
}

function scored(phrase: Phrase, hit: Hit, weights: ReadonlyMap<string, number>, index: SearchIndex): PhraseMatch {
  const weightOf = (word: string) => index.words.get(word)?.weight ?? unknownWeight
  const ofPhrase = share(phrase.words, weightOf, (word) => hit.phraseWords.get(word)?.nearness ?? 0)
  const ofTyped = share(
    [...weights.keys()],
    (word) => weights.get(word) ?? 0,
    (word) => (hit.typedWords.has(word) ? 1 : 0),
  )
  const isWhole = phrase.words.every((word) => hit.phraseWords.has(word))
  // Two letters in a longer sentence are more likely a word of some language than an abbreviation.
  if (!isWhole || (phrase.kind === 'short' && phrase.joined.length < 3 && ofTyped < 0.5))
    return { phrase, why: 'part', score: 0.85 * ofPhrase * ofTyped ** 3 }
  const likenesses = [...hit.phraseWords.values()].map(({ likeness }) => likeness)
  const hasSlip = likenesses.includes('slip')
  const isPart = ofTyped < 1 || likenesses.includes('beginning')
  const why = hasSlip ? 'misspelling' : isPart ? 'part' : whyOf[phrase.kind]
  // A slip in a sentence of other words may be no slip at all.
  const rest = hasSlip ? ofTyped ** 2 : ofTyped
  return { phrase, why, score: trust[phrase.kind] * ofPhrase * (0.45 + 0.55 * rest) * (hasSlip ? rest ** 0.5 : 1) }
}

/** The part of the weight of `words` that was hit, from 0 to 1. */
function share(words: readonly string[], weightOf: (word: string) => number, hitOf: (word: string) => number): number {
  let [hit, all] = [0, 0]
  for (const word of words) {
    hit += weightOf(word) * hitOf(word)
    all += weightOf(word)
  }
  return all === 0 ? 0 : hit / all
}

/** Phrases that are the same once spaces are taken out, or a few slips away. */
export function joinedMatches(typed: readonly string[], { phrases, otherWords }: SearchIndex): readonly PhraseMatch[] {
  const joined = typed.join('')
  if (joined.length > 40 || otherWords.has(joined)) return []
  const seen = lettersSeenIn(joined)
  return phrases.flatMap((phrase): readonly PhraseMatch[] => {
    const { kind, lettersSeen } = phrase
    if (phrase.joined === joined) return [{ phrase, why: whyOf[kind], score: trust[kind] }]
    if (kind === 'short') return []
    const limit = slipsAllowed(Math.min(joined.length, phrase.joined.length))
    if (limit === 0 || bitsIn(seen ^ lettersSeen) > 2 * limit) return []
    const slips = editDistance(joined, phrase.joined, limit)
    if (slips > limit) return []
    const startsAlike = joined[0] === phrase.joined[0]
    return [{ phrase, why: 'misspelling', score: trust[kind] * (1 - 0.12 * slips - (startsAlike ? 0 : 0.1)) }]
  })
}
