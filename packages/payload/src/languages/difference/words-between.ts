import { diffArrays } from 'diff'

/** Some words, and whether they stayed, were taken out or are new. */
export interface Part {
  readonly kind: 'same' | 'out' | 'in'
  readonly words: string
}

/** Steps after which two texts count as different from end to end: nobody could read such a difference anyway. */
const mostSteps = 1500

// The words of `diff` itself are those of Latin letters: it cuts Urdu and Panjabi in the middle of a word.
const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })
const wordsOf = (text: string) => Array.from(segmenter.segment(text), ({ segment }) => segment)

/** What changed from one text to another, word by word. What is `same` or `out` is the old text, `same` or `in` the new one. */
export function wordsBetween(before: string, after: string): Part[] {
  const found = diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: mostSteps })
  if (found)
    return found.map(({ value, added, removed }) => ({
      kind: added ? 'in' : removed ? 'out' : 'same',
      words: value.join(''),
    }))
  return [
    { kind: 'out', words: before },
    { kind: 'in', words: after },
  ]
}
