import type { LocalDate } from '@use-it-cities/core'
import { createLocalReq, type PayloadRequest } from 'payload'
import { dayOf } from '../fields/day.ts'
import { audit } from '../hooks/audit.ts'
import { refuse } from '../hooks/refuse.ts'
import { asOwnWrite } from '../internal.ts'
import { somethingChanged } from '../outbox/outbox.ts'
import { settingsOf, today } from '../settings.ts'
import { slugs } from '../slugs.ts'
import { beginTakeDown } from './begin-take-down.ts'
import { keepVerifying } from './keep-verifying.ts'
import { fileCollections } from './known-addresses.ts'
import { ledgerIn } from './ledger.ts'
import { toDraft } from './to-draft.ts'

/** `online`: on the teller's own page. Else somebody heard it and pressed the button. */
type HowSaid = 'spoken' | 'online'

interface StoryRow {
  readonly id: string
  readonly code: string
  readonly kind: string
  readonly organisation: unknown
  readonly subject: string
  readonly _status?: string
}

/**
 * Takes a story down for good, in every language and on every channel. Needs no reason and no second person.
 * The ledger line comes first: from then on a restart finishes whatever fails after it. Twice is the same as once.
 */
export async function takeDown(
  asked: PayloadRequest,
  storyId: string,
  how: HowSaid = 'spoken',
): Promise<{ code: string; on: LocalDate }> {
  const { payload, user } = asked
  // A request of its own: a transaction of the caller that fails must not take the withdrawal back with it.
  const req = await createLocalReq({ ...(user && { user }) }, payload)
  const story = await storyBy(req, { id: { equals: storyId } })
  if (!story) throw refuse('This story does not exist.', 404)
  const settings = settingsOf(payload)
  const ledger = ledgerIn(settings.dataDir)
  const known = (await ledger.read()).find(({ code }) => code === story.code)
  const tombstone = known ?? { code: story.code, on: today(settings) }
  if (!known) await ledger.append(tombstone)
  await untilDone(() => finishTakeDown(req, tombstone, how))
  return { code: story.code, on: tombstone.on }
}

/** Two writes that meet on MongoDB: one of them is told to come again. */
async function untilDone(finish: () => Promise<void>, attempts = 6): Promise<void> {
  try {
    await finish()
  } catch (error) {
    if (attempts <= 1) throw error
    await new Promise((resolve) => setTimeout(resolve, 20 + Math.random() * 80))
    await untilDone(finish, attempts - 1)
  }
}

/** Everything after the ledger. Each step looks first, so it can be run again at any time. */
export async function finishTakeDown(
  req: PayloadRequest,
  tombstone: { code: string; on: LocalDate },
  how: HowSaid = 'spoken',
): Promise<void> {
  const story = await storyBy(req, { code: { equals: tombstone.code } })
  await beginTakeDown(req, tombstone, story)
  await bury(req, tombstone)
  if (story) {
    await recordWithdrawal(req, story, tombstone.on, how)
    await toDraft(req, slugs.stories, { id: { equals: story.id } })
    await toDraft(req, slugs.texts, { story: { equals: story.id } })
    await quarantine(req, story.id)
  }
  await auditOnce(req, story?.id ?? tombstone.code, tombstone.code)
  await somethingChanged(req)
  if (settingsOf(req.payload).runOutbox) keepVerifying(req.payload, tombstone.code)
}

const storyBy = (req: PayloadRequest, where: Parameters<typeof req.payload.db.find>[0]['where']) =>
  req.payload.db.findOne<StoryRow>({ collection: slugs.stories, where: where ?? {}, req })

/** Two at once: the unique code lets one of them make it. */
async function bury(req: PayloadRequest, { code, on }: { code: string; on: LocalDate }): Promise<void> {
  const where = { code: { equals: code } }
  const find = () => req.payload.db.findOne({ collection: slugs.tombstones, where, req })
  if (await find()) return
  try {
    await req.payload.create({ collection: slugs.tombstones, data: { code, on }, depth: 0, overrideAccess: true, req })
  } catch (error) {
    if (!(await find())) throw error
  }
}

/** Asked of the rows and not of this attempt, so that the retry of a half-done withdrawal still writes it down. */
async function auditOnce(req: PayloadRequest, target: string, code: string): Promise<void> {
  const where = { and: [{ action: { equals: 'take-down' } }, { code: { equals: code } }] }
  if (await req.payload.db.findOne({ collection: slugs.auditEvents, where, req })) return
  await audit(req, { action: 'take-down', kind: slugs.stories, target, code })
}

async function recordWithdrawal(req: PayloadRequest, story: StoryRow, on: LocalDate, how: HowSaid): Promise<void> {
  if (story.kind !== 'told') return
  const where = { and: [{ story: { equals: story.id } }, { type: { equals: 'withdrawn' } }] }
  if (await req.payload.db.findOne({ collection: slugs.consents, where, req })) return
  await asOwnWrite(req, 'take-down', () =>
    req.payload.create({
      collection: slugs.consents,
      data: { story: story.id, type: 'withdrawn', on: dayOf(on), how },
      depth: 0,
      overrideAccess: true,
      req,
    }),
  )
}

async function quarantine(req: PayloadRequest, story: string): Promise<void> {
  const { db } = req.payload
  const where = { and: [{ story: { equals: story } }, { quarantined: { not_equals: true } }] }
  for (const collection of fileCollections) {
    const found = await db.find<{ id: string }>({ collection, where, limit: 0, pagination: false, req })
    for (const { id } of found.docs)
      await db.updateOne({ collection, id, data: { quarantined: true }, returning: false, req })
  }
}
