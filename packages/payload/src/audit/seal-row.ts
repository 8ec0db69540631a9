import { hashOf } from './event-hash.ts'

export interface SealedEvent {
  readonly id: string
  readonly hash: string
}

/** One link of the chain: some events, and everything before them. */
export interface SealRow {
  readonly seq: number
  readonly previous: string
  readonly hash: string
  readonly on: string
  readonly events: readonly SealedEvent[]
}

/** What stands before the first. */
export const noSeal = '0'.repeat(64)

export const sealHash = ({ seq, previous, on, events }: Omit<SealRow, 'hash'>): string =>
  hashOf([seq, previous, new Date(on).toISOString(), events.map(({ id, hash }) => [id, hash])])
