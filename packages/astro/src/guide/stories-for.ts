import type { Language } from '@use-it-cities/core'
import type { FeedStory } from '@use-it-cities/success-stories'
import { languageOf } from '../site/resolve.ts'

const most = 3

/** "Someone who did this": stories of these themes that a reader can read, the newest first, three at most. */
export const storiesFor = (
  stories: readonly FeedStory[],
  themes: readonly string[],
  live: readonly Language[],
  language: Language,
): readonly FeedStory[] =>
  stories
    .filter((story) => story.themes.some((theme) => themes.includes(theme)) && languageOf(story, language, live))
    .sort((a, b) => (a.publishedOn < b.publishedOn ? 1 : -1))
    .slice(0, most)
