import type { Language, Place } from '@use-it-cities/core'
import type { Identifiability } from '../schema/consent.ts'
import type { Story } from '../schema/story.ts'
import type { StoryFinding } from './finding.ts'
import { filmFindings } from './film.ts'
import { headings } from './headings.ts'
import { identifying } from './identifying.ts'
import { links } from './links.ts'
import { photos, type CheckedPhoto } from './photos.ts'
import { piecesOf, type Words } from './pieces.ts'
import { plain } from './plain.ts'
import type { TellerNames } from '../words/names-in.ts'
import { watchedWords, wordLists, type WordList } from './word-lists.ts'

/** A story as far as it is written: a draft has no consent yet, and may have no photo. */
export interface CheckedStory {
  readonly kind: Story['kind']
  readonly texts: readonly (Words & { readonly language: Language })[]
  readonly photos?: readonly CheckedPhoto[] | undefined
  /** What the teller allows; nothing while no consent says. */
  readonly identifiability?: Identifiability | null | undefined
  /** The teller's names, the family name last. They are compared and given back in no finding. */
  readonly tellerName?: readonly string[] | undefined
  /** The same, in every script they are written in, in place of `tellerName`. */
  readonly tellerNames?: TellerNames | null | undefined
}

export interface CheckOptions {
  /** The city's places, to tell which are more exact than the teller allows. */
  readonly places?: readonly Pick<Place, 'id' | 'kind' | 'title'>[] | undefined
  /** In place of ours. */
  readonly lists?: readonly WordList[] | undefined
}

/** Somebody looked at a finding and let it stand. */
export interface Override {
  readonly code: StoryFinding['code']
  readonly path: string
  readonly reason: string
}

/**
 * What an editor should look at before others read the story: hard sentences, words that hurt or hide, details that tell
 * who somebody is, pictures without words, links and headings. Pure; it says nothing about whether the story may be seen.
 */
export function checkStory(
  story: CheckedStory,
  { places = [], lists = wordLists }: CheckOptions = {},
): readonly StoryFinding[] {
  const { kind, texts, identifiability = null, tellerName = [] } = story
  const [first, ...others] = tellerName
  const tellerNames = story.tellerNames ?? { first: first === undefined ? [] : [first], others }
  const known = { identifiability, tellerNames, places }
  const languages = texts.map(({ language }) => language)
  return [
    ...texts.flatMap((text) => {
      const path = `texts/${text.language}`
      const pieces = piecesOf(kind, path, text)
      return [
        ...identifying(pieces, text.language, known),
        ...filmFindings(text.film, path, text.language, known),
        ...plain(pieces, path, text.language),
        ...watchedWords(pieces, text.language, lists),
        ...links(text.body, path),
        ...headings(text.body, path),
      ]
    }),
    ...photos(story.photos ?? [], languages, known),
  ]
}

/** What is left after people let findings stand. An error stands against any reason. */
export const stillOpen = (findings: readonly StoryFinding[], overrides: readonly Override[]): readonly StoryFinding[] =>
  findings.filter(
    ({ severity, code, path }) =>
      severity === 'error' ||
      !overrides.some((each) => each.code === code && each.path === path && each.reason.trim() !== ''),
  )

/** Advice holds nobody up. */
export const passes = (findings: readonly StoryFinding[]): boolean =>
  findings.every(({ severity }) => severity === 'advice')
