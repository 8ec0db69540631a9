import { buildFeed, type Feed } from '@use-it-cities/success-stories'
import { feedSchema, withoutInvalidStories } from '@use-it-cities/success-stories/schema'
import type { Payload } from 'payload'
import { isHeldBack } from '../data-archive/restored.ts'
import { settingsOf, today } from '../settings.ts'
import { slugs } from '../slugs.ts'
import { loadRecords, type Recorded } from './records.ts'
import { nextRevision } from './revision.ts'

interface CurrentFeed {
  readonly feed: Feed
  readonly unreadable: Recorded['unreadable']
}

/**
 * Everything public, now; and the rows that could not be read. Asks the rules about each story again. No story is in it
 * while an archive that was restored waits for somebody to confirm it.
 */
export async function currentFeed(payload: Payload): Promise<CurrentFeed> {
  // Asked on both sides of the reading: an archive may be taken in meanwhile.
  const wasHeld = await isHeldBack(payload)
  const { feed, unreadable } = await feedAsRecorded(payload)
  return wasHeld || (await isHeldBack(payload)) ? { feed: { ...feed, stories: [] }, unreadable } : { feed, unreadable }
}

/** The same, whether or not an archive waits. For our own questions only: it must not leave the CMS. */
export async function feedAsRecorded(payload: Payload): Promise<CurrentFeed> {
  const settings = settingsOf(payload)
  const revision = nextRevision(settings.dataDir, Date.now())
  const { city, epoch, records, unreadable } = await loadRecords(payload)
  const stamp = { epoch, revision, generatedAt: settings.now().toISOString(), on: today(settings) }
  const { feed, invalid } = withoutInvalidStories(buildFeed(city, records, stamp))
  const leftOut = [
    ...unreadable,
    ...invalid.map(({ code, problem }) => ({ collection: slugs.stories, id: code, sentence: problem })),
  ]
  if (leftOut.length > 0)
    payload.logger.warn({ msg: 'Rows were left out of the feed because they cannot be read.', leftOut })
  return { feed: feedSchema.parse(feed), unreadable: leftOut }
}
