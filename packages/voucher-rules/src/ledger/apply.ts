import type { LedgerEntry } from '../schema/ledger.ts'
import { badEntry } from './bad-entry.ts'
import type { LedgerError } from './errors.ts'
import { awardKey, blockKey, policyKey } from './keys.ts'
import { isLive, type Account, type Award, type EntryOf, type Issue, type LedgerState } from './state.ts'

/** Either why an entry is refused, or what it does. Refused entries change nothing. */
type Outcome = LedgerError | (() => void)

/** Adds an entry to the state, or says why it may not be added. The state changes only when it may. */
export function apply(state: LedgerState, entry: LedgerEntry): LedgerError | null {
  const bad = badEntry(entry)
  if (bad) return bad
  const outcome = outcomeOf(state, entry)
  if (typeof outcome !== 'function') return outcome
  outcome()
  state.entries.set(entry.key, entry)
  return null
}

function outcomeOf(state: LedgerState, entry: LedgerEntry): Outcome {
  switch (entry.kind) {
    case 'policy-adopted':
      return adopted(state, entry)
    case 'budget-granted':
      return granted(state, entry)
    case 'award':
      return awarded(state, entry)
    case 'award-earned':
      return withAward(state, entry, ['held'], (award) => moveAward(state, award, 'earned'))
    case 'award-dropped':
      return withAward(state, entry, ['held', 'earned'], (award) => moveAward(state, award, 'dropped'))
    case 'written-off':
      return writtenOff(state, entry)
    case 'issue':
      return issued(state, entry)
    case 'issue-confirmed':
      return withIssue(state, entry, ['pending'], (issue) => moveIssue(state, issue, 'issued', entry.effectiveAt))
    case 'issue-released':
      return withIssue(state, entry, ['pending'], (issue) => moveIssue(state, issue, 'released', entry.effectiveAt))
    case 'redeemed':
    case 'void':
    case 'expired':
      return withIssue(state, entry, ['issued'], (issue) => moveIssue(state, issue, entry.kind, entry.effectiveAt))
    case 'returned':
      return withIssue(state, entry, ['void', 'expired'], (issue) =>
        moveIssue(state, issue, 'returned', entry.effectiveAt),
      )
    case 'correction':
      return corrected(state, entry)
  }
}

/** The double entry: what leaves one account arrives in another, so all of them together are always nothing. */
function move(state: LedgerState, from: Account, to: Account, amountMinor: number): void {
  state.balances[from] -= amountMinor
  state.balances[to] += amountMinor
}

const accountOfAward = {
  held: 'held',
  earned: 'entitlement',
  issuing: 'issuing',
  issued: 'issued',
  dropped: 'budget',
  returned: 'budget',
} as const satisfies Record<Award['state'], Account>
const accountOfIssue = {
  pending: 'issuing',
  issued: 'issued',
  released: 'entitlement',
  redeemed: 'redeemed',
  expired: 'expired',
  void: 'void',
  returned: 'budget',
} as const satisfies Record<Issue['state'], Account>
const awardOfIssue = {
  pending: 'issuing',
  issued: 'issued',
  released: 'earned',
  redeemed: 'issued',
  expired: 'issued',
  void: 'issued',
  returned: 'returned',
} as const satisfies Record<Issue['state'], Award['state']>

function moveAward(state: LedgerState, award: Award, to: Award['state']): void {
  move(state, accountOfAward[award.state], accountOfAward[to], award.entry.amountMinor)
  award.state = to
}

function moveIssue(state: LedgerState, issue: Issue, to: Issue['state'], on: string): void {
  move(state, accountOfIssue[issue.state], accountOfIssue[to], issue.award.entry.amountMinor)
  issue.state = to
  issue.since = on
  issue.award.state = awardOfIssue[to]
  if (to === 'released') state.voucherHashes.delete(issue.entry.voucher.keyedHash)
}

function withAward(
  { awards }: LedgerState,
  { key, award }: EntryOf<'award-earned' | 'award-dropped'>,
  expected: readonly Award['state'][],
  then: (award: Award) => void,
): Outcome {
  const found = awards.get(award)
  if (!found) return { code: 'unknown-award', key, award }
  if (!expected.includes(found.state)) {
    return { code: 'wrong-state', key, state: found.state, expected: expected.join(' or ') }
  }
  return () => then(found)
}

function withIssue(
  { issues }: LedgerState,
  { key, issue }: { readonly key: string; readonly issue: string },
  expected: readonly Issue['state'][],
  then: (issue: Issue) => void,
): Outcome {
  const found = issues.get(issue)
  if (!found) return { code: 'unknown-issue', key, issue }
  if (!expected.includes(found.state)) {
    return { code: 'wrong-state', key, state: found.state, expected: expected.join(' or ') }
  }
  return () => then(found)
}

/** One ledger holds one budget line in one currency; another line is another ledger. */
function otherBudget({ budget }: LedgerState, key: string, line: string, currency: string): LedgerError | null {
  if (budget === null || (budget.line === line && budget.currency === currency)) return null
  return { code: 'other-budget', key, expected: `${budget.line} ${budget.currency}`, received: `${line} ${currency}` }
}

/** The lowest ceiling that an adopted policy sets for the budget. */
const ceilingOf = ({ policies }: LedgerState): number =>
  Math.min(...[...policies.values()].map(({ budgetCeilingMinor }) => budgetCeilingMinor ?? Infinity))

function adopted(state: LedgerState, entry: EntryOf<'policy-adopted'>): Outcome {
  const { key, policy, budgetLine, currency, budgetCeilingMinor } = entry
  if (key !== policyKey(policy)) return { code: 'wrong-key', key, expected: policyKey(policy) }
  const other = otherBudget(state, key, budgetLine, currency)
  if (other) return other
  if (budgetCeilingMinor !== null && state.grantedMinor > budgetCeilingMinor) {
    return { code: 'ceiling-exceeded', key, ceilingMinor: budgetCeilingMinor }
  }
  return () => {
    state.budget = { line: budgetLine, currency }
    state.policies.set(`${policy.id}@${policy.version}`, entry)
  }
}

function granted(state: LedgerState, { key, budgetLine, currency, amountMinor }: EntryOf<'budget-granted'>): Outcome {
  const other = otherBudget(state, key, budgetLine, currency)
  if (other) return other
  const ceilingMinor = ceilingOf(state)
  if (state.grantedMinor + amountMinor > ceilingMinor) return { code: 'ceiling-exceeded', key, ceilingMinor }
  return () => {
    state.budget = { line: budgetLine, currency }
    state.grantedMinor += amountMinor
    move(state, 'funder', 'budget', amountMinor)
  }
}

function awarded(state: LedgerState, entry: EntryOf<'award'>): Outcome {
  const { key, policy, person, n, amountMinor } = entry
  const expected = awardKey(entry, n)
  if (key !== expected) return { code: 'wrong-key', key, expected }
  const rule = state.policies.get(`${policy.id}@${policy.version}`)
  if (!rule) return { code: 'policy-not-adopted', key, policy: `${policy.id}@${policy.version}` }
  if (amountMinor !== rule.voucherMinor) {
    return { code: 'amount-differs', key, expected: rule.voucherMinor, received: amountMinor }
  }
  const leftMinor = state.balances.budget
  if (amountMinor > leftMinor) return { code: 'budget-exceeded', key, leftMinor, askedMinor: amountMinor }
  if (amountMinor > capLeft(state, entry)) return { code: 'cap-exceeded', key, capMinor: rule.capMinor ?? 0 }
  return () => {
    const award: Award = { entry, state: entry.state }
    state.awards.set(key, award)
    state.awardsOf.set(person, [...(state.awardsOf.get(person) ?? []), award])
    move(state, 'budget', accountOfAward[entry.state], amountMinor)
  }
}

/** What a person's cap has room for, in minor units; Infinity where there is no cap. */
export function capLeft(
  state: LedgerState,
  { policy, person, period }: Pick<EntryOf<'award'>, 'policy' | 'person' | 'period'>,
): number {
  const rule = state.policies.get(`${policy.id}@${policy.version}`)
  if (!rule || rule.capMinor === null) return Infinity
  let left = rule.capMinor
  for (const award of state.awardsOf.get(person) ?? []) {
    const { entry } = award
    const isSame = rule.capPeriod === 'project' ? entry.policy.id === policy.id : entry.period === period
    if (isLive(award) && (rule.capPeriod === 'lifetime' || isSame)) left -= entry.amountMinor
  }
  return left
}

function writtenOff(state: LedgerState, entry: EntryOf<'written-off'>): Outcome {
  const block = blockKey(entry)
  const before = state.writtenOff.get(block) ?? 0
  const issuedOf = (state.awardsOf.get(entry.person) ?? []).filter(
    (award) => award.state === 'issued' && blockKey(award.entry) === block,
  )
  if (before + entry.vouchers > issuedOf.length) {
    return { code: 'wrong-state', key: entry.key, state: `${issuedOf.length} issued`, expected: 'as many issued' }
  }
  return () => void state.writtenOff.set(block, before + entry.vouchers)
}

function issued(state: LedgerState, entry: EntryOf<'issue'>): Outcome {
  const { key, retailer, approvedBy, voucher, effectiveAt } = entry
  const award = state.awards.get(entry.award)
  if (!award) return { code: 'unknown-award', key, award: entry.award }
  if (award.state !== 'earned') return { code: 'wrong-state', key, state: award.state, expected: 'earned' }
  const { policy } = award.entry
  const rule = state.policies.get(`${policy.id}@${policy.version}`) as EntryOf<'policy-adopted'>
  const accepts = rule.retailers.some(
    ({ id, validFrom, validTo }) =>
      id === retailer && validFrom <= effectiveAt && (validTo === null || effectiveAt <= validTo),
  )
  if (!accepts) return { code: 'retailer-not-accepted', key, retailer, on: effectiveAt }
  const people = new Set(approvedBy).size
  if (people < rule.approvals) return { code: 'approvals-missing', key, expected: rule.approvals, received: people }
  const used = state.voucherHashes.get(voucher.keyedHash)
  if (used !== undefined) return { code: 'voucher-used', key, issue: used }
  return () => {
    state.issues.set(key, { entry, award, state: 'pending', since: effectiveAt })
    state.voucherHashes.set(voucher.keyedHash, key)
    moveAward(state, award, 'issuing')
  }
}

/** Undoes what was written down by mistake: a grant, a write-off, or that a voucher was spent, void or expired. */
function corrected(state: LedgerState, { key, corrects, effectiveAt }: EntryOf<'correction'>): Outcome {
  const wrong = state.entries.get(corrects)
  if (!wrong) return { code: 'unknown-entry', key, corrects }
  if (state.corrected.has(corrects)) return { code: 'wrong-state', key, state: 'corrected', expected: 'not corrected' }
  const done = (then: () => void) => () => {
    state.corrected.add(corrects)
    then()
  }
  if (wrong.kind === 'budget-granted') {
    const { amountMinor } = wrong
    const leftMinor = state.balances.budget
    if (leftMinor < amountMinor) return { code: 'budget-exceeded', key, leftMinor, askedMinor: amountMinor }
    return done(() => {
      state.grantedMinor -= amountMinor
      move(state, 'budget', 'funder', amountMinor)
    })
  }
  if (wrong.kind === 'redeemed' || wrong.kind === 'void' || wrong.kind === 'expired') {
    const outcome = withIssue(state, { key, issue: wrong.issue }, [wrong.kind], (issue) =>
      moveIssue(state, issue, 'issued', effectiveAt),
    )
    return typeof outcome === 'function' ? done(outcome) : outcome
  }
  if (wrong.kind === 'written-off') {
    const block = blockKey(wrong)
    return done(() => void state.writtenOff.set(block, (state.writtenOff.get(block) ?? 0) - wrong.vouchers))
  }
  return { code: 'wrong-state', key, state: wrong.kind, expected: 'a grant, a write-off, or redeemed, void or expired' }
}
