import { hashOf } from './hash-of.ts'

/** Who did what to which row, when. People are pseudonyms, things are ids, and `detail` is a code: nobody's words. */
export interface AuditEvent {
  readonly id: string
  /** The moment, ISO 8601 in UTC with milliseconds. */
  readonly on: string
  readonly action: string
  readonly actor: string
  readonly kind: string
  readonly target: string
  readonly code: string | null
  readonly detail: string | null
}

/** What a seal says of an event: nobody can change a letter of it afterwards without being found out. */
export const auditEventHash = ({ id, on, action, actor, kind, target, code, detail }: AuditEvent): string =>
  hashOf([id, on, action, actor, kind, target, code, detail])
