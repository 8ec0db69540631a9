import { fail, ok, type Result } from '@use-it-cities/core'
import type { Payload } from 'payload'
import { slugs } from '../slugs.ts'
import { eventHash, type EventRow } from './event-hash.ts'
import { readHead } from './head-file.ts'
import { noSeal, sealHash, type SealRow } from './seal-row.ts'

export interface AuditWhole {
  readonly seals: number
  readonly events: number
  /** Events that no seal covers yet. */
  readonly waiting: number
}

/**
 * The first thing that is wrong. `seal`: its place. `cut-off`: the end that was noted beside the database is gone.
 * `not-sealed`: an event says that it is in a seal, and is not.
 */
export type AuditBroken =
  | {
      readonly code: 'audit-broken'
      readonly because: 'seal-missing' | 'seal-changed' | 'cut-off'
      readonly seal: number
    }
  | {
      readonly code: 'audit-broken'
      readonly because: 'event-missing' | 'event-changed' | 'not-sealed'
      readonly seal: number
      readonly event: string
    }

/** Reads the whole log as it stands in the database and says whether anything was changed, taken out or slipped in. */
export async function verifyAudit(payload: Payload): Promise<Result<AuditWhole, AuditBroken>> {
  const seals = await all<SealRow & { id: string }>(payload, slugs.auditSeals, 'seq')
  const events = new Map((await all<EventRow>(payload, slugs.auditEvents, 'on')).map((event) => [event.id, event]))
  const covered = new Set<string>()
  let previous = noSeal
  for (const [place, seal] of seals.entries()) {
    if (seal.seq !== place) return broken({ because: 'seal-missing', seal: place })
    if (seal.previous !== previous || sealHash(seal) !== seal.hash)
      return broken({ because: 'seal-changed', seal: place })
    previous = seal.hash
    for (const { id, hash } of seal.events) {
      const event = events.get(id)
      if (!event) return broken({ because: 'event-missing', seal: place, event: id })
      if (eventHash(event) !== hash) return broken({ because: 'event-changed', seal: place, event: id })
      covered.add(id)
    }
  }
  const head = await readHead(payload, 'audit')
  if (head && seals[head.entries - 1]?.hash !== head.hash) return broken({ because: 'cut-off', seal: seals.length })
  for (const { id, seal } of events.values())
    if (typeof seal === 'number' && !covered.has(id)) return broken({ because: 'not-sealed', seal, event: id })
  return ok({ seals: seals.length, events: covered.size, waiting: events.size - covered.size })
}

type Why<Broken = AuditBroken> = Broken extends AuditBroken ? Omit<Broken, 'code'> : never
const broken = (why: Why): Result<never, AuditBroken> => fail({ code: 'audit-broken', ...why } as AuditBroken)

async function all<Row extends { readonly id: string }>(
  payload: Payload,
  collection: typeof slugs.auditSeals | typeof slugs.auditEvents,
  sort: string,
): Promise<readonly Row[]> {
  return (await payload.db.find<Row>({ collection, where: {}, sort, limit: 0, pagination: false })).docs
}
