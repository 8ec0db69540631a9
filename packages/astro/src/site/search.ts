import type { Language } from '@use-it-cities/core'
import type { FeedStory, FeedText } from '@use-it-cities/success-stories'
import { fold, foldWithPositions } from './fold.ts'
import { plainText } from './plain-text.ts'

/** One story in one language, folded once when the snapshot arrives. */
export interface SearchEntry {
  readonly story: FeedStory
  readonly language: Language
  readonly text: FeedText
  readonly title: string
  readonly summary: string
  readonly body: string
}

/** A stretch of text; `isMatch` where the reader's words were found. */
export interface Fragment {
  readonly text: string
  readonly isMatch: boolean
}

export interface Hit {
  readonly story: FeedStory
  /** The language the match was found in: the reader's own where it matches, another one otherwise. */
  readonly language: Language
  readonly title: readonly Fragment[]
  readonly excerpt: readonly Fragment[]
}

export const longestQuery = 100
const mostTerms = 8

export const searchIndex = (stories: readonly FeedStory[]): readonly SearchEntry[] =>
  stories.flatMap((story) =>
    Object.entries(story.texts).map(([language, text]) => ({
      story,
      language: language as Language,
      text,
      title: fold(text.title),
      summary: fold(text.summary),
      body: fold(plainText(text.body)),
    })),
  )

/** The words of a query, folded as the index is; at most eight of them from the first hundred characters. */
export const termsOf = (query: string): readonly string[] =>
  [...new Set(fold(query.slice(0, longestQuery)).split(/[^\p{L}\p{M}\p{N}]+/u))]
    .filter((term) => term !== '')
    .slice(0, mostTerms)

/** Stories that hold every word of the query: titles first, then the reader's own language. One hit for each story. */
export function search(index: readonly SearchEntry[], query: string, language: Language, limit = 30): readonly Hit[] {
  const terms = termsOf(query)
  if (terms.length === 0) return []
  const best = new Map<string, { entry: SearchEntry; score: number }>()
  for (const entry of index) {
    const score = scoreOf(entry, terms)
    if (score === 0) continue
    const weighed = score + (entry.language === language ? 1000 : 0)
    if (weighed > (best.get(entry.story.code)?.score ?? 0)) best.set(entry.story.code, { entry, score: weighed })
  }
  return [...best.values()]
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ entry }) => ({
      story: entry.story,
      language: entry.language,
      title: highlight(entry.text.title, terms),
      excerpt: excerptOf(entry, terms),
    }))
}

/** 0 when a word is missing. */
function scoreOf(entry: SearchEntry, terms: readonly string[]): number {
  let score = 0
  for (const term of terms) {
    const found =
      (entry.title.includes(term) ? 10 : 0) +
      (entry.summary.includes(term) ? 4 : 0) +
      (entry.body.includes(term) ? 1 : 0)
    if (found === 0) return 0
    score += found
  }
  return score
}

/** The summary, unless only the body holds a word: then the words around it. */
function excerptOf({ text, summary, title }: SearchEntry, terms: readonly string[]): readonly Fragment[] {
  const isInSummary = terms.every((term) => summary.includes(term) || title.includes(term))
  if (isInSummary) return highlight(text.summary, terms)
  const whole = plainText(text.body)
  const { folded, at } = foldWithPositions(whole)
  const places = terms.map((term) => folded.indexOf(term)).filter((place) => place >= 0)
  const middle = at[Math.min(...places)] ?? 0
  const from = middle < 80 ? 0 : whole.indexOf(' ', middle - 80) + 1
  const cut = whole.indexOf(' ', middle + 120)
  const until = cut < 0 ? whole.length : cut
  return highlight(`${from > 0 ? '… ' : ''}${whole.slice(from, until)}${until < whole.length ? ' …' : ''}`, terms)
}

/** The text cut into stretches that match and stretches that do not; joined again they are the text. */
export function highlight(text: string, terms: readonly string[]): readonly Fragment[] {
  const { folded, at } = foldWithPositions(text)
  const marked = new Uint8Array(text.length)
  for (const term of terms) {
    if (term === '') continue
    for (let found = folded.indexOf(term); found >= 0; found = folded.indexOf(term, found + term.length)) {
      marked.fill(1, at[found], endOfCharacter(text, at[found + term.length] ?? text.length))
    }
  }
  const fragments: Fragment[] = []
  for (let start = 0; start < text.length;) {
    let end = start + 1
    while (end < text.length && marked[end] === marked[start]) end++
    fragments.push({ text: text.slice(start, end), isMatch: marked[start] === 1 })
    start = end
  }
  return fragments
}

/** A vowel sign belongs to the letter before it: a mark that ended between them would draw it by itself. */
function endOfCharacter(text: string, end: number): number {
  const sign = /^\p{M}+/u.exec(text.slice(end, end + 8))
  return end + (sign?.[0].length ?? 0)
}
