import type { Payload, PayloadRequest } from 'payload'
import { settingsOf } from '../settings.ts'
import { slugs } from '../slugs.ts'

const given = new WeakMap<Payload, Map<string, number>>()

/**
 * When a consent row is written down: now, and always after every other row of its story, because the order of these
 * moments says which word counts. Two within a millisecond, or a clock that was set back, would leave that to the ids,
 * which are random. Two processes that write about one story within a millisecond are not told apart.
 */
export async function momentAfterLast(req: PayloadRequest, story: string): Promise<string> {
  const { payload } = req
  const { docs } = await payload.db.find<{ id: string; recordedAt?: string | Date | null }>({
    collection: slugs.consents,
    where: { story: { equals: story } },
    sort: '-recordedAt',
    limit: 1,
    pagination: false,
    req,
  })
  const stored = docs[0]?.recordedAt
  // What is being written beside this one has its moment already, and no row yet.
  const moments = given.get(payload) ?? new Map<string, number>()
  given.set(payload, moments)
  const last = Math.max(stored ? new Date(stored).getTime() : -Infinity, moments.get(story) ?? -Infinity)
  const moment = Math.max(settingsOf(payload).now().getTime(), last + 1)
  moments.set(story, moment)
  return new Date(moment).toISOString()
}
