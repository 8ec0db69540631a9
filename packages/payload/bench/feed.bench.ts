import { expect, test } from 'vitest'
import { currentFeed } from '../src/feed/current-feed.ts'
import { databases, startCms } from '../test/support/cms.ts'
import { manyStories } from '../test/support/many-stories.ts'

/** How long the feed of 1,000 stories in two languages takes: the first time, and after that. Prints; bars are in the README. */
test.each(databases)(
  'feed of 1,000 stories on %s',
  async (database) => {
    const cms = await startCms({ database })
    const started = performance.now()
    await manyStories(cms, 1_000, { published: true })
    const filled = performance.now() - started
    const times: number[] = []
    for (let at = 0; at < 10; at += 1) {
      const before = performance.now()
      const { feed } = await currentFeed(cms.payload)
      times.push(Math.round(performance.now() - before))
      expect(feed.stories).toHaveLength(1_000)
    }
    const [first = 0, ...later] = times
    const sorted = later.sort((a, b) => a - b)
    console.log(
      JSON.stringify({
        database,
        filledMs: Math.round(filled),
        firstMs: first,
        medianMs: sorted[4],
        slowestMs: sorted.at(-1),
      }),
    )
    await cms.stop()
  },
  900_000,
)
