import { describe, expect, test } from 'vitest'
import {
  append,
  awards,
  awardsDue,
  balances,
  headOf,
  issuedTotals,
  verify,
  vouchers,
  type Ledger,
  type LedgerEntry,
} from '../src/ledger.ts'
import {
  about,
  add,
  aLedger,
  aLedgerUnder,
  assessed,
  award,
  codeOf,
  correction,
  grant,
  issue,
  keyOfAward,
  keyOfIssue,
  must,
  stamp,
  later,
} from './support/a-ledger.ts'
import { events } from './support/records.ts'
import { appendAll } from '../src/ledger.ts'

const nonZero = (ledger: Ledger) =>
  Object.fromEntries(Object.entries(must(balances(ledger))).filter(([, amount]) => amount !== 0))
const statesOf = (ledger: Ledger) => must(vouchers(ledger)).map(({ state }) => state)

describe('where the money is', () => {
  test.each<[string, LedgerEntry[], object]>([
    ['granted', [], { funder: -50_000, budget: 50_000 }],
    ['earned', [award(1)], { funder: -50_000, budget: 48_000, entitlement: 2000 }],
    ['held for want of a route', [award(1, { state: 'held' })], { funder: -50_000, budget: 48_000, held: 2000 }],
    [
      'held, then earned',
      [award(1, { state: 'held' }), about('award-earned', 1)],
      { funder: -50_000, budget: 48_000, entitlement: 2000 },
    ],
    ['dropped again', [award(1), about('award-dropped', 1)], { funder: -50_000, budget: 50_000 }],
    ['somebody fetches it', [award(1), issue(1)], { funder: -50_000, budget: 48_000, issuing: 2000 }],
    [
      'handed over',
      [award(1), issue(1), later('issue-confirmed', 1)],
      { funder: -50_000, budget: 48_000, issued: 2000 },
    ],
    [
      'not handed over after all',
      [award(1), issue(1), later('issue-released', 1)],
      { funder: -50_000, budget: 48_000, entitlement: 2000 },
    ],
    [
      'spent',
      [award(1), issue(1), later('issue-confirmed', 1), later('redeemed', 1)],
      { funder: -50_000, budget: 48_000, redeemed: 2000 },
    ],
    [
      'expired',
      [award(1), issue(1), later('issue-confirmed', 1), later('expired', 1)],
      { funder: -50_000, budget: 48_000, expired: 2000 },
    ],
    [
      'void',
      [award(1), issue(1), later('issue-confirmed', 1), later('void', 1)],
      { funder: -50_000, budget: 48_000, void: 2000 },
    ],
    [
      'void and back in the budget',
      [award(1), issue(1), later('issue-confirmed', 1), later('void', 1), later('returned', 1)],
      { funder: -50_000, budget: 50_000 },
    ],
    [
      'spent by mistake, corrected',
      [award(1), issue(1), later('issue-confirmed', 1), later('redeemed', 1), correction(`redeemed:${keyOfIssue(1)}`)],
      { funder: -50_000, budget: 48_000, issued: 2000 },
    ],
    [
      'granted by mistake, corrected',
      [grant(700, 'grant:2'), correction('grant:2')],
      { funder: -50_000, budget: 50_000 },
    ],
  ])('%s', (_, entries, expected) => {
    const ledger = aLedger(...entries)
    expect(nonZero(ledger)).toEqual(expected)
    expect(verify(ledger)).toMatchObject({ ok: true, value: { entries: entries.length + 2 } })
  })
})

describe('what is refused, and then nothing is added', () => {
  const issued = [award(1), issue(1), later('issue-confirmed', 1)]
  test.each<[string, LedgerEntry[], LedgerEntry, string]>([
    [
      'more than the budget has',
      [award(1), grant(1, 'grant:2')],
      { ...award(2), amountMinor: 2000, person: 'zed' } as LedgerEntry,
      'wrong-key',
    ],
    ['an award of another worth', [], award(1, { amountMinor: 1999 }), 'amount-differs'],
    [
      'an award under a rule nobody adopted',
      [],
      { ...award(1), policy: { id: 'other', version: '1' }, key: 'award:other@1:amina:project:1' } as LedgerEntry,
      'policy-not-adopted',
    ],
    ['a sixth voucher', [1, 2, 3, 4, 5].map((n) => award(n)), award(6), 'cap-exceeded'],
    ['the same key with another body', [award(1)], award(1, { state: 'held' }), 'key-reused'],
    ['an issue of what is held', [award(1, { state: 'held' })], issue(1), 'wrong-state'],
    ['an issue of nothing', [], issue(1), 'unknown-award'],
    [
      'a second voucher for one award',
      [award(1), issue(1)],
      issue(1, { key: 'issue:again', voucher: { last4: '9999', keyedHash: 'f'.repeat(64) } }),
      'wrong-state',
    ],
    [
      'a voucher that was used already',
      [award(1), award(2), issue(1)],
      issue(2, { voucher: { last4: '0001', keyedHash: '1'.padStart(64, '0') } }),
      'voucher-used',
    ],
    ['a shop that does not take them', [award(1)], issue(1, { retailer: 'corner-shop' }), 'retailer-not-accepted'],
    [
      'a shop on a day before it took them',
      [award(1)],
      issue(1, { effectiveAt: '2017-11-30' }),
      'retailer-not-accepted',
    ],
    ['spent before it was handed over', [award(1), issue(1)], later('redeemed', 1), 'wrong-state'],
    [
      'spent twice',
      [...issued, later('redeemed', 1)],
      { ...later('redeemed', 1), key: 'redeemed:again' },
      'wrong-state',
    ],
    ['void after it was spent', [...issued, later('redeemed', 1)], later('void', 1), 'wrong-state'],
    ['returned while it can be spent', issued, later('returned', 1), 'wrong-state'],
    ['dropped after it was handed over', issued, about('award-dropped', 1), 'wrong-state'],
    ['a correction of nothing', [], correction('nothing'), 'unknown-entry'],
    [
      'a second correction',
      [...issued, later('void', 1), correction(`void:${keyOfIssue(1)}`)],
      { ...correction(`void:${keyOfIssue(1)}`), key: 'again' },
      'wrong-state',
    ],
    ['a correction of what has no way back', [award(1)], correction(keyOfAward(1)), 'wrong-state'],
    ['money of another budget', [], { ...grant(1, 'grant:2'), budgetLine: 'start-ups' } as LedgerEntry, 'other-budget'],
    ['money in another currency', [], { ...grant(1, 'grant:2'), currency: 'EUR' } as LedgerEntry, 'other-budget'],
    [
      'a write-off of what was never issued',
      [award(1)],
      {
        kind: 'written-off',
        key: 'w',
        effectiveAt: '2018-02-01',
        ...stamp,
        policy: { id: 'birmingham-community-researchers', version: '2017' },
        person: 'amina',
        period: 'project',
        vouchers: 1,
      },
      'wrong-state',
    ],
    ['part of a penny', [], grant(0.5, 'grant:2'), 'bad-entry'],
    ['a string for an amount', [], grant('500' as unknown as number, 'grant:2'), 'bad-entry'],
    ['a kind nobody knows', [], { ...grant(1, 'grant:2'), kind: 'constructor' } as unknown as LedgerEntry, 'bad-entry'],
    [
      'the code of a voucher in full',
      [award(1)],
      issue(1, { voucher: { last4: '1234-5678', keyedHash: '0'.repeat(64) } }),
      'bad-entry',
    ],
  ])('%s', (_, entries, entry, code) => {
    const ledger = aLedger(...entries)
    const before = JSON.stringify(ledger)
    expect(codeOf(add(ledger, entry))).toBe(code)
    expect(JSON.stringify(ledger)).toBe(before)
    expect(must(verify(ledger)).entries).toBe(entries.length + 2)
  })

  test('an award that the budget has no room for', () => {
    const ledger = must(
      appendAll(
        [],
        [
          ...aLedger()
            .slice(0, 1)
            .map(({ entry }) => entry),
          grant(3000),
        ],
      ),
    )
    const one = must(add(ledger, award(1))).ledger
    expect(add(one, award(2))).toEqual({
      ok: false,
      error: { code: 'budget-exceeded', key: keyOfAward(2), leftMinor: 1000, askedMinor: 2000 },
    })
  })

  test('a grant above the ceiling, and one approval where two are asked for', () => {
    const ledger = aLedgerUnder({ budgetCeilingMinor: 60_000, approvals: 2 }, award(1))
    expect(codeOf(add(ledger, grant(10_001, 'grant:2')))).toBe('ceiling-exceeded')
    expect(codeOf(add(ledger, grant(10_000, 'grant:2')))).toBe('ok')
    expect(codeOf(add(ledger, issue(1, { approvedBy: ['one', 'one'] })))).toBe('approvals-missing')
    expect(codeOf(add(ledger, issue(1, { approvedBy: ['one', 'two'] })))).toBe('ok')
  })
})

test('asking twice gives one voucher, whoever asks and whenever', () => {
  const ledger = aLedger(award(1), issue(1))
  const again = must(add(ledger, { ...issue(1), recordedAt: '2018-03-01T00:00:00.000Z', recordedBy: 'coordinator-2' }))
  expect(again).toMatchObject({ isNew: false, entry: { seq: 3 } })
  expect(again.ledger).toBe(ledger)
  expect(statesOf(again.ledger)).toEqual(['pending'])
})

test('after a release the same voucher can be issued again', () => {
  const ledger = aLedger(award(1), issue(1), later('issue-released', 1), issue(1, { key: `issue:${keyOfAward(1)}:2` }))
  expect(statesOf(ledger)).toEqual(['released', 'pending'])
})

describe('verify', () => {
  const whole = aLedger(award(1), issue(1), later('issue-confirmed', 1))
  const changed = (seq: number, change: (link: Ledger[number]) => object): Ledger =>
    whole.map((link) => (link.seq === seq ? ({ ...link, ...change(link) } as Ledger[number]) : link))
  test.each<[string, Ledger, number, string]>([
    [
      'an amount that was changed',
      changed(1, ({ entry }) => ({ entry: { ...entry, amountMinor: 90_000 } })),
      1,
      'hash-differs',
    ],
    [
      'who wrote it, changed',
      changed(2, ({ entry }) => ({ entry: { ...entry, recordedBy: 'somebody' } })),
      2,
      'hash-differs',
    ],
    ['a hash that was changed', changed(2, () => ({ hash: '0'.repeat(64) })), 2, 'hash-differs'],
    ['a link that was changed', changed(3, () => ({ previous: '0'.repeat(64) })), 3, 'chain-differs'],
    ['an entry that went missing', whole.filter(({ seq }) => seq !== 2), 2, 'out-of-place'],
    ['two that changed places', [...whole.slice(0, 2), whole[3], whole[2], whole[4]] as Ledger, 2, 'out-of-place'],
    ['nothing where an entry was', [...whole.slice(0, 2), undefined] as unknown as Ledger, 2, 'out-of-place'],
  ])('names %s', (_, ledger, seq, code) => {
    expect(verify(ledger)).toMatchObject({ ok: false, error: { code: 'ledger-broken', seq, because: { code } } })
    expect(codeOf(append(ledger, award(2)))).toBe('ledger-broken')
    expect(codeOf(balances(ledger))).toBe('ledger-broken')
  })

  test('a ledger that was made anew with an entry that was never allowed', () => {
    const forged = must(
      appendAll(
        [],
        [...aLedgerUnder({ capMinor: null }, ...[1, 2, 3, 4, 5, 6].map((n) => award(n)))].map(({ entry }) => entry),
      ),
    )
    const strict = forged.map(({ entry }) => (entry.kind === 'policy-adopted' ? { ...entry, capMinor: 10_000 } : entry))
    expect(codeOf(appendAll([], strict))).toBe('cap-exceeded')
  })

  test('an end that was cut off shows only against a hash that was noted elsewhere', () => {
    const head = headOf(whole)
    expect(verify(whole, head).ok).toBe(true)
    expect(verify(whole.slice(0, -1)).ok).toBe(true)
    expect(verify(whole.slice(0, -1), head)).toMatchObject({ error: { because: { code: 'head-differs' } } })
  })

  test('what came out of a database as JSON is the same ledger', () => {
    const stored = JSON.parse(JSON.stringify(whole)) as Ledger
    expect(must(verify(stored))).toEqual(must(verify(whole)))
    expect(must(balances(stored))).toEqual(must(balances(whole)))
    expect(must(append(stored, award(2))).entry.hash).toBe(must(append(whole, award(2))).entry.hash)
  })

  test('a known ledger has a known hash, so that ledgers outlive this version', () => {
    expect(headOf(whole)).toMatchInlineSnapshot(`"08ac3f27e64728283cf688eb0634dbc65db62d8bf369c9a02c668f2d229d67f7"`)
  })
})

describe('from an assessment to awards', () => {
  const due = (ledger: Ledger, facts: Parameters<typeof assessed>[1], terms = {}) =>
    must(awardsDue(assessed(ledger, facts, terms), ledger, stamp))
  const kinds = (entries: readonly LedgerEntry[]) =>
    entries.map((entry) => (entry.kind === 'award' ? `award ${entry.n} ${entry.state}` : entry.kind))

  test('what is earned is awarded once', () => {
    const ledger = aLedger()
    const first = due(ledger, { submissions: events(25) })
    expect(kinds(first)).toEqual(['award 1 earned', 'award 2 earned'])
    const after = must(appendAll(ledger, first))
    expect(due(after, { submissions: events(25) })).toEqual([])
    expect(kinds(due(after, { submissions: events(30) }))).toEqual(['award 3 earned'])
  })

  test('without a route it is held, and set free when one is recorded', () => {
    const held = due(aLedger(), { submissions: events(10), routes: [] })
    expect(kinds(held)).toEqual(['award 1 held'])
    const ledger = must(appendAll(aLedger(), held))
    expect(due(ledger, { submissions: events(10), routes: [] })).toEqual([])
    expect(kinds(due(ledger, { submissions: events(20) }))).toEqual(['award-earned', 'award 2 earned'])
  })

  test('what was held goes back to the budget when another route is recorded', () => {
    const ledger = must(appendAll(aLedger(), due(aLedger(), { submissions: events(10), routes: [] })))
    const routes = [{ researcher: 'amina', route: 'declined', decidedBy: 'c', decidedOn: '2018-01-02' }] as const
    const back = due(ledger, { submissions: events(10), routes: [...routes] })
    expect(kinds(back)).toEqual(['award-dropped'])
    const after = must(appendAll(ledger, back))
    expect(must(balances(after)).budget).toBe(50_000)
    expect(kinds(due(after, { submissions: events(10) }))).toEqual(['award 2 earned'])
  })

  test('what was retracted before its voucher was fetched is dropped', () => {
    const ledger = aLedger(award(1), award(2))
    expect(kinds(due(ledger, { submissions: events(10) }))).toEqual(['award-dropped'])
  })

  test('what was retracted after its voucher was handed over stays with the person, and is written off', () => {
    const ledger = aLedger(award(1), issue(1), later('issue-confirmed', 1))
    const entries = due(ledger, { submissions: events(9) })
    expect(kinds(entries)).toEqual(['written-off'])
    const after = must(appendAll(ledger, entries))
    expect(must(issuedTotals(after))).toEqual([
      { researcher: 'amina', issuedMinor: 2000, reservedMinor: 0, writtenOffMinor: 2000 },
    ])
    expect(due(after, { submissions: events(9) })).toEqual([])
    expect(kinds(due(after, { submissions: events(10) }))).toEqual(['award 2 earned'])
  })

  test('where the policy sets it off, the next voucher is the one that was issued already', () => {
    const terms = { clawback: 'offset' } as const
    const ledger = aLedgerUnder(terms, award(1), issue(1), later('issue-confirmed', 1))
    expect(due(ledger, { submissions: events(9) }, terms)).toEqual([])
    expect(due(ledger, { submissions: events(10) }, terms)).toEqual([])
    expect(kinds(due(ledger, { submissions: events(20) }, terms))).toEqual(['award 2 earned'])
  })

  test('with room for one, one is awarded', () => {
    const ledger = must(
      appendAll(
        [],
        [
          ...aLedger()
            .slice(0, 1)
            .map(({ entry }) => entry),
          grant(3000),
        ],
      ),
    )
    expect(kinds(due(ledger, { submissions: events(50) }))).toEqual(['award 1 earned'])
  })

  test('a void voucher that was returned is due again', () => {
    const ledger = aLedger(award(1), issue(1), later('issue-confirmed', 1), later('void', 1), later('returned', 1))
    expect(kinds(due(ledger, { submissions: events(10) }))).toEqual(['award 2 earned'])
    expect(must(awards(ledger)).map(({ state }) => state)).toEqual(['returned'])
  })
})
