import type { ItemTerms } from './policy-terms.ts'
import { wordsIn } from './words-in.ts'

/** One term of one group of one item, as words in a row. */
export interface Term {
  readonly item: number
  readonly group: number
  readonly term: string
  readonly words: readonly string[]
}

/** Terms by how their first word begins, so that a word of the text is looked up and never compared with every term. */
export interface TermIndex {
  readonly whole: ReadonlyMap<string, readonly Term[]>
  readonly begun: ReadonlyMap<string, readonly Term[]>
  readonly beginningLengths: readonly number[]
}

const termWords = (term: string): string[] =>
  term.split(/\s+/).flatMap((part) => {
    const words = wordsIn(part).map(({ word }) => word)
    return part.endsWith('*') ? words.with(-1, `${words.at(-1) ?? ''}*`) : words
  })

/** Whether a word of the text is what a word of a term asks for. */
export const isWord = (asked: string, word: string | undefined): boolean =>
  word !== undefined && (asked.endsWith('*') ? word.startsWith(asked.slice(0, -1)) : word === asked)

export function indexTerms(items: readonly ItemTerms[]): TermIndex {
  const whole = new Map<string, Term[]>()
  const begun = new Map<string, Term[]>()
  items.forEach(({ groups }, item) => {
    groups.forEach((terms, group) => {
      for (const term of terms) {
        const words = termWords(term)
        const [first = ''] = words
        const [map, key] = first.endsWith('*') ? [begun, first.slice(0, -1)] : [whole, first]
        map.set(key, [...(map.get(key) ?? []), { item, group, term, words }])
      }
    })
  })
  return { whole, begun, beginningLengths: [...new Set([...begun.keys()].map((key) => key.length))] }
}

/** The terms whose first word this may be. */
export function termsBeginningWith(index: TermIndex, word: string): Term[] {
  const found = [...(index.whole.get(word) ?? [])]
  for (const length of index.beginningLengths) {
    if (word.length >= length) found.push(...(index.begun.get(word.slice(0, length)) ?? []))
  }
  return found
}
