import { describe, expect, test } from 'vitest'
import { birminghamPolicies, noticesGb } from '../src/data.ts'
import { showNotice } from '../src/report.ts'
import { noticeSchema, voucherPolicySchema } from '../src/schema.ts'

describe('Birmingham', () => {
  test.each(birminghamPolicies)('$version has the form of a policy', (policy) => {
    expect(voucherPolicySchema.parse(policy)).toEqual(policy)
  })

  test("what is said to be the source's has its words quoted", () => {
    const [policy] = birminghamPolicies
    const quotes = policy?.sources.map(({ quote }) => quote).join(' ') ?? ''
    for (const words of [
      'every 10 questionnaires',
      '£20 voucher',
      'maximum payment of £100',
      'completed and validated',
      'two of the major supermarkets',
    ]) {
      expect(quotes).toContain(words)
    }
    const bySource = Object.entries(policy?.decisions ?? {}).flatMap(([name, { decidedBy }]) =>
      decidedBy === 'source' ? [name] : [],
    )
    expect(bySource).toEqual(['unitsPerVoucher', 'voucherMinor', 'capMinor', 'countWhen', 'retailers'])
  })

  test('names no shop that the source does not name', () => {
    expect(birminghamPolicies.flatMap(({ retailers }) => retailers.map(({ name }) => name))).toEqual([null, null])
  })

  test('every notice it names is there', () => {
    const ids = noticesGb.map(({ id }) => id)
    for (const { notices } of birminghamPolicies) expect(ids).toEqual(expect.arrayContaining(notices))
  })
})

describe('notices', () => {
  test.each(noticesGb)('$id has the form of a notice', (notice) => {
    expect(noticeSchema.parse(notice)).toEqual(notice)
  })

  test('an unconfirmed one asks, and one that states a value is refused', () => {
    const [one] = noticesGb.filter(({ confidence }) => confidence === 'unconfirmed')
    expect(showNotice(one as (typeof noticesGb)[number], '2026-11-21').show).toBe('check-with')
    expect(noticeSchema.safeParse({ ...one, text: { en: 'The limit is £204.' } }).success).toBe(false)
  })

  test('those that contradict each other say so, both ways', () => {
    for (const { id, contradicts } of noticesGb) {
      for (const other of contradicts) expect(noticesGb.find((each) => each.id === other)?.contradicts).toContain(id)
    }
    const both = noticesGb.filter(({ id }) => /dwp-vouchers|nihr-vouchers/.test(id))
    for (const notice of both)
      expect(showNotice(notice, '2026-11-21').frame).toContainEqual({ key: 'notice.contradicts' })
  })

  test.each([
    ['gb-asylum-support-conditions', '2026-11-21', 'fresh', false],
    ['gb-nihr-vouchers-are-income', '2026-11-21', 'confirmed-old', false],
    ['gb-volunteers-and-rewards', '2026-11-21', 'confirmed-old', false],
    ['gb-carers-allowance', '2026-11-21', 'check-with', false],
    ['gb-volunteers-and-rewards', '2027-04-01', 'confirmed-old', false],
    ['gb-volunteers-and-rewards', '2027-04-02', 'confirmed-old', true],
  ] as const)('%s on %s is %s', (id, on, show, outOfDate) => {
    const notice = noticesGb.find((each) => each.id === id) as (typeof noticesGb)[number]
    expect(showNotice(notice, on)).toMatchObject({ show, outOfDate })
  })
})
