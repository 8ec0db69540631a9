import { fail, ok, type Result } from '@use-it-cities/core'
import { verify, type Ledger, type LedgerError } from '@use-it-cities/voucher-rules/ledger'
import type { PayloadRequest } from 'payload'
import { readHead, type Head } from '../../audit/head-file.ts'
import { entryRows, ledgerOf, type EntryRow } from './read-ledger.ts'

type Broken = Extract<LedgerError, { code: 'ledger-broken' }>

export interface VerifiedLedger {
  readonly rows: readonly EntryRow[]
  readonly ledger: Ledger
  /** Is it whole, and does it hold what was noted: others may have added to it since, nobody may take away. */
  readonly whole: Result<{ entries: number }, Broken>
}

/**
 * Reads the ledger and looks through it. What was noted is read before the rows: whoever writes meanwhile adds a row and
 * notes it then, and a note read afterwards would be of a row that was not there yet.
 */
export async function readVerified(req: PayloadRequest): Promise<VerifiedLedger> {
  const noted = await readHead(req.payload, 'vouchers')
  const rows = await entryRows(req)
  const ledger = ledgerOf(rows)
  return { rows, ledger, whole: verifyAgainst(ledger, noted) }
}

function verifyAgainst(ledger: Ledger, noted: Head | null): VerifiedLedger['whole'] {
  const whole = verify(ledger)
  if (!whole.ok) return whole
  if (noted === null || ledger[noted.entries - 1]?.hash === noted.hash) return ok({ entries: ledger.length })
  return fail({
    code: 'ledger-broken',
    seq: Math.min(ledger.length, noted.entries - 1),
    key: null,
    because: { code: 'head-differs' },
  })
}
