import { createHash } from 'node:crypto'

/** An event as it stands in the database. */
export interface EventRow {
  readonly id: string
  readonly on: string | Date
  readonly action: string
  readonly actor: string
  readonly kind: string
  readonly target: string
  readonly code?: string | null
  readonly detail?: string | null
  /** The place of its seal; none while it waits. */
  readonly seal?: number | null
}

/** What a seal says of an event: nobody can change a letter of it afterwards without being found out. */
export const eventHash = ({ id, on, action, actor, kind, target, code, detail }: EventRow): string =>
  hashOf([id, new Date(on).toISOString(), action, actor, kind, target, code ?? null, detail ?? null])

/** SHA-256 of a list, as JSON, in hexadecimal. */
export const hashOf = (list: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(list)).digest('hex')
