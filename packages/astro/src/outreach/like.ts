import { isLanguage, type Language } from '@use-it-cities/core'
import type { FeedStory } from '@use-it-cities/success-stories'
import type { Resolved } from '../site/resolve.ts'
import type { View } from '../site/view.ts'

/** What "someone like me" asks for; null where anything will do. */
export interface Like {
  /** A theme: a kind of work or learning. */
  readonly work: string | null
  readonly place: string | null
  /** A language the story is in. */
  readonly in: Language | null
  /** A theme: what was in the way. */
  readonly barrier: string | null
}

type Labels = NonNullable<View['labels']>

/** What can be chosen: only what a story of today has. */
export interface LikeChoices {
  readonly work: Labels['themes']
  readonly barrier: Labels['themes']
  readonly place: Labels['places']
  readonly in: readonly Language[]
}

const names = ['work', 'place', 'in', 'barrier'] as const
const most = 30

export function likeChoices({ labels, stories, storyLanguages }: View, live: readonly Language[]): LikeChoices {
  const themes = new Set(stories.flatMap((story) => story.themes))
  const places = new Set(stories.map(({ place }) => place))
  const used = labels?.themes.filter(({ id }) => themes.has(id)) ?? []
  return {
    // A city that has not sorted its themes still finds its stories.
    work: used.filter(({ kind }) => kind !== 'barrier' && kind !== 'topic'),
    barrier: used.filter(({ kind }) => kind === 'barrier'),
    place: labels?.places.filter(({ id }) => places.has(id)) ?? [],
    in: live.filter((each) => storyLanguages.has(each)),
  }
}

/** Values that are none of the choices count as left open. */
export function likeOf(query: string, choices: LikeChoices): Like {
  const asked = new URLSearchParams(query)
  const among = (name: 'work' | 'place' | 'barrier') =>
    choices[name].find(({ id }) => id === asked.get(name))?.id ?? null
  const language = asked.get('in') ?? ''
  return {
    work: among('work'),
    place: among('place'),
    barrier: among('barrier'),
    in: isLanguage(language) && choices.in.includes(language) ? language : null,
  }
}

/** Stories that have all that is asked for; first those the reader can read, thirty at most. */
export function storiesLike(stories: readonly FeedStory[], like: Like, language: Language): readonly FeedStory[] {
  const found = stories.filter(
    ({ themes, place, texts }) =>
      (like.work === null || themes.includes(like.work)) &&
      (like.barrier === null || themes.includes(like.barrier)) &&
      (like.place === null || place === like.place) &&
      (like.in === null || texts[like.in]),
  )
  const own = found.filter(({ texts }) => texts[language])
  return [...own, ...found.filter(({ texts }) => !texts[language])].slice(0, most)
}

/** True for the list of stories with something chosen: an answer to one reader, kept by nobody. */
export function isLike(resolved: Resolved, query: string): boolean {
  if (query === '' || resolved.kind !== 'stories' || resolved.page !== 1) return false
  const asked = new URLSearchParams(query)
  return names.some((name) => asked.get(name))
}
