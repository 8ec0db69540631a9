import type { CollectionBeforeChangeHook, CollectionBeforeDeleteHook, PayloadRequest } from 'payload'
import { storyCodeSchema } from '@use-it-cities/success-stories/schema'
import { accountOf, hasOneOf } from '../access/account.ts'
import { idOf, newCode, newSubject } from '../ids.ts'
import { asOwnWrite, ownWriteOf } from '../internal.ts'
import { publishingRoles } from '../roles.ts'
import { slugs } from '../slugs.ts'
import { refuse } from './refuse.ts'

/** The facts of a story that are settled when it is made, and those that only the system writes. */
export const keepStoryFacts: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  await refuseForeignPhoto(req, data, originalDoc?.id)
  if (operation === 'create') return newStory(data, req)
  return {
    ...data,
    code: originalDoc?.code,
    subject: originalDoc?.subject,
    kind: originalDoc?.kind,
    organisation: originalDoc?.organisation,
    publishedOn: originalDoc?.publishedOn ?? null,
    archivedOn: originalDoc?.archivedOn ?? null,
  }
}

async function newStory(data: Record<string, unknown>, req: PayloadRequest): Promise<Record<string, unknown>> {
  const account = accountOf(req)
  const isSystem = req.payloadAPI === 'local' && account === null
  const mayPublish = account === null || hasOneOf(account, publishingRoles)
  if (data.kind === 'reported' && !mayPublish)
    throw refuse('Only the comms lead retells a story from a report. Choose "told by the person".', 403)
  const organisation = idOf(data.organisation) ?? account?.organisation ?? null
  if (!mayPublish && organisation !== account?.organisation)
    throw refuse('A story belongs to your own organisation. Leave the organisation as it is.', 403)
  return {
    ...data,
    organisation,
    code: isSystem && typeof data.code === 'string' ? await wantedCode(req, data.code) : await freshCode(req),
    subject: isSystem && typeof data.subject === 'string' ? data.subject : newSubject(),
    publishedOn: isSystem ? (data.publishedOn ?? null) : null,
    archivedOn: null,
  }
}

async function wantedCode(req: PayloadRequest, code: string): Promise<string> {
  if (!storyCodeSchema.safeParse(code).success)
    throw refuse(`Expected a story code of 8 letters or digits, for example k7mfr2wq; "${code.slice(0, 20)}" came.`)
  if (await isTaken(req, code))
    throw refuse(
      `The code ${code} belongs to another story, or to one that was taken down. Codes are never used again.`,
      409,
    )
  return code
}

async function freshCode(req: PayloadRequest): Promise<string> {
  const code = newCode()
  return (await isTaken(req, code)) ? freshCode(req) : code
}

async function isTaken(req: PayloadRequest, code: string): Promise<boolean> {
  const where = { code: { equals: code } }
  const [story, tombstone] = await Promise.all([
    req.payload.db.findOne({ collection: slugs.stories, where, req }),
    req.payload.db.findOne({ collection: slugs.tombstones, where, req }),
  ])
  return Boolean(story ?? tombstone)
}

async function refuseForeignPhoto(req: PayloadRequest, data: Record<string, unknown>, id: unknown): Promise<void> {
  const photo = idOf(data.photo)
  if (photo === null) return
  const row = await req.payload.db.findOne<{ id: string; story?: unknown }>({
    collection: slugs.media,
    where: { id: { equals: photo } },
    req,
  })
  if (row && idOf(row.story) === id) return
  throw refuse('This picture belongs to another story. Add a picture to this story first, then choose it.')
}

/** What somebody agreed to has to stay provable; what was public comes down by take-down, which leaves a tombstone. */
export const refuseDeleteOfTold: CollectionBeforeDeleteHook = async ({ id, req }) => {
  if (ownWriteOf(req)) return
  const story = await req.payload.db.findOne<{ id: string; publishedOn?: string | null }>({
    collection: slugs.stories,
    where: { id: { equals: id } },
    req,
  })
  if (story?.publishedOn)
    throw refuse('This story has been published. Take it down instead: then its address says that it is gone.', 409)
  const { totalDocs } = await req.payload.count({
    collection: slugs.consents,
    where: { story: { equals: id } },
    overrideAccess: true,
    req,
  })
  if (totalDocs > 0) throw refuse('Consent is recorded for this story, so it is kept. Take it down instead.', 409)
  await req.payload.delete({ collection: slugs.texts, where: { story: { equals: id } }, overrideAccess: true, req })
  await asOwnWrite(req, 'delete-with-story', async () => {
    for (const collection of [slugs.media, slugs.recordings])
      await req.payload.delete({ collection, where: { story: { equals: id } }, overrideAccess: true, req })
  })
}
