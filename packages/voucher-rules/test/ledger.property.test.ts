import fc from 'fast-check'
import { expect, test } from 'vitest'
import { append, awards, balances, issuedTotals, verify, type Ledger, type LedgerEntry } from '../src/ledger.ts'
import { about, aLedger, award, correction, grant, issue, keyOfIssue, must, later } from './support/a-ledger.ts'

const anyN = fc.integer({ min: 1, max: 6 })
/** Any entry, most of them out of turn: a ledger has to refuse those. */
const anyEntry: fc.Arbitrary<LedgerEntry> = fc.oneof(
  fc.integer({ min: 1, max: 9000 }).map((amount) => grant(amount, `grant:${amount}`)),
  fc.tuple(anyN, fc.constantFrom('held', 'earned')).map(([n, state]) => award(n, { state })),
  anyN.map((n) => award(n, { person: 'bilal' })),
  anyN.map((n) => about('award-earned', n)),
  anyN.map((n) => about('award-dropped', n)),
  anyN.map((n) => issue(n)),
  fc
    .tuple(fc.constantFrom('issue-confirmed', 'issue-released', 'redeemed', 'void', 'expired', 'returned'), anyN)
    .map(([kind, n]) => later(kind, n)),
  fc
    .tuple(fc.constantFrom('redeemed', 'void', 'expired'), anyN)
    .map(([kind, n]) => correction(`${kind}:${keyOfIssue(n)}`)),
)
const anyEntries = fc.array(anyEntry, { maxLength: 60 })

function played(entries: readonly LedgerEntry[]): Ledger {
  let ledger = aLedger()
  for (const entry of entries) {
    const added = append(ledger, entry)
    if (added.ok) ledger = added.value.ledger
  }
  return ledger
}

test('debits equal credits, and no account but the funder is ever below nothing', () => {
  fc.assert(
    fc.property(anyEntries, (entries) => {
      const { funder, ...others } = must(balances(played(entries)))
      expect(Object.values(others).every((amount) => amount >= 0)).toBe(true)
      expect(Object.values(others).reduce((a, b) => a + b, 0)).toBe(-funder)
    }),
  )
})

test('replaying what was stored gives what was there', () => {
  fc.assert(
    fc.property(anyEntries, (entries) => {
      const ledger = played(entries)
      const stored = JSON.parse(JSON.stringify(ledger)) as Ledger
      expect(must(verify(stored))).toEqual(must(verify(ledger)))
      for (const view of [balances, awards, issuedTotals]) expect(view(stored)).toEqual(view(ledger))
    }),
  )
})

test('playing the same entries again adds nothing', () => {
  fc.assert(
    fc.property(anyEntries, (entries) => {
      const ledger = played(entries)
      let again = ledger
      for (const { entry } of ledger) again = must(append(again, entry)).ledger
      expect(again).toBe(ledger)
    }),
  )
})

test('all awards together are within cap and budget', () => {
  fc.assert(
    fc.property(anyEntries, (entries) => {
      const ledger = played(entries)
      for (const { issuedMinor, reservedMinor } of must(issuedTotals(ledger)))
        expect(issuedMinor + reservedMinor).toBeLessThanOrEqual(10_000)
      expect(must(balances(ledger)).budget).toBeGreaterThanOrEqual(0)
    }),
  )
})

test('changing any one entry is noticed, and named', () => {
  fc.assert(
    fc.property(anyEntries, fc.nat(), (entries, pick) => {
      const ledger = played(entries)
      const seq = pick % ledger.length
      const forged = ledger.map((link) =>
        link.seq === seq ? { ...link, entry: { ...link.entry, recordedBy: 'somebody else' } } : link,
      )
      expect(verify(forged)).toMatchObject({ ok: false, error: { seq } })
    }),
  )
})
