import type { AuditEvent, AuditSeal } from '@use-it-cities/core/audit'

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
