import { addDays } from '@use-it-cities/core'
import { consentState, type ConsentEvent } from '@use-it-cities/success-stories'
import { createLocalReq, type CollectionAfterChangeHook, type Payload, type PayloadRequest } from 'payload'
import { isFilling } from '../data-archive/restored.ts'
import { dayOf } from '../fields/day.ts'
import { loadRecords } from '../feed/records.ts'
import { audit } from '../hooks/audit.ts'
import { idOf } from '../ids.ts'
import { somethingChanged } from '../outbox/outbox.ts'
import { settingsOf, today } from '../settings.ts'
import { slugs } from '../slugs.ts'
import { beginTakeDown } from './begin-take-down.ts'

const lookedOn = new WeakMap<Payload, string>()

/** The same, once for each day of the city and after each start: no consent ends in the middle of a day. */
export async function beginEndedOfToday(payload: Payload): Promise<number> {
  const on = today(settingsOf(payload))
  if (lookedOn.get(payload) === on) return 0
  const begun = await beginEnded(payload)
  lookedOn.set(payload, on)
  return begun
}

/**
 * Begins to verify every published story whose consent has ended: nothing of it is in the feed any more, so each address
 * has to say that it is gone, as when it was taken down. Its words stay, because the teller may say yes again. Answers how
 * many were begun.
 */
export async function beginEnded(payload: Payload): Promise<number> {
  const on = today(settingsOf(payload))
  const { records } = await loadRecords(payload)
  // Of an archive that is taken in the stories may be here already, and the newest yes not yet.
  if (await isFilling(payload)) return 0
  const dead = new Set(records.tombstones.map(({ code }) => code))
  const events = new Map<string, ConsentEvent[]>()
  for (const event of records.consents) events.set(event.story, [...(events.get(event.story) ?? []), event])
  const req = await createLocalReq({}, payload)
  let begun = 0
  for (const { id, code, kind } of records.stories) {
    const { standing, given } = consentState(events.get(code) ?? [])
    if (kind !== 'told' || dead.has(code) || standing !== 'given' || !given || given.until >= on) continue
    const where = { code: { equals: code } }
    if (await payload.db.findOne({ collection: slugs.takeDowns, where, req })) continue
    const story = await payload.db.findOne<{ id: string; organisation: unknown }>({
      collection: slugs.stories,
      where: { id: { equals: id } },
      req,
    })
    await beginTakeDown(req, { code, on: addDays(given.until, 1) }, story, 'ended')
    await audit(req, { action: 'consent-ended', kind: slugs.stories, target: id, code, detail: given.until })
    begun += 1
  }
  if (begun > 0) await somethingChanged(req)
  return begun
}

/** A yes after the end: the story may be shown again, so nobody waits any longer for it to be gone. The audit keeps its receipt. */
export const forgetEndWhenRenewed: CollectionAfterChangeHook = async ({ doc, req }) => {
  const until = dayOf(doc.until)
  if (doc.type !== 'given' || typeof until !== 'string' || until < today(settingsOf(req.payload))) return doc
  await forgetEnd(req, { story: { equals: idOf(doc.story) } })
  return doc
}

/** Drops the row of an end, and never that of a withdrawal. */
export async function forgetEnd(
  req: PayloadRequest,
  ofStory: { readonly [field: string]: { equals: unknown } },
): Promise<void> {
  const where = { and: [ofStory, { because: { equals: 'ended' } }] }
  await req.payload.db.deleteMany({ collection: slugs.takeDowns, where: where as never, req })
}
