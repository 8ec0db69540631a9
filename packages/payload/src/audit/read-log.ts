import type { AuditEvent, AuditLog, AuditSeal } from '@use-it-cities/core/audit'
import type { Payload } from 'payload'
import { slugs } from '../slugs.ts'
import { readHead } from './head-file.ts'

/** An event as it stands in the database. */
export interface EventRow extends Omit<AuditEvent, 'on' | 'code' | 'detail'> {
  readonly on: string | Date
  readonly code?: string | null
  readonly detail?: string | null
  readonly seal?: number | null
}

/** A day and a time are a text on one database and a date on the other. */
const momentOf = (on: string | Date): string => new Date(on).toISOString()

export const eventOf = ({ id, on, action, actor, kind, target, code, detail }: EventRow): AuditEvent => ({
  id,
  on: momentOf(on),
  action,
  actor,
  kind,
  target,
  code: code ?? null,
  detail: detail ?? null,
})

export const sealOf = ({ seq, previous, hash, on, events }: AuditSeal): AuditSeal => ({
  seq,
  previous,
  hash,
  on: momentOf(on),
  events: events.map((event) => ({ id: event.id, hash: event.hash })),
})

/** The whole log as it stands in the database: nothing is remembered, so tampering shows. */
export async function readLog(payload: Payload): Promise<AuditLog> {
  const all = async <Row>(collection: typeof slugs.auditSeals | typeof slugs.auditEvents, sort: string) =>
    (await payload.db.find<Row & { id: string }>({ collection, where: {}, sort, limit: 0, pagination: false })).docs
  const seals = await all<AuditSeal>(slugs.auditSeals, 'seq')
  const events = await all<EventRow>(slugs.auditEvents, 'on')
  return {
    seals: seals.map(sealOf),
    events: events.map((row) => ({ ...eventOf(row), seal: row.seal ?? null })),
    head: await readHead(payload, 'audit'),
  }
}
