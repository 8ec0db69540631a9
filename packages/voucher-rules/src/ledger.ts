export { append, appendAll, type Appended } from './ledger/append.ts'
export { adoptionOf, type Stamp } from './ledger/adoption.ts'
export { awardsDue } from './ledger/awards-due.ts'
export { awardKey, issueKey, policyKey } from './ledger/keys.ts'
export { headOf, type Ledger } from './ledger/replay.ts'
export { verify } from './ledger/verify.ts'
export {
  awards,
  balances,
  budgetLeft,
  issuedTotals,
  vouchers,
  type AwardRecord,
  type VoucherRecord,
} from './ledger/views.ts'
export type { BrokenBecause, LedgerError } from './ledger/errors.ts'
export type { Account, VoucherState } from './ledger/state.ts'
export type { ChainedEntry, LedgerEntry } from './schema/ledger.ts'
