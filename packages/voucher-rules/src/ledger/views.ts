import { ok, type Result } from '@use-it-cities/core'
import type { IssuedTotal } from '../assess/types.ts'
import type { LedgerError } from './errors.ts'
import { blockKey } from './keys.ts'
import { stateOf, type Ledger } from './replay.ts'
import type { Account, LedgerState, VoucherState } from './state.ts'

type Broken = Extract<LedgerError, { code: 'ledger-broken' }>

/** What lies in each account, in minor units. Together they are always 0: `funder` is below zero by what it gave. */
export function balances(ledger: Ledger): Result<Readonly<Record<Account, number>>, Broken> {
  const state = stateOf(ledger)
  return state.ok ? ok({ ...state.value.balances }) : state
}

/** What the budget has free: neither reserved for an award nor issued. `Facts.budgetLeftMinor` of an assessment. */
export function budgetLeft(ledger: Ledger): Result<number, Broken> {
  const state = stateOf(ledger)
  return state.ok ? ok(state.value.balances.budget) : state
}

/** One voucher and what became of it. */
export interface VoucherRecord {
  readonly issue: string
  readonly award: string
  readonly person: string
  readonly policy: { readonly id: string; readonly version: string }
  readonly amountMinor: number
  readonly voucher: { readonly last4: string; readonly keyedHash: string }
  readonly retailer: string
  readonly issuedOn: string
  readonly state: VoucherState
  /** The day it came into this state. */
  readonly since: string
}

/** Every voucher there ever was, in the order of issue. */
export function vouchers(ledger: Ledger): Result<readonly VoucherRecord[], Broken> {
  const state = stateOf(ledger)
  if (!state.ok) return state
  return ok(
    [...state.value.issues.values()].map(({ entry, award, state: now, since }) => ({
      issue: entry.key,
      award: entry.award,
      person: award.entry.person,
      policy: award.entry.policy,
      amountMinor: award.entry.amountMinor,
      voucher: entry.voucher,
      retailer: entry.retailer,
      issuedOn: entry.effectiveAt,
      state: now,
      since,
    })),
  )
}

/** One award and where it stands. */
export interface AwardRecord {
  readonly key: string
  readonly person: string
  readonly policy: { readonly id: string; readonly version: string }
  readonly period: string
  readonly n: number
  readonly amountMinor: number
  readonly state: 'held' | 'earned' | 'issuing' | 'issued' | 'dropped' | 'returned'
}

/** Every award there ever was, in order. Those that are `earned` wait for their voucher. */
export function awards(ledger: Ledger): Result<readonly AwardRecord[], Broken> {
  const state = stateOf(ledger)
  if (!state.ok) return state
  return ok(
    [...state.value.awards.values()].map(({ entry: { key, person, policy, period, n, amountMinor }, state: now }) => {
      return { key, person, policy, period, n, amountMinor, state: now }
    }),
  )
}

/** What the ledger holds for each person: `Facts.issued` of an assessment. */
export function issuedTotals(ledger: Ledger): Result<readonly Required<IssuedTotal>[], Broken> {
  const state = stateOf(ledger)
  if (!state.ok) return state
  const people = [...state.value.awardsOf.keys()].sort()
  return ok(people.map((person) => totalOf(state.value, person)))
}

function totalOf({ awardsOf, writtenOff }: LedgerState, researcher: string): Required<IssuedTotal> {
  let [issuedMinor, reservedMinor, writtenOffMinor] = [0, 0, 0]
  const voucherOf = new Map<string, number>()
  for (const { entry, state } of awardsOf.get(researcher) ?? []) {
    if (state === 'issued') issuedMinor += entry.amountMinor
    if (state === 'held' || state === 'earned' || state === 'issuing') reservedMinor += entry.amountMinor
    voucherOf.set(blockKey(entry), entry.amountMinor)
  }
  for (const [block, amountMinor] of voucherOf) writtenOffMinor += (writtenOff.get(block) ?? 0) * amountMinor
  return { researcher, issuedMinor, reservedMinor, writtenOffMinor }
}
