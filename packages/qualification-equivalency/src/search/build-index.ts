import type { Language } from '@use-it-cities/core'
import { wordsOf } from './fold.ts'
import { languageCodes, professionIds, titlesByLanguage, type TitleWords } from './titles.ts'

export type PhraseKind = keyof TitleWords

/** One way to call one profession. */
export interface Phrase {
  readonly profession: string
  readonly language: Language
  readonly kind: PhraseKind
  readonly text: string
  readonly words: readonly string[]
  /** The words written as one, so that "physio therapist" and "physiotherapist" meet. */
  readonly joined: string
  readonly lettersSeen: number
}

/** One folded word of any title. */
export interface VocabularyWord {
  readonly word: string
  /** High for a word of one profession ("paramedic"), low for one of many ("specialist"). */
  readonly weight: number
  readonly phrases: readonly Phrase[]
  readonly lettersSeen: number
  /** Only abbreviations have it: a slip must not lead to it. */
  readonly isShort: boolean
}

export interface SearchIndex {
  readonly phrases: readonly Phrase[]
  readonly words: ReadonlyMap<string, VocabularyWord>
  readonly stopWords: ReadonlySet<string>
  /** By their first word. */
  readonly otherJobs: ReadonlyMap<string, readonly (readonly string[])[]>
  /** Words of other jobs: never taken for a misspelt title. */
  readonly otherWords: ReadonlySet<string>
}

/** A set of letters in 32 bits: words whose sets differ in many bits cannot be a few slips apart. */
export function lettersSeenIn(word: string): number {
  let seen = 0
  for (let at = 0; at < word.length; at++) seen |= 1 << (word.charCodeAt(at) % 32)
  return seen
}

/** The words of a title without its stop words, unless it has no others. */
export function contentOf(text: string, stopWords: ReadonlySet<string>): readonly string[] {
  const words = wordsOf(text)
  const content = words.filter((word) => !stopWords.has(word))
  return content.length > 0 ? content : words
}

/** Everything the search looks in, from the nine files. Built once, at the first search. */
export function buildIndex(): SearchIndex {
  const files = languageCodes.map((language) => ({ language, ...titlesByLanguage[language] }))
  const stopWords = new Set(files.flatMap((file) => file.stopWords.flatMap(wordsOf)))
  const phrases = files.flatMap(({ language, titles }) =>
    Object.entries(titles).flatMap(([profession, words]) => phrasesOf(profession, language, words, stopWords)),
  )
  const otherJobs = new Map<string, (readonly string[])[]>()
  for (const job of files.flatMap((file) => file.otherJobs)) {
    const words = contentOf(job, stopWords)
    const [first = ''] = words
    otherJobs.set(first, [...(otherJobs.get(first) ?? []), words])
  }
  const otherWords = new Set([...otherJobs.values()].flat(2))
  return { phrases, words: vocabularyOf(phrases), stopWords, otherJobs, otherWords }
}

function phrasesOf(
  profession: string,
  language: Language,
  { title, also = [], short = [], latin = [] }: TitleWords,
  stopWords: ReadonlySet<string>,
): readonly Phrase[] {
  const texts = [
    { kind: 'title' as const, list: [title] },
    { kind: 'also' as const, list: also },
    { kind: 'short' as const, list: short },
    { kind: 'latin' as const, list: latin },
  ]
  return texts.flatMap(({ kind, list }) =>
    list.map((text) => {
      const words = contentOf(text, stopWords)
      const joined = words.join('')
      return { profession, language, kind, text, words, joined, lettersSeen: lettersSeenIn(joined) }
    }),
  )
}

function vocabularyOf(phrases: readonly Phrase[]): ReadonlyMap<string, VocabularyWord> {
  const byWord = new Map<string, Phrase[]>()
  for (const phrase of phrases) {
    for (const word of new Set(phrase.words)) {
      const list = byWord.get(word)
      if (list) list.push(phrase)
      else byWord.set(word, [phrase])
    }
  }
  return new Map(
    [...byWord].map(([word, list]) => {
      const professions = new Set(list.map((phrase) => phrase.profession)).size
      const weight = Math.log(1 + professionIds.length / professions)
      const isShort = list.every((phrase) => phrase.kind === 'short')
      return [word, { word, weight, phrases: list, lettersSeen: lettersSeenIn(word), isShort }]
    }),
  )
}
