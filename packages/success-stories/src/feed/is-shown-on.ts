import type { LocalDate } from '@use-it-cities/core'
import type { FeedStory } from '../schema/feed.ts'

/** The end of consent, checked again on every request: a snapshot that was never replaced must not outlive it. */
export function isShownOn(story: Pick<FeedStory, 'visibleUntil'>, on: LocalDate): boolean {
  return story.visibleUntil === null || on <= story.visibleUntil
}
