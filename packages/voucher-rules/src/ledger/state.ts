import type { LedgerEntry } from '../schema/ledger.ts'

/** Where money can be. `funder` is outside: it goes below zero by what it gave. */
export const accounts = [
  'funder',
  'budget',
  'held',
  'entitlement',
  'issuing',
  'issued',
  'redeemed',
  'expired',
  'void',
] as const
export type Account = (typeof accounts)[number]

export type EntryOf<Kind extends LedgerEntry['kind']> = Extract<LedgerEntry, { kind: Kind }>

export interface Award {
  readonly entry: EntryOf<'award'>
  /** issuing and issued: a voucher hangs on it. dropped and returned: its money is back in the budget. */
  state: 'held' | 'earned' | 'issuing' | 'issued' | 'dropped' | 'returned'
}

export type VoucherState = 'pending' | 'issued' | 'released' | 'redeemed' | 'expired' | 'void' | 'returned'

export interface Issue {
  readonly entry: EntryOf<'issue'>
  readonly award: Award
  state: VoucherState
  /** The day of the entry that brought it into this state. */
  since: string
}

/** All that follows from the entries so far. Built by replaying them and never stored. */
export interface LedgerState {
  readonly balances: Record<Account, number>
  readonly policies: Map<string, EntryOf<'policy-adopted'>>
  readonly entries: Map<string, LedgerEntry>
  readonly awards: Map<string, Award>
  readonly issues: Map<string, Issue>
  /** Vouchers written off, by policy version, person and period. */
  readonly writtenOff: Map<string, number>
  readonly corrected: Set<string>
  /** Awards by person, because every question about a cap asks for them. */
  readonly awardsOf: Map<string, Award[]>
  /** Live vouchers by the keyed hash of their code. */
  readonly voucherHashes: Map<string, string>
  grantedMinor: number
  budget: { readonly line: string; readonly currency: string } | null
}

export const emptyState = (): LedgerState => ({
  balances: Object.fromEntries(accounts.map((account) => [account, 0])) as Record<Account, number>,
  policies: new Map(),
  entries: new Map(),
  awards: new Map(),
  issues: new Map(),
  writtenOff: new Map(),
  corrected: new Set(),
  awardsOf: new Map(),
  voucherHashes: new Map(),
  grantedMinor: 0,
  budget: null,
})

/** Does an award still use its money: then it counts against the cap. */
export const isLive = ({ state }: Award): boolean => state !== 'dropped' && state !== 'returned'
