import { fail, ok, type Result } from '@use-it-cities/core'
import type { Passage, PolicyReading, PolicyReadingError } from './policy-reading.ts'
import type { ItemTerms, PolicyTerms } from './policy-terms.ts'
import { quoteAround } from './quote-around.ts'
import { indexTerms, isWord, termsBeginningWith, type Term } from './term-index.ts'
import { wordsIn, type WordAt } from './words-in.ts'

/** The longest text that is read: about 1,500 printed pages. */
export const LONGEST_POLICY = 4_000_000

/** The catalogue as far as the reader needs it. */
export interface ReadableCatalogue {
  readonly id: string
  readonly version: string
  readonly items: readonly { readonly id: string }[]
}

export interface ReadPolicyOptions {
  /** Passages quoted for one item. The others are counted. */
  readonly passagesPerItem?: number
}

/**
 * Finds the places in a council's policy that may deal with items of a catalogue, and quotes them. The method is plain:
 * a list of terms for each item (data), all groups of it within so many words. It is a pointer for a person. It never
 * answers an item and cannot change a score. The time grows with the length of the text and with nothing else.
 */
export function readPolicy(
  text: string,
  catalogue: ReadableCatalogue,
  terms: PolicyTerms,
  { passagesPerItem = 3 }: ReadPolicyOptions = {},
): Result<PolicyReading, PolicyReadingError> {
  if (text.length > LONGEST_POLICY) {
    return fail({ code: 'policy.too-long', params: { characters: text.length, atMost: LONGEST_POLICY } })
  }
  const binary = text.indexOf('\0')
  if (binary !== -1) return fail({ code: 'policy.not-text', params: { at: binary } })
  const words = wordsIn(text)
  if (words.length === 0) return fail({ code: 'policy.no-words', params: {} })

  const known = new Set(catalogue.items.map(({ id }) => id))
  const items = terms.items.filter(({ item }) => known.has(item))
  const found = findPassages(text, words, items, terms.within, passagesPerItem)
  const pointers = items.flatMap(({ item }, at) => {
    const { passages, more } = found[at] ?? NOTHING
    return passages.length + more === 0 ? [] : [{ item, passages, more }]
  })
  const pointed = new Set(pointers.map(({ item }) => item))
  return ok({
    kind: 'pointers-for-a-person',
    catalogue: catalogue.id,
    version: catalogue.version,
    words: words.length,
    pointers,
    notFound: items.map(({ item }) => item).filter((item) => !pointed.has(item)),
  })
}

interface Sighting {
  readonly term: string
  readonly first: number
  readonly last: number
}

interface Found {
  readonly passages: Passage[]
  more: number
}

const NOTHING: Found = { passages: [], more: 0 }

function findPassages(
  text: string,
  words: readonly WordAt[],
  items: readonly ItemTerms[],
  within: number,
  passagesPerItem: number,
): Found[] {
  const index = indexTerms(items)
  const seen: (Sighting | undefined)[][] = items.map(({ groups }) => groups.map(() => undefined))
  const found: Found[] = items.map(() => ({ passages: [], more: 0 }))
  words.forEach(({ word }, at) => {
    for (const term of termsBeginningWith(index, word)) {
      if (!standsAt(term, words, at)) continue
      const groups = seen[term.item] ?? []
      groups[term.group] = { term: term.term, first: at, last: at + term.words.length - 1 }
      const sightings = groups.filter((sighting) => sighting !== undefined)
      if (sightings.length < groups.length) continue
      const first = Math.min(...sightings.map((sighting) => sighting.first))
      const last = Math.max(...sightings.map((sighting) => sighting.last))
      if (last - first >= (items[term.item]?.within ?? within)) continue
      groups.fill(undefined)
      keep(found[term.item] ?? NOTHING, quoted(text, words, first, last, sightings), passagesPerItem)
    }
  })
  return found
}

const standsAt = (term: Term, words: readonly WordAt[], at: number) =>
  term.words.every((asked, step) => isWord(asked, words[at + step]?.word))

function quoted(
  text: string,
  words: readonly WordAt[],
  first: number,
  last: number,
  sightings: readonly Sighting[],
): Passage {
  const { start, end, quote } = quoteAround(text, words[first]?.start ?? 0, words[last]?.end ?? 0)
  return { start, end, quote, terms: sightings.map(({ term }) => term) }
}

/** The same sentence is quoted once, however many terms it holds. */
function keep(found: Found, passage: Passage, passagesPerItem: number): void {
  const before = found.passages.at(-1)
  if (before && passage.start < before.end) return
  if (found.passages.length < passagesPerItem) found.passages.push(passage)
  else found.more += 1
}
