import type { Language, Source } from '@use-it-cities/core'
import english from '../../data/word-lists.en.json' with { type: 'json' }
import { finding, ofFrame, type StoryFinding } from './finding.ts'
import type { Piece } from './pieces.ts'

/** A word to think about, in all its forms. */
export interface WatchedWord {
  readonly forms: readonly string[]
  /** What to say instead, or what to ask oneself: for an editor, in English. */
  readonly instead: string
  /** `ours` where no source says so. */
  readonly basis: 'source' | 'ours'
}

/** Data, so that a city keeps lists of its own in each of its languages. */
export interface WordList {
  readonly language: Language
  /** `deficit`: says what people lack. `jargon`: not everybody knows it. */
  readonly kind: 'deficit' | 'jargon'
  readonly source?: Source | undefined
  readonly words: readonly WatchedWord[]
}

/** English only: what hurts or hides in another language is for its speakers to say. */
export const wordLists: readonly WordList[] = english.lists as readonly WordList[]

/** Each watched word once in each piece, however often it is there. */
export function watchedWords(pieces: readonly Piece[], language: Language, lists: readonly WordList[]): StoryFinding[] {
  const watched = lists.filter((list) => list.language === language)
  return pieces.flatMap((piece) =>
    watched.flatMap(({ kind, words }) =>
      words.flatMap(({ forms, instead }) => {
        const [found] = matcherOf(forms).exec(piece.text) ?? []
        return found === undefined
          ? []
          : [finding(`words.${kind}`, ofFrame(piece), piece.path, { word: found, instead })]
      }),
    ),
  )
}

const matchers = new WeakMap<readonly string[], RegExp>()

/** Whole words, whatever the case, with a space, a line's end or a hyphen between its parts. */
function matcherOf(forms: readonly string[]): RegExp {
  const known = matchers.get(forms)
  if (known) return known
  const alternatives = forms.map((form) =>
    form
      .split(/[\s-]+/)
      .map((part) => part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
      .join('[\\s\\u00a0-]+'),
  )
  const matcher = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{M}\\p{N}])`, 'iu')
  matchers.set(forms, matcher)
  return matcher
}
