import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { minorOf, money } from '../../src/vouchers/admin/money.ts'
import { voucherRef } from '../../src/vouchers/ledger/keyed-hash.ts'

describe('an amount as somebody types it', () => {
  test.each([
    ['20', 2000],
    ['£20', 2000],
    ['1,250', 125_000],
    ['20.5', 2050],
    [' 20.50 ', 2050],
    ['20.505', null],
    ['-20', null],
    ['2e3', null],
    ['', null],
    ['twenty', null],
    ['20.', null],
  ])('%j is %j pence', (text, minor) => expect(minorOf(text, 2)).toBe(minor))

  test('what is shown is read back as the same', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (minor) => {
        expect(minorOf(money(minor, 'GBP', 2), 2)).toBe(minor)
      }),
    ))
})

describe('what is kept of the code of a voucher', () => {
  test('blanks, dashes and capitals make no difference; the secret does', () => {
    const ref = voucherRef('ab12-cd34 EF56', 'a secret')
    expect(ref).toEqual({ last4: 'EF56', keyedHash: expect.stringMatching(/^[0-9a-f]{64}$/) })
    expect(voucherRef('AB12CD34EF56', 'a secret')).toEqual(ref)
    expect(voucherRef('AB12CD34EF56', 'another')?.keyedHash).not.toBe(ref?.keyedHash)
  })

  test('too short to be a code is none: its last four characters would be most of it', () => {
    for (const code of ['', '1234', '1234567', '----1234----'])
      expect([code, voucherRef(code, 'a secret')]).toEqual([code, null])
  })

  test('two codes never have one hash', () => {
    const code = fc.stringMatching(/^[A-Z0-9]{8,24}$/)
    fc.assert(
      fc.property(code, code, (one, two) => {
        fc.pre(one !== two)
        expect(voucherRef(one, 'a secret')?.keyedHash).not.toBe(voucherRef(two, 'a secret')?.keyedHash)
      }),
    )
  })
})
