/** Why an entry is refused. Nothing was added then. */
export type LedgerError =
  | { readonly code: 'bad-entry'; readonly key: unknown; readonly field: string; readonly received: unknown }
  | { readonly code: 'key-reused'; readonly key: string }
  | { readonly code: 'wrong-key'; readonly key: string; readonly expected: string }
  | { readonly code: 'policy-not-adopted'; readonly key: string; readonly policy: string }
  | { readonly code: 'other-budget'; readonly key: string; readonly expected: string; readonly received: string }
  | { readonly code: 'amount-differs'; readonly key: string; readonly expected: number; readonly received: number }
  | { readonly code: 'budget-exceeded'; readonly key: string; readonly leftMinor: number; readonly askedMinor: number }
  | { readonly code: 'ceiling-exceeded'; readonly key: string; readonly ceilingMinor: number }
  | { readonly code: 'cap-exceeded'; readonly key: string; readonly capMinor: number }
  | { readonly code: 'unknown-award'; readonly key: string; readonly award: string }
  | { readonly code: 'unknown-issue'; readonly key: string; readonly issue: string }
  | { readonly code: 'unknown-entry'; readonly key: string; readonly corrects: string }
  | { readonly code: 'wrong-state'; readonly key: string; readonly state: string; readonly expected: string }
  | { readonly code: 'retailer-not-accepted'; readonly key: string; readonly retailer: string; readonly on: string }
  | { readonly code: 'approvals-missing'; readonly key: string; readonly expected: number; readonly received: number }
  | { readonly code: 'voucher-used'; readonly key: string; readonly issue: string }
  | { readonly code: 'ledger-broken'; readonly seq: number; readonly key: unknown; readonly because: BrokenBecause }

/** What is wrong with the first bad entry of a ledger. */
export type BrokenBecause =
  | { readonly code: 'out-of-place' }
  | { readonly code: 'chain-differs' }
  | { readonly code: 'hash-differs' }
  | { readonly code: 'head-differs' }
  | { readonly code: 'key-twice' }
  | { readonly code: 'not-allowed'; readonly error: LedgerError }
