import type { AuditLog, AuditSeal } from '@use-it-cities/core/audit'
import type { Payload } from 'payload'
import { slugs } from '../slugs.ts'
import { readHead } from './head-file.ts'
import { eventOf, sealOf, type EventRow } from './log-rows.ts'

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
