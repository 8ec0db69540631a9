import { z } from 'zod'
import { feedStorySchema, type Feed } from '../schema/feed.ts'

/** A story that breaks the contract, and how. */
export interface InvalidStory {
  readonly code: string
  readonly problem: string
}

/**
 * The feed without the stories that break the contract, and which those were.
 * One bad record must not stop the feed: a take-down of another story may be waiting in it.
 */
export function withoutInvalidStories(feed: Feed): { feed: Feed; invalid: InvalidStory[] } {
  const invalid: InvalidStory[] = []
  const stories = feed.stories.filter((story) => {
    const parsed = feedStorySchema.safeParse(story)
    if (!parsed.success) invalid.push({ code: String(story.code), problem: z.prettifyError(parsed.error) })
    return parsed.success
  })
  return { feed: { ...feed, stories }, invalid }
}
