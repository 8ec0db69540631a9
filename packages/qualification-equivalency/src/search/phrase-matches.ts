import { bitsIn, type Likeness } from './similar-words.ts'
import type { TypedWord } from './typed-words.ts'
import { lettersSeenIn, type Phrase, type PhraseKind, type SearchIndex } from './build-index.ts'
import { editDistance, slipsAllowed } from './edit-distance.ts'
import type { WhyMatched } from './titles.ts'

/** A phrase that the typed words may stand for. */
export interface PhraseMatch {
  readonly phrase: Phrase
  readonly why: WhyMatched
  /** From 0 to 1. */
  readonly score: number
  /** Every word of the phrase was typed. */
  readonly isWhole: boolean
}

/** What is known so far of one phrase. */
interface Hit {
  /** How near a typed word comes to each word of the phrase, and how. */
  readonly nearness: number[]
  readonly likeness: (Likeness | undefined)[]
  /** Which typed words are in it, as bits. */
  typed: number
}

/** What a word weighs that is in no title. */
const unknownWeight = 2

const trust: Readonly<Record<PhraseKind, number>> = { title: 1, also: 0.98, short: 0.97, latin: 0.96, abroad: 0.94 }
const whyOf: Readonly<Record<PhraseKind, WhyMatched>> = {
  title: 'exact',
  also: 'synonym',
  short: 'abbreviation',
  latin: 'other-script',
  abroad: 'synonym',
}

/** Phrases that share words with what was typed, in any order. At most 31 words are told apart. */
export function phraseMatches(typed: readonly TypedWord[], index: SearchIndex): readonly PhraseMatch[] {
  const hits = new Map<Phrase, Hit>()
  for (const [bit, { similar }] of typed.entries()) {
    for (const { known, nearness, likeness } of similar) {
      for (const phrase of known.phrases) {
        const hit: Hit = hits.get(phrase) ?? { nearness: [], likeness: [], typed: 0 }
        hits.set(phrase, hit)
        hit.typed |= 1 << bit
        const at = phrase.words.indexOf(known.word)
        if (nearness <= (hit.nearness[at] ?? 0)) continue
        hit.nearness[at] = nearness
        hit.likeness[at] = likeness
      }
    }
  }
  const weights = typed.map(({ weight }) => weight)
  return [...hits].map(([phrase, hit]) => scored(phrase, hit, weights, index))
}

function scored(phrase: Phrase, hit: Hit, weights: readonly number[], index: SearchIndex): PhraseMatch {
  const ofPhrase = phraseShare(phrase.words, hit, index)
  const ofTyped = typedShare(weights, hit)
  const isWhole = phrase.words.every((word) => hit.nearness[phrase.words.indexOf(word)] !== undefined)
  // Two letters in a longer sentence are more likely a word of some language than an abbreviation.
  if (!isWhole || (phrase.kind === 'short' && phrase.joined.length < 3 && ofTyped < 0.5))
    return { phrase, why: 'part', score: 0.85 * trust[phrase.kind] * ofPhrase * ofTyped ** 3, isWhole: false }
  const hasSlip = hit.likeness.includes('slip')
  const isPart = ofTyped < 1 || hit.likeness.includes('beginning')
  const why = hasSlip ? 'misspelling' : isPart ? 'part' : whyOf[phrase.kind]
  // A slip in a sentence of other words may be no slip at all.
  const rest = hasSlip ? ofTyped ** 2 : ofTyped
  const score = trust[phrase.kind] * ofPhrase * (0.45 + 0.55 * rest) * (hasSlip ? ofTyped : 1)
  return { phrase, why, score, isWhole: true }
}

/** How much of the phrase was typed, by weight, from 0 to 1. */
function phraseShare(words: readonly string[], { nearness }: Hit, index: SearchIndex): number {
  let [hit, all] = [0, 0]
  for (const word of words) {
    const weight = index.words.get(word)?.weight ?? unknownWeight
    hit += weight * (nearness[words.indexOf(word)] ?? 0)
    all += weight
  }
  return hit / all
}

/** How much of what was typed is in the phrase, by weight, from 0 to 1. */
function typedShare(weights: readonly number[], { typed }: Hit): number {
  let [hit, all] = [0, 0]
  for (const [bit, weight] of weights.entries()) {
    if ((typed & (1 << bit)) !== 0) hit += weight
    all += weight
  }
  return hit / all
}

/** Phrases that are the same once spaces are taken out, or a few slips away. */
export function joinedMatches(typed: readonly string[], index: SearchIndex): readonly PhraseMatch[] {
  const joined = typed.join('')
  if (joined.length > 40 || index.otherWords.has(joined)) return []
  const seen = lettersSeenIn(joined)
  const found: PhraseMatch[] = []
  for (let length = joined.length - 2; length <= joined.length + 2; length++) {
    for (const phrase of index.phrasesOfLength.get(length) ?? []) {
      const score = joinedScore(joined, seen, phrase)
      if (score === 1) found.push({ phrase, why: whyOf[phrase.kind], score: trust[phrase.kind], isWhole: true })
      else if (score > 0) found.push({ phrase, why: 'misspelling', score: trust[phrase.kind] * score, isWhole: true })
    }
  }
  return found
}

/** 1 for the same, less for each slip, 0 for another. */
function joinedScore(joined: string, seen: number, phrase: Phrase): number {
  if (phrase.joined === joined) return 1
  if (phrase.kind === 'short') return 0
  const limit = slipsAllowed(Math.min(joined.length, phrase.joined.length))
  const startsAlike = joined[0] === phrase.joined[0]
  if (limit < (startsAlike ? 1 : 2) || bitsIn(seen ^ phrase.lettersSeen) > 2 * limit) return 0
  const slips = editDistance(joined, phrase.joined, limit)
  return slips > limit ? 0 : 1 - 0.12 * slips - (startsAlike ? 0 : 0.1)
}
