import type { ChainedEntry, Ledger } from '@use-it-cities/voucher-rules/ledger'
import type { PayloadRequest } from 'payload'
import { slugs } from '../../slugs.ts'
import { rowsOf } from '../desk/facts.ts'

/** A row of the ledger. `entry` and its chain are the record; `reason` and `action` are beside it. */
export interface EntryRow extends ChainedEntry {
  readonly id: string
  readonly reason?: string | null
  readonly action?: string | null
  readonly actionHash?: string | null
}

/** Every row of the ledger in its order, as it stands in the database: nothing is remembered, so tampering shows. */
export const entryRows = (req: PayloadRequest): Promise<EntryRow[]> =>
  rowsOf<EntryRow>(req, slugs.voucherEntries, {}, 'seq')

/** The ledger itself, out of its rows. */
export const ledgerOf = (rows: readonly EntryRow[]): Ledger =>
  rows.map(({ seq, previous, hash, entry }) => ({ seq, previous, hash, entry }))
