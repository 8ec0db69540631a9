import { fail, ok, type Result } from '@use-it-cities/core'
import { verify, type Ledger, type LedgerError } from '@use-it-cities/voucher-rules/ledger'
import type { Payload } from 'payload'
import { readHead } from '../../audit/head-file.ts'

type Broken = Extract<LedgerError, { code: 'ledger-broken' }>

/** Is the ledger whole, and does it hold what was noted: another process may have added to it since, nobody may take away. */
export async function verifyLedger(payload: Payload, ledger: Ledger): Promise<Result<{ entries: number }, Broken>> {
  const whole = verify(ledger)
  if (!whole.ok) return whole
  const noted = await readHead(payload, 'vouchers')
  if (noted === null || ledger[noted.entries - 1]?.hash === noted.hash) return ok({ entries: ledger.length })
  return fail({
    code: 'ledger-broken',
    seq: Math.min(ledger.length, noted.entries - 1),
    key: null,
    because: { code: 'head-differs' },
  })
}
