import { auditEventHash, auditSealHash, noSeal, type AuditSeal } from '@use-it-cities/core/audit'
import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import type { AuditAction } from '../hooks/audit.ts'
import { oneAtATime } from '../one-at-a-time.ts'
import { pauseAfter } from '../pause-after.ts'
import { settingsOf } from '../settings.ts'
import { slugs } from '../slugs.ts'
import { addLink, mostTries } from './add-link.ts'
import { noteHead, readHead } from './head-file.ts'
import { eventOf, type EventRow } from './log-rows.ts'

/** Events in one seal. */
const mostEvents = 500

/**
 * Seals every event that waits. When another process took the next place, this one takes the place after it. A process
 * that dies before it has marked its events leaves them to be sealed once more, which is no harm.
 */
export const sealEvents = (payload: Payload): Promise<number> =>
  oneAtATime(`audit ${settingsOf(payload).dataDir}`, async () => {
    // A request of its own: a seal must not be taken back with somebody's act.
    const req = await createLocalReq({}, payload)
    const isWhole = await holdsItsEnd(req)
    let sealed = 0
    for (;;) {
      const waiting = await waitingEvents(req)
      if (waiting.length === 0) return sealed
      const seal = await addSeal(req, waiting)
      await payload.db.updateMany({
        collection: slugs.auditEvents,
        where: { id: { in: waiting.map(({ id }) => id) } },
        data: { seal: seal.seq },
        returning: false,
        req,
      })
      if (isWhole) await noteHead(payload, 'audit', { entries: seal.seq + 1, hash: seal.hash })
      sealed += waiting.length
    }
  })

/**
 * An end that was cut off stays noted, or the next seal would hide that it is gone. Where a chain has no note, that is an
 * event of its own before there is a new one: nobody hides a cut by deleting the note as well.
 */
async function holdsItsEnd(req: PayloadRequest): Promise<boolean> {
  const head = await readHead(req.payload, 'audit')
  if (!head) {
    const last = await lastSeal(req)
    if (last)
      await req.payload.create({
        collection: slugs.auditEvents,
        data: {
          action: 'audit-end-not-noted' satisfies AuditAction,
          actor: 'system',
          kind: slugs.auditSeals,
          target: last.hash,
          detail: String(last.seq),
          on: new Date().toISOString(),
        },
        depth: 0,
        overrideAccess: true,
        req,
      })
    return true
  }
  const where = { seq: { equals: head.entries - 1 } }
  const seal = await req.payload.db.findOne<AuditSeal & { id: string }>({ collection: slugs.auditSeals, where, req })
  if (seal?.hash === head.hash) return true
  req.payload.logger.error({ msg: 'The end of the audit log that was noted beside the database is gone.', ...head })
  return false
}

async function waitingEvents(req: PayloadRequest): Promise<readonly EventRow[]> {
  const found = await req.payload.db.find<EventRow & { id: string }>({
    collection: slugs.auditEvents,
    where: { seal: { exists: false } },
    sort: 'on',
    limit: mostEvents,
    req,
  })
  return found.docs
}

async function addSeal(req: PayloadRequest, waiting: readonly EventRow[]): Promise<AuditSeal> {
  const events = waiting.map((event) => ({ id: event.id, hash: auditEventHash(eventOf(event)) }))
  for (let attempt = 1; ; attempt += 1) {
    const last = await lastSeal(req)
    const unsigned = {
      seq: last ? last.seq + 1 : 0,
      previous: last?.hash ?? noSeal,
      on: settingsOf(req.payload).now().toISOString(),
      events,
    }
    const seal: AuditSeal = { ...unsigned, hash: auditSealHash(unsigned) }
    if (await addLink(req, slugs.auditSeals, seal, { seq: { equals: seal.seq } })) return seal
    if (attempt === mostTries) throw new Error(`Others added to the audit log ${mostTries} times in a row.`)
    await pauseAfter(attempt)
  }
}

async function lastSeal(req: PayloadRequest): Promise<AuditSeal | undefined> {
  const found = await req.payload.db.find<AuditSeal & { id: string }>({
    collection: slugs.auditSeals,
    where: {},
    sort: '-seq',
    limit: 1,
    req,
  })
  return found.docs[0]
}
