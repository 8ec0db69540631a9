import { describe, expect, test } from 'vitest'
import { locales } from '../src/locales.ts'
import { answerTo, assessmentsOf, voucherCases } from './support/voucher-cases.ts'

describe('what a community researcher has earned, and why', () => {
  for (const { name, given, on, expect: expected } of voucherCases) {
    test(name, () => {
      const answer = answerTo(given, on)
      const named = Object.fromEntries(Object.keys(expected).map((field) => [field, answer[field]]))
      expect(named).toEqual(expected)
    })
  }
})

test('every reason there is has a row', () => {
  const given = voucherCases.flatMap(({ given, on }) =>
    assessmentsOf(given, on).flatMap(({ excluded, arithmetic, because }) =>
      [...excluded.map((each) => each.because), ...arithmetic, ...because].map(({ key }) => key),
    ),
  )
  const reasons = Object.keys(locales.en.words).filter((key) => !/^(notice|period|translation)\./.test(key))
  expect([...new Set(given)].sort()).toEqual(reasons.sort())
})
