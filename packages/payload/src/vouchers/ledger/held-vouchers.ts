import { awards, vouchers, type Ledger } from '@use-it-cities/voucher-rules/ledger'
import type { LocalDate } from '@use-it-cities/core'
import type { VoucherViewState } from '../desk/views.ts'
import type { EntryRow } from './read-ledger.ts'

/** One award with the voucher that hangs on it, as a person thinks of it: one thing on its way. */
export interface HeldVoucher {
  readonly award: string
  readonly person: string
  readonly amountMinor: number
  readonly state: VoucherViewState
  readonly on: LocalDate
  readonly last4: string | null
  readonly retailer: string | null
  /** Why it is void, as a code. */
  readonly reason: string | null
  /** The key of the issue, once there is one. */
  readonly issue: string | null
}

const stateOfAward = { held: 'held', earned: 'awarded' } as const
const stateOfIssue = {
  pending: 'reserved',
  issued: 'issued',
  redeemed: 'redeemed',
  void: 'void',
  expired: 'expired',
  returned: 'returned',
} as const

/** The vouchers of everybody, out of a ledger that is whole; awards that were dropped are left out. */
export function heldVouchers(ledger: Ledger, rows: readonly EntryRow[]): HeldVoucher[] {
  const [awarded, issued] = [awards(ledger), vouchers(ledger)]
  if (!awarded.ok || !issued.ok) return []
  const live = new Map(issued.value.filter(({ state }) => state !== 'released').map((each) => [each.award, each]))
  const rowOf = new Map(rows.map((row) => [row.entry.key, row]))
  return awarded.value.flatMap(({ key, person, amountMinor, state }): HeldVoucher[] => {
    const voucher = live.get(key)
    const one = { award: key, person, amountMinor }
    if (voucher && voucher.state !== 'released')
      return [
        {
          ...one,
          state: stateOfIssue[voucher.state],
          on: voucher.since as LocalDate,
          last4: voucher.voucher.last4,
          retailer: voucher.retailer,
          reason: reasonOf(rows, voucher.issue),
          issue: voucher.issue,
        },
      ]
    const row = rowOf.get(key)
    if (!row || (state !== 'held' && state !== 'earned')) return []
    const on = row.entry.effectiveAt as LocalDate
    return [{ ...one, state: stateOfAward[state], on, last4: null, retailer: null, reason: null, issue: null }]
  })
}

/** The reason of the last time it was made void. */
function reasonOf(rows: readonly EntryRow[], issue: string): string | null {
  const row = rows.findLast(({ entry }) => entry.kind === 'void' && entry.issue === issue)
  return row?.reason ?? null
}
