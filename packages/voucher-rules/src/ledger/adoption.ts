import type { VoucherPolicy } from '../schema/policy.ts'
import { policyKey } from './keys.ts'
import type { EntryOf } from './state.ts'

/** Who writes an entry down, and when. The clock is the caller's. */
export interface Stamp {
  readonly recordedAt: string
  readonly recordedBy: string
}

/**
 * The entry that puts the terms of a policy into a ledger. Awards under a policy need it first: so a ledger holds all
 * that is needed to check it, also when the policy's file is long gone. Safe to append again.
 */
export function adoptionOf(policy: VoucherPolicy, stamp: Stamp): EntryOf<'policy-adopted'> {
  const { currency, voucherMinor, capMinor, capPeriod, clawback, budgetLine, budgetCeilingMinor, approvals } = policy
  const named = { id: policy.id, version: policy.version }
  return {
    kind: 'policy-adopted',
    key: policyKey(named),
    effectiveAt: policy.validFrom,
    ...stamp,
    policy: named,
    currency,
    voucherMinor,
    capMinor,
    capPeriod,
    clawback,
    budgetLine,
    budgetCeilingMinor,
    approvals,
    retailers: policy.retailers,
  }
}
