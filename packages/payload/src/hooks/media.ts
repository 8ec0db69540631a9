import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { accountOf, hasOneOf } from '../access/account.ts'
import { idOf } from '../ids.ts'
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
    if (!mayChangeLive(req) && (await isLive(req, originalDoc?.story)))
      throw refuse('This picture belongs to a story that is published. Ask the comms lead to change it.', 403)
    return { ...data, story: originalDoc?.story, organisation: originalDoc?.organisation, quarantined: originalDoc?.quarantined }
  }
  const story = await storyToWriteFor(req, slugs.media, data)
  return { ...data, story: story.id, organisation: story.organisation, quarantined: false }
}

function mayChangeLive(req: PayloadRequest): boolean {
  const account = accountOf(req)
  return account === null || hasOneOf(account, publishingRoles)
}

async function isLive(req: PayloadRequest, story: unknown): Promise<boolean> {
  const where = { id: { equals: idOf(story) } }
  const row = await req.payload.db.findOne<{ id: string; _status?: string }>({ collection: slugs.stories, where, req })
  return row?._status === 'published'
}
