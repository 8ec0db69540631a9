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

/** One folded word of any title, or one that may stand for it. */
export interface VocabularyWord {
  /** As it is in the phrases. */
  readonly word: string
  /** As it may be typed: another word of the same group. */
  readonly spelling: string
  /** High for a word of one profession ("paramedic"), low for one of many ("specialist"). */
  readonly weight: number
  readonly phrases: readonly Phrase[]
  readonly lettersSeen: number
  /** Only abbreviations have it: a slip must not lead to it. */
  readonly isShort: boolean
}

/** How words are read before they are compared. */
export interface Reading {
  /** Words that say nothing about the profession. */
  readonly stopWords: ReadonlySet<string>
  /** The one word that stands for all of its group. */
  readonly standsFor: ReadonlyMap<string, string>
}

export interface SearchIndex {
  readonly phrases: readonly Phrase[]
  /** The words of each phrase, as one text. */
  readonly titles: ReadonlySet<string>
  /** By spelling. */
  readonly words: ReadonlyMap<string, VocabularyWord>
  readonly reading: Reading
  /** By their first word, the longest name first. */
  readonly otherJobs: ReadonlyMap<string, readonly (readonly string[])[]>
  /** Words of other jobs: never taken for a misspelt title. */
  readonly otherWords: ReadonlySet<string>
  /** Words and phrases by how many letters they have. */
  readonly wordsOfLength: ReadonlyMap<number, readonly VocabularyWord[]>
  readonly phrasesOfLength: ReadonlyMap<number, readonly Phrase[]>
  /** Words by their first four letters. */
  readonly wordsBeginning: ReadonlyMap<string, readonly VocabularyWord[]>
}

/** A set of letters in 32 bits: words whose sets differ in many bits cannot be a few slips apart. */
export function lettersSeenIn(word: string): number {
  let seen = 0
  for (let at = 0; at < word.length; at++) seen |= 1 << (word.charCodeAt(at) % 32)
  return seen
}

/** The words of a title without its stop words, unless it has no others; one word for each group. */
export function contentOf(text: string, { stopWords, standsFor }: Reading): readonly string[] {
  const words = wordsOf(text)
  const content = words.filter((word) => !stopWords.has(word))
  return (content.length > 0 ? content : words).map((word) => standsFor.get(word) ?? word)
}

/** Everything the search looks in, from the nine files. Built once, at the first search. */
export function buildIndex(): SearchIndex {
  const files = languageCodes.map((language) => ({ language, ...titlesByLanguage[language] }))
  const reading: Reading = {
    stopWords: new Set(files.flatMap((file) => file.stopWords.flatMap(wordsOf))),
    standsFor: joinGroups(files.flatMap((file) => file.sameWords.map((group) => group.flatMap(wordsOf)))),
  }
  const phrases = files.flatMap(({ language, titles }) =>
    Object.entries(titles).flatMap(([profession, words]) => phrasesOf(profession, language, words, reading)),
  )
  const otherJobs = new Map<string, (readonly string[])[]>()
  for (const job of files.flatMap((file) => file.otherJobs)) {
    const words = contentOf(job, reading)
    const [first = ''] = words
    const longestFirst = [...(otherJobs.get(first) ?? []), words].sort((a, b) => b.length - a.length)
    otherJobs.set(first, longestFirst)
  }
  const otherWords = new Set([...otherJobs.values()].flat(2))
  const titles = new Set(phrases.map(({ words }) => words.join(' ')))
  const words = vocabularyOf(phrases, reading)
  const longEnough = [...words.values()].filter((known) => !known.isShort)
  return {
    ...{ phrases, titles, words, reading, otherJobs, otherWords },
    wordsOfLength: grouped(longEnough, (known) => [known.spelling.length]),
    phrasesOfLength: grouped(phrases, (phrase) => [phrase.joined.length]),
    wordsBeginning: grouped(longEnough, ({ spelling }) => [spelling.slice(0, 4)]),
  }
}

function grouped<Item, Key>(items: readonly Item[], keysOf: (item: Item) => readonly Key[]): ReadonlyMap<Key, Item[]> {
  const groups = new Map<Key, Item[]>()
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key)
      if (group) group.push(item)
      else groups.set(key, [item])
    }
  }
  return groups
}

/** Groups that share a word become one: "doctor" is in the English and in the Romanian one. */
function joinGroups(groups: readonly (readonly string[])[]): ReadonlyMap<string, string> {
  const standsFor = new Map<string, string>()
  for (const group of groups) {
    const known = new Set(group.flatMap((word) => standsFor.get(word) ?? []))
    const [stand = group[0] ?? ''] = known
    for (const word of group) standsFor.set(word, stand)
    for (const [word, former] of standsFor) if (known.has(former)) standsFor.set(word, stand)
  }
  return standsFor
}

function phrasesOf(
  profession: string,
  language: Language,
  { title, also = [], short = [], latin = [], abroad = [] }: TitleWords,
  reading: Reading,
): readonly Phrase[] {
  const texts = [
    { kind: 'title' as const, list: [title] },
    { kind: 'also' as const, list: also },
    { kind: 'short' as const, list: short },
    { kind: 'latin' as const, list: latin },
    { kind: 'abroad' as const, list: abroad },
  ]
  return texts.flatMap(({ kind, list }) =>
    list.map((text) => {
      const words = contentOf(text, reading)
      const joined = words.join('')
      return { profession, language, kind, text, words, joined, lettersSeen: lettersSeenIn(joined) }
    }),
  )
}

function vocabularyOf(phrases: readonly Phrase[], { standsFor }: Reading): ReadonlyMap<string, VocabularyWord> {
  const byWord = grouped(phrases, (phrase) => [...new Set(phrase.words)])
  const spellings = [...[...byWord.keys()].map((word) => [word, word] as const), ...standsFor]
  return new Map(
    spellings.flatMap(([spelling, word]) => {
      const list = byWord.get(word)
      if (!list) return []
      const professions = new Set(list.map((phrase) => phrase.profession)).size
      const weight = Math.log(1 + professionIds.length / professions)
      const isShort = list.every((phrase) => phrase.kind === 'short')
      return [[spelling, { word, spelling, weight, phrases: list, lettersSeen: lettersSeenIn(spelling), isShort }]]
    }),
  )
}
