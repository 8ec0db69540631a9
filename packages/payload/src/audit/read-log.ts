import type { AuditLog, AuditSeal } from '@use-it-cities/core/audit'
import type { Payload } from 'payload'
import { oneAtATime } from '../one-at-a-time.ts'
import { settingsOf } from '../settings.ts'
import { slugs } from '../slugs.ts'
import { readHead } from './head-file.ts'
import { eventOf, sealOf, type EventRow } from './log-rows.ts'

/** A log that is sealed during each of so many readings is shown as it was read last. */
const mostReadings = 10

/**
 * The whole log as it stands in the database: nothing is remembered, so tampering shows. No seal is made here meanwhile;
 * when another process makes one, it is read again: events would say that they are in a seal that was not there yet.
 */
export const readLog = (payload: Payload): Promise<AuditLog> =>
  oneAtATime(`audit ${settingsOf(payload).dataDir}`, async () => {
    for (let reading = 1; ; reading += 1) {
      const log = await readOnce(payload)
      // Without a where MongoDB answers what it last noted, which after it was cut off is not what there is.
      const where = { seq: { greater_than_equal: 0 } }
      const { totalDocs } = await payload.db.count({ collection: slugs.auditSeals, where })
      if (totalDocs === log.seals.length || reading === mostReadings) return log
    }
  })

/** What was noted comes before the seals: whoever seals adds the seal and notes it then. */
async function readOnce(payload: Payload): Promise<AuditLog> {
  const all = async <Row>(collection: typeof slugs.auditSeals | typeof slugs.auditEvents, sort: string) =>
    (await payload.db.find<Row & { id: string }>({ collection, where: {}, sort, limit: 0, pagination: false })).docs
  const head = await readHead(payload, 'audit')
  const seals = await all<AuditSeal>(slugs.auditSeals, 'seq')
  const events = await all<EventRow>(slugs.auditEvents, 'on')
  return {
    head,
    seals: seals.map(sealOf),
    events: events.map((row) => ({ ...eventOf(row), seal: row.seal ?? null })),
  }
}
