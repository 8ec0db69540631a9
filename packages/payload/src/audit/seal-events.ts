import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { oneAtATime } from '../one-at-a-time.ts'
import { settingsOf } from '../settings.ts'
import { slugs } from '../slugs.ts'
import { eventHash, type EventRow } from './event-hash.ts'
import { noteHead } from './head-file.ts'
import { noSeal, sealHash, type SealRow } from './seal-row.ts'

/** Events in one seal. */
const mostEvents = 500
const mostTries = 25

/**
 * Seals every event that waits. When another process took the next place, this one takes the place after it. A process
 * that dies before it has marked its events leaves them to be sealed once more, which is no harm.
 */
export const sealEvents = (payload: Payload): Promise<number> =>
  oneAtATime(`audit ${settingsOf(payload).dataDir}`, async () => {
    // A request of its own: a seal must not be taken back with somebody's act.
    const req = await createLocalReq({}, payload)
    let sealed = 0
    for (;;) {
      const waiting = await waitingEvents(req)
      if (waiting.length === 0) return sealed
      const seal = await addSeal(req, waiting)
      for (const { id } of waiting)
        await payload.db.updateOne({
          collection: slugs.auditEvents,
          id,
          data: { seal: seal.seq },
          returning: false,
          req,
        })
      await noteHead(payload, 'audit', { entries: seal.seq + 1, hash: seal.hash })
      sealed += waiting.length
    }
  })

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

async function addSeal(req: PayloadRequest, waiting: readonly EventRow[]): Promise<SealRow> {
  const events = waiting.map((event) => ({ id: event.id, hash: eventHash(event) }))
  for (let attempt = 1; ; attempt += 1) {
    const last = await lastSeal(req)
    const unsigned = {
      seq: last ? last.seq + 1 : 0,
      previous: last?.hash ?? noSeal,
      on: settingsOf(req.payload).now().toISOString(),
      events,
    }
    const seal: SealRow = { ...unsigned, hash: sealHash(unsigned) }
    try {
      await req.payload.create({
        collection: slugs.auditSeals,
        data: seal as never,
        depth: 0,
        overrideAccess: true,
        req,
      })
      return seal
    } catch (error) {
      const where = { seq: { equals: seal.seq } }
      const isTaken = await req.payload.db.findOne({ collection: slugs.auditSeals, where, req })
      if (!isTaken || attempt === mostTries) throw error
    }
  }
}

async function lastSeal(req: PayloadRequest): Promise<SealRow | undefined> {
  const found = await req.payload.db.find<SealRow & { id: string }>({
    collection: slugs.auditSeals,
    where: {},
    sort: '-seq',
    limit: 1,
    req,
  })
  return found.docs[0]
}
