import type { Language } from '@use-it-cities/core'
import type { Payload } from 'payload'
import { currentFeed } from '../../feed/current-feed.ts'

export interface ShownStory {
  readonly title: string
  readonly languages: readonly Language[]
}

/** The stories that anybody may read on the website now, by their codes. */
export async function shownStories(payload: Payload): Promise<ReadonlyMap<string, ShownStory>> {
  const { feed } = await currentFeed(payload)
  return new Map(
    feed.stories.flatMap(({ code, texts, sourceLanguage }): [string, ShownStory][] => {
      const shown = Object.entries(texts).filter(([, text]) => text.channels.includes('website'))
      const [first] = shown
      const title = (texts[sourceLanguage] ?? first?.[1])?.title
      return first && title !== undefined
        ? [[code, { title, languages: shown.map(([language]) => language as Language) }]]
        : []
    }),
  )
}
