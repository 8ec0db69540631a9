import path from 'node:path'
import type { Tombstone } from '@use-it-cities/success-stories'
import { tombstoneSchema } from '@use-it-cities/success-stories/schema'
import { lineFile, type LineFile } from './line-file.ts'

/** The list of withdrawals, outside the database. */
export type Ledger = LineFile<Tombstone>

export function ledgerIn(dataDir: string): Ledger {
  const file = path.join(dataDir, 'ledger', 'withdrawals.ndjson')
  const lines = lineFile(file, tombstoneSchema, '{"code":"…","on":"YYYY-MM-DD"}')
  // Whatever else a caller knows of the withdrawal stays out of it.
  return { ...lines, append: ({ code, on }) => lines.append({ code, on }) }
}
