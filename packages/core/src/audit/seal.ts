import { hashOf } from './hash-of.ts'

/** One link of the chain: the hashes of some events, and of the link before. */
export interface AuditSeal {
  /** Its place, from 0. */
  readonly seq: number
  readonly previous: string
  readonly hash: string
  /** The moment it was made, ISO 8601 in UTC with milliseconds. */
  readonly on: string
  readonly events: readonly { readonly id: string; readonly hash: string }[]
}

/** What stands before the first. */
export const noSeal = '0'.repeat(64)

export const auditSealHash = ({ seq, previous, on, events }: Omit<AuditSeal, 'hash'>): string =>
  hashOf([seq, previous, on, events.map(({ id, hash }) => [id, hash])])
