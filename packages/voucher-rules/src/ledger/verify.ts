import { fail, ok, type Result } from '@use-it-cities/core'
import type { LedgerError } from './errors.ts'
import { headOf, replay, type Ledger } from './replay.ts'

/**
 * Is a ledger whole: every hash, every link and every rule, from the first entry on. Names the first entry that is not.
 * A chain cannot show that its end was cut off: give `head`, the last hash as it was noted elsewhere, and it does.
 */
export function verify(
  ledger: Ledger,
  head?: string,
): Result<{ readonly entries: number; readonly head: string }, Extract<LedgerError, { code: 'ledger-broken' }>> {
  const replayed = replay(ledger)
  if (!replayed.ok) return replayed
  const last = headOf(ledger)
  if (head === undefined || head === last) return ok({ entries: ledger.length, head: last })
  return fail({ code: 'ledger-broken', seq: ledger.length, key: null, because: { code: 'head-differs' } })
}
