import type { Result } from '@use-it-cities/core'
import { adoptionOf, append, appendAll, awardKey, issueKey, type Ledger, type LedgerEntry } from '../../src/ledger.ts'
import { assessVouchers, type Assessment, type Facts, type VoucherPolicy } from '../../src/index.ts'
import { budgetLeft, issuedTotals } from '../../src/ledger.ts'
import { aPolicy, aRoute } from './records.ts'

export const stamp = { recordedAt: '2018-02-01T10:00:00.000Z', recordedBy: 'coordinator-1' }
export const policyName = { id: 'birmingham-community-researchers', version: '2017' }

/** The value of a result, or a test that says what went wrong. */
export function must<Value>(result: Result<Value, { code: string }>): Value {
  if (result.ok) return result.value
  throw new Error(JSON.stringify(result.error))
}
export const codeOf = (result: Result<unknown, { code: string }>) => (result.ok ? 'ok' : result.error.code)

const common = { effectiveAt: '2018-02-01', ...stamp } as const
export const grant = (amountMinor = 50_000, key = 'grant:1'): LedgerEntry => {
  return { kind: 'budget-granted', key, ...common, budgetLine: 'community-researchers', currency: 'GBP', amountMinor }
}
export const award = (
  n: number,
  changes: { person?: string; state?: 'held' | 'earned'; amountMinor?: number } = {},
): LedgerEntry => {
  const { person = 'amina', state = 'earned', amountMinor = 2000 } = changes
  const block = { policy: policyName, person, period: 'project' }
  return { kind: 'award', key: awardKey(block, n), ...common, ...block, n, amountMinor, state }
}
export const keyOfAward = (n: number, person = 'amina') =>
  awardKey({ policy: policyName, person, period: 'project' }, n)
export const keyOfIssue = (n: number, person = 'amina') => issueKey(keyOfAward(n, person), 1)
export const issue = (n: number, changes: Partial<Extract<LedgerEntry, { kind: 'issue' }>> = {}): LedgerEntry => ({
  kind: 'issue',
  key: keyOfIssue(n),
  ...common,
  award: keyOfAward(n),
  voucher: { last4: `00${n}`.padStart(4, '0').slice(-4), keyedHash: n.toString(16).padStart(64, '0') },
  retailer: 'supermarket-1',
  approvedBy: ['coordinator-1'],
  ...changes,
})
type AboutIssue = 'issue-confirmed' | 'issue-released' | 'redeemed' | 'void' | 'expired' | 'returned'
export const later = (kind: AboutIssue, n: number): LedgerEntry => {
  return { kind, key: `${kind}:${keyOfIssue(n)}`, ...common, issue: keyOfIssue(n) }
}
export const about = (kind: 'award-earned' | 'award-dropped', n: number): LedgerEntry => {
  return { kind, key: `${kind}:${keyOfAward(n)}`, ...common, award: keyOfAward(n) }
}
export const correction = (corrects: string): LedgerEntry => {
  return { kind: 'correction', key: `correction:${corrects}`, ...common, corrects }
}

/** A ledger with the rule of Birmingham and £500, and whatever comes after. */
export const aLedger = (...entries: LedgerEntry[]): Ledger => aLedgerUnder({}, ...entries)
export const aLedgerUnder = (terms: Partial<VoucherPolicy>, ...entries: LedgerEntry[]): Ledger =>
  must(appendAll([], [adoptionOf(aPolicy(terms), stamp), grant(), ...entries]))
export const add = (ledger: Ledger, entry: LedgerEntry) => append(ledger, entry)

/** The assessment of amina, with what the ledger holds. */
export function assessed(
  ledger: Ledger,
  facts: Pick<Facts, 'submissions'> & Partial<Facts>,
  terms: Partial<VoucherPolicy> = {},
): Assessment {
  const all = must(
    assessVouchers(
      [aPolicy(terms)],
      {
        routes: [aRoute()],
        researchers: ['amina'],
        issued: must(issuedTotals(ledger)),
        budgetLeftMinor: must(budgetLeft(ledger)),
        ...facts,
      },
      { on: '2018-02-01' },
    ),
  )
  return all[0] as Assessment
}
