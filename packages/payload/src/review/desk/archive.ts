import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { hasOneOf, type Account } from '../../access/account.ts'
import { audit } from '../../hooks/audit.ts'
import { refuse } from '../../hooks/refuse.ts'
import { isId } from '../../ids.ts'
import { somethingChanged } from '../../outbox/outbox.ts'
import { publishingRoles } from '../../roles.ts'
import { settingsOf } from '../../settings.ts'
import { slugs } from '../../slugs.ts'
import { toDraft } from '../../take-down/to-draft.ts'
import { post } from './requests.ts'

const body = z.strictObject({ story: z.string().max(60) })

/** `POST /api/review/archive { story }`: off the site and kept, to be brought back or not. Not a withdrawal: nobody asked for it. */
export const archiveEndpoint = post('/archive', body, async (req, { story }, account) => {
  const id = await storyToPutAway(req, story, account)
  await toDraft(req, slugs.stories, { id: { equals: id } })
  await toDraft(req, slugs.texts, { story: { equals: id } })
  await write(req, id, settingsOf(req.payload).now().toISOString())
  await audit(req, { action: 'story-archived', kind: slugs.stories, target: id })
  await somethingChanged(req)
})

/** `POST /api/review/unarchive { story }`: a draft again, which is published as any other. */
export const unarchiveEndpoint = post('/unarchive', body, async (req, { story }, account) => {
  const id = await storyToPutAway(req, story, account)
  await write(req, id, null)
  await audit(req, { action: 'story-unarchived', kind: slugs.stories, target: id })
})

async function storyToPutAway(req: PayloadRequest, id: string, account: Account): Promise<string> {
  if (!hasOneOf(account, publishingRoles)) throw refuse('The comms lead puts stories in the archive. Ask them.', 403)
  const where = { id: { equals: id } }
  const found = isId(id) && (await req.payload.db.findOne({ collection: slugs.stories, where, req }))
  if (!found) throw refuse('This story does not exist.', 404)
  return id
}

/** Straight to the row and its newest version, as a take-down does: a draft that is not complete is put away as well. */
async function write(req: PayloadRequest, id: string, archivedOn: string | null): Promise<void> {
  const { db } = req.payload
  await db.updateOne({ collection: slugs.stories, id, data: { archivedOn }, returning: false, req })
  const { docs } = await db.findVersions<{ id: string }>({
    collection: slugs.stories,
    where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
    limit: 0,
    pagination: false,
    req,
  })
  for (const version of docs)
    await db.updateVersion({
      collection: slugs.stories,
      id: version.id,
      versionData: { ...version, version: { ...version.version, archivedOn } as never },
      returning: false,
      req,
    })
}
