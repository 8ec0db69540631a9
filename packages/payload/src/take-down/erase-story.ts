import { rm } from 'node:fs/promises'
import path from 'node:path'
import { addDays } from '@use-it-cities/core'
import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { isFilling } from '../data-archive/restored.ts'
import { audit } from '../hooks/audit.ts'
import { eraseFromMessages } from '../messages/erase-from-messages.ts'
import { dropReviewOf } from '../review/drop-review.ts'
import { eraseFromRoundUps } from '../round-up/erase-from-round-ups.ts'
import { settingsOf, today } from '../settings.ts'
import { slugs } from '../slugs.ts'
import { filesOf } from './known-addresses.ts'
import { takeDownOf } from './take-down-row.ts'

/**
 * Erases every story whose set period after the take-down is over. Answers how many went. It waits while an archive is
 * taken in: what is erased then would get its older versions back from the rest of the archive, and be noted as erased.
 */
export async function eraseDueStories(payload: Payload): Promise<number> {
  const settings = settingsOf(payload)
  const last = addDays(today(settings), -settings.city.policies.erasureDays)
  const { docs } = await payload.db.find<{ id: string; code: string }>({
    collection: slugs.takeDowns,
    where: {
      and: [
        { verifiedAt: { exists: true } },
        // A consent that has ended may be given again: its story stays.
        { because: { not_equals: 'ended' } },
        { erasedAt: { exists: false } },
        { on: { less_than_equal: `${last}T23:59:59.999Z` } },
      ],
    },
    limit: 0,
    pagination: false,
  })
  if (docs.length === 0 || (await isFilling(payload))) return 0
  for (const { code } of docs) await eraseStory(payload, code)
  return docs.length
}

/**
 * Erases the words, the older versions, the pictures and the recordings of a story, and what was said about them. Its code, its
 * tombstone, the take-down with its receipt, the consents without a name in them and the audit stay. Each step can be run again at any time.
 * Throws when an address has not yet said that it is gone: until then somebody may need to see what was shown.
 */
export async function eraseStory(payload: Payload, code: string): Promise<void> {
  const row = await takeDownOf(payload, code)
  if (!row?.verifiedAt)
    throw new Error(`Expected the take-down of ${code} to be verified. Wait until every address says that it is gone.`)
  if (row.because === 'ended')
    throw new Error(`Expected ${code} to be taken down; its consent has only ended. Take it down first.`)
  if (row.erasedAt) return
  const req = await createLocalReq({}, payload)
  const story = await payload.db.findOne<{ id: string }>({
    collection: slugs.stories,
    where: { code: { equals: code } },
    req,
  })
  if (story) await eraseRows(req, story.id)
  await eraseFromRoundUps(req, { id: story?.id ?? null, code })
  await eraseFromMessages(req, code)
  const where = { and: [{ action: { equals: 'story-erased' } }, { code: { equals: code } }] }
  if (!(await payload.db.findOne({ collection: slugs.auditEvents, where, req })))
    await audit(req, { action: 'story-erased', kind: slugs.stories, target: story?.id ?? code, code })
  const erasedAt = settingsOf(payload).now().toISOString()
  await payload.db.updateOne({ collection: slugs.takeDowns, id: row.id, data: { erasedAt }, returning: false, req })
}

async function eraseRows(req: PayloadRequest, story: string): Promise<void> {
  const { db } = req.payload
  const ofStory = { story: { equals: story } }
  const { dataDir } = settingsOf(req.payload)
  const kept = await filesOf(req, story)
  for (const file of kept.flatMap(({ files }) => files))
    await rm(path.join(dataDir, 'media', path.basename(file)), { force: true })
  await db.updateOne({
    collection: slugs.stories,
    id: story,
    data: { workingTitle: 'Erased', photo: null, themes: [], place: null, citations: [], nextSteps: [] },
    returning: false,
    req,
  })
  await db.deleteVersions({ collection: slugs.stories, where: { parent: { equals: story } }, req })
  for (const { collection, rows } of kept)
    for (const id of rows) await db.deleteOne({ collection, where: { id: { equals: id } }, req })
  const texts = await db.find<{ id: string }>({
    collection: slugs.texts,
    where: ofStory,
    limit: 0,
    pagination: false,
    req,
  })
  await dropReviewOf(
    req,
    texts.docs.map(({ id }) => id),
  )
  for (const { id } of texts.docs) {
    await db.deleteVersions({ collection: slugs.texts, where: { parent: { equals: id } }, req })
    await db.deleteOne({ collection: slugs.texts, where: { id: { equals: id } }, req })
  }
  await eraseInterpreters(req, story)
  // Why a second person had to look, and who agreed for somebody under 18.
  await db.deleteMany({ collection: slugs.consentReasons, where: ofStory, req })
  await db.deleteMany({ collection: slugs.tellerNames, where: ofStory, req })
  await eraseTellersWords(req, story)
}

/** That somebody asked for a change stays, what they wrote does not. */
async function eraseTellersWords(req: PayloadRequest, story: string): Promise<void> {
  const { docs } = await req.payload.db.find<{ id: string; words?: string | null }>({
    collection: slugs.tellerActs,
    where: { story: { equals: story } },
    limit: 0,
    pagination: false,
    req,
  })
  for (const { id, words } of docs)
    if (words)
      await req.payload.db.updateOne({
        collection: slugs.tellerActs,
        id,
        data: { words: null },
        returning: false,
        req,
      })
}

interface ConsentRow {
  readonly id: string
  readonly wording?: Readonly<Record<string, unknown>> | null
}

/** What was agreed stays, so that it can be shown that there was a consent; whoever interpreted it is nobody's business any more. */
async function eraseInterpreters(req: PayloadRequest, story: string): Promise<void> {
  const { docs } = await req.payload.db.find<ConsentRow>({
    collection: slugs.consents,
    where: { story: { equals: story } },
    limit: 0,
    pagination: false,
    req,
  })
  for (const { id, wording } of docs)
    if (typeof wording?.interpreter === 'string' && wording.interpreter !== '')
      await req.payload.db.updateOne({
        collection: slugs.consents,
        id,
        data: { wording: { ...wording, interpreter: null } },
        returning: false,
        req,
      })
}
