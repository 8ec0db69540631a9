import { isLanguage, type Language, type LocalDate } from '@use-it-cities/core'
import { isShownOn, type Feed, type FeedStory } from '@use-it-cities/success-stories'
import { filesOf } from '../feed/feed-files.ts'
import { search, type Hit } from './search.ts'
import type { Snapshot } from './snapshot.ts'

/**
 * What may be shown on one day. The pages get this and nothing else, so that none of them can show a story whose
 * consent has ended or whose lease has run out.
 */
export interface View {
  readonly on: LocalDate
  /**
   * What the clock of the city said when this was made, as `14:05`. Whenever an occasion of today ends this is made anew,
   * so it says rightly which of them are over, and nothing else about the time.
   */
  readonly time: string
  /** False when the CMS has not been heard for too long, or never: there are no stories then, only guidance. */
  readonly hasStories: boolean
  readonly labels: Pick<Feed, 'organisations' | 'strands' | 'themes' | 'places' | 'contact'> | null
  readonly stories: readonly FeedStory[]
  /** Languages that at least one of these stories is in. */
  readonly storyLanguages: ReadonlySet<Language>
  readonly generatedAt: string | null
  story(code: string): FeedStory | null
  /** True when the story was taken down or its time has ended. */
  isGone(code: string): boolean
  hasMedia(file: string): boolean
  search(query: string, language: Language): readonly Hit[]
}

export function viewOf(snapshot: Snapshot | null, on: LocalDate, isLeased: boolean, time = '00:00'): View {
  const hasStories = snapshot !== null && isLeased
  const stories = hasStories ? snapshot.feed.stories.filter((story) => isShownOn(story, on)) : []
  const byCode = new Map(stories.map((story) => [story.code, story]))
  const ended = new Set((snapshot?.feed.stories ?? []).filter((story) => !isShownOn(story, on)).map(({ code }) => code))
  const files = new Set(stories.flatMap(filesOf).flatMap(({ file }) => (snapshot?.media.has(file) ? [file] : [])))
  return {
    on,
    time,
    hasStories,
    labels: snapshot?.feed ?? null,
    stories,
    storyLanguages: new Set(stories.flatMap(({ texts }) => Object.keys(texts).filter(isLanguage))),
    generatedAt: snapshot?.feed.generatedAt ?? null,
    story: (code) => byCode.get(code) ?? null,
    isGone: (code) => (snapshot?.tombstones.has(code) ?? false) || ended.has(code),
    hasMedia: (file) => files.has(file),
    search: (query, language) =>
      search(snapshot?.index.filter(({ story }) => byCode.has(story.code)) ?? [], query, language),
  }
}
