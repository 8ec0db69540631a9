/** One word of a text, folded for comparing, with its place in the text as it was given. */
export interface WordAt {
  readonly word: string
  readonly start: number
  readonly end: number
}

/** No word of a term is longer; the rest of a longer one is left out of the comparison. */
const LONGEST = 64

const WORD = /[\p{L}\p{N}\p{M}\u00AD]+/gu

const fold = (word: string) => word.slice(0, LONGEST).normalize('NFKC').replaceAll('\u00AD', '').toLowerCase()

/** The words of a text in order. Case, ligatures and soft hyphens do not count; a hyphen or an apostrophe ends a word. */
export function wordsIn(text: string): WordAt[] {
  const words: WordAt[] = []
  for (const match of text.matchAll(WORD)) {
    const word = fold(match[0])
    if (word !== '') words.push({ word, start: match.index, end: match.index + match[0].length })
  }
  return words
}
