import type { Language } from '@use-it-cities/core'
import { buildIndex, contentOf, type Phrase, type SearchIndex } from './build-index.ts'
import { gatheredMatches } from './gathered-matches.ts'
import { joinedMatches, phraseMatches, type PhraseMatch } from './phrase-matches.ts'
import { professionIds, titleIn, type WhyMatched } from './titles.ts'
import { typedWords } from './typed-words.ts'

export interface FindOptions {
  /** The language of the page: of its titles, and the one that wins where two languages share a word. English if left out. */
  readonly language?: Language
  /** At most so many; 8 if left out. */
  readonly limit?: number
}

/** A profession that the words may mean. */
export interface ProfessionMatch {
  /** The id in `./data`. */
  readonly profession: string
  /** Its title in the language asked for. */
  readonly title: string
  /** The title or other word that was recognised, in whichever language it is. */
  readonly matched: string
  readonly why: WhyMatched
  /** 1 for the title itself, down to 0.25; below that nothing is said. It ranks, and says nothing about likelihood. */
  readonly score: number
}

const longestRead = 1_000
const mostWords = 24
const leastScore = 0.25

let index: SearchIndex | undefined

/**
 * The professions of this guide that somebody's words may mean, best first, each once: in nine languages and several
 * spellings, also as a sentence ("I was a nurse in Aleppo"). Nothing recognised is an empty list, never a wild guess. Words
 * are neither kept nor sent anywhere.
 */
export function findProfession(
  words: string,
  { language = 'en', limit = 8 }: FindOptions = {},
): readonly ProfessionMatch[] {
  index ??= buildIndex()
  const content = contentOf(words.slice(0, longestRead), index.reading).slice(0, mostWords)
  const typed = withoutOtherJobs(content, index)
  if (typed.length === 0) return []
  const best = new Map<string, PhraseMatch & { score: number }>()
  const read = typedWords(typed, index)
  for (const match of [...phraseMatches(read, index), ...joinedMatches(typed, index), ...gatheredMatches(read)]) {
    const score = match.score * (match.phrase.language === language ? 1 : 0.995)
    const { profession } = match.phrase
    // Beside another job, "hospital" of "hospital cook" is no hint.
    if (!match.isWhole && typed.length < content.length) continue
    if (score >= leastScore && score > (best.get(profession)?.score ?? 0)) best.set(profession, { ...match, score })
  }
  return [...best.values()]
    .sort((a, b) => b.score - a.score || placeOf(a.phrase) - placeOf(b.phrase))
    .slice(0, Math.max(0, Math.floor(limit)))
    .map(({ phrase, why, score }) => ({
      profession: phrase.profession,
      title: titleIn(phrase.profession, language),
      matched: phrase.text,
      why,
      score: Math.round(score * 1_000) / 1_000,
    }))
}

const placeOf = ({ profession }: Phrase) => professionIds.indexOf(profession)

/** Takes out the names of jobs that are not in this guide: of "tree surgeon" nothing is left, of "ambulance driver" both. */
function withoutOtherJobs(typed: readonly string[], { otherJobs, titles }: SearchIndex): readonly string[] {
  const kept: string[] = []
  for (let at = 0; at < typed.length;) {
    const job = otherJobs.get(typed[at] ?? '')?.find((words) => words.every((word, step) => typed[at + step] === word))
    const isOther = job !== undefined && !isWithinTitle(typed, at, at + job.length, titles)
    if (!isOther) kept.push(typed[at] ?? '')
    at += isOther ? job.length : 1
  }
  return kept
}

/** Whether the words before or after make a title of the guide out of what alone would be another job. */
function isWithinTitle(typed: readonly string[], from: number, to: number, titles: ReadonlySet<string>): boolean {
  const around = 3
  for (let start = Math.max(0, from - around); start <= from; start++)
    for (let end = to; end <= Math.min(typed.length, to + around); end++)
      if (titles.has(typed.slice(start, end).join(' '))) return true
  return false
}
