import type { PayloadRequest } from 'payload'
import { settingsOf } from '../../settings.ts'
import { slugs } from '../../slugs.ts'
import { reviewOf } from '../state.ts'
import type { Standing } from '../views.ts'
import type { ReadText } from './read-text.ts'

/**
 * Where a text stands, all things seen: what was taken down or put away comes before what is on the site, that before a
 * publishing that waits for its hour, and that before the review. Nothing of this is stored beside the review.
 */
export async function standingOf(
  req: PayloadRequest,
  { row, story }: ReadText,
): Promise<{ standing: Standing; scheduledFor: string | null }> {
  const [gone, live, scheduledFor] = await Promise.all([
    req.payload.db.findOne({ collection: slugs.tombstones, where: { code: { equals: story.code } }, req }),
    req.payload.db.findOne<{ id: string; _status?: string }>({
      collection: slugs.texts,
      where: { id: { equals: row.id } },
      req,
    }),
    nextPublishing(req, [story.id, row.id]),
  ])
  const isLive = story._status === 'published' && live?._status === 'published'
  if (gone) return { standing: 'withdrawn', scheduledFor: null }
  if (story.archivedOn) return { standing: 'archived', scheduledFor: null }
  if (isLive) return { standing: 'published', scheduledFor }
  return { standing: scheduledFor === null ? reviewOf(row).state : 'scheduled', scheduledFor }
}

/** When Payload will publish one of these, the story or its text; `null` when nobody asked for it. */
async function nextPublishing(req: PayloadRequest, ids: readonly string[]): Promise<string | null> {
  const { docs } = await req.payload.find({
    collection: 'payload-jobs',
    where: {
      and: [
        { taskSlug: { equals: 'schedulePublish' } },
        { waitUntil: { greater_than: settingsOf(req.payload).now().toISOString() } },
        { 'input.type': { equals: 'publish' } },
        { or: ids.map((id) => ({ 'input.doc.value': { equals: id } })) },
      ],
    },
    sort: 'waitUntil',
    limit: 1,
    depth: 0,
    overrideAccess: true,
    req,
  })
  const [next] = docs as { waitUntil?: unknown }[]
  return typeof next?.waitUntil === 'string' ? next.waitUntil : null
}
