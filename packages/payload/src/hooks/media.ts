import type { CollectionBeforeChangeHook, CollectionBeforeDeleteHook, PayloadRequest } from 'payload'
import { accountOf, hasOneOf } from '../access/account.ts'
import { idOf } from '../ids.ts'
import { ownWriteOf } from '../internal.ts'
import { publishingRoles } from '../roles.ts'
import { slugs } from '../slugs.ts'
import { refuse } from './refuse.ts'
import { storyToWriteFor } from './story-for.ts'

/**
 * A picture belongs to a story for good, and so to the organisation of that story. What is on the site is
 * changed by those who publish: a picture has no draft that somebody could look at first.
 */
export const keepMediaFacts: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  if (operation === 'update') {
    if (!mayChangeLive(req) && (await isLiveStory(req, originalDoc?.story)))
      throw refuse('This picture belongs to a story that is published. Ask the comms lead to change it.', 403)
    return {
      ...data,
      story: originalDoc?.story,
      organisation: originalDoc?.organisation,
      quarantined: originalDoc?.quarantined,
    }
  }
  const story = await storyToWriteFor(req, slugs.media, data)
  return { ...data, story: story.id, organisation: story.organisation, quarantined: false }
}

/** To delete a picture is to change the story it stands in; one that was taken down stays with its withdrawal. */
export const refuseDeleteOfLive: CollectionBeforeDeleteHook = async ({ id, req }) => {
  if (ownWriteOf(req)) return
  const where = { id: { equals: id } }
  const row = await req.payload.db.findOne<{ id: string; story?: unknown; quarantined?: boolean }>({
    collection: slugs.media,
    where,
    req,
  })
  if (row?.quarantined === true)
    throw refuse('This picture was taken down with its story. It is kept, and nobody outside sees it.', 409)
  if (!mayChangeLive(req) && (await isLiveStory(req, row?.story)))
    throw refuse('This picture belongs to a story that is published. Ask the comms lead to delete it.', 403)
}

/** Those who publish. */
export function mayChangeLive(req: PayloadRequest): boolean {
  const account = accountOf(req)
  return account === null || hasOneOf(account, publishingRoles)
}

export async function isLiveStory(req: PayloadRequest, story: unknown): Promise<boolean> {
  const where = { id: { equals: idOf(story) } }
  const row = await req.payload.db.findOne<{ id: string; _status?: string }>({ collection: slugs.stories, where, req })
  return row?._status === 'published'
}
