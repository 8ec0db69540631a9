import { birminghamPolicies } from '@use-it-cities/voucher-rules/data'
import type { VoucherPolicy } from '@use-it-cities/voucher-rules'
import { afterEach, describe, expect, test } from 'vitest'
import { slugs } from '../../src/slugs.ts'
import { aPerson } from '../support/builders.ts'
import { databases, type Cms } from '../support/cms.ts'
import { aResearcher, aTeam, cardOf, interviews, press, recordRoute, startWithScheme } from './research.ts'

describe.each(databases)('vouchers as they happen, on %s', (database) => {
  let cms: Cms
  afterEach(() => cms?.stop())

  test('£20 handed over and an interview retracted afterwards: nothing is taken back, and that is said', async () => {
    cms = await startWithScheme({ database })
    const { coordinator, researcher } = await aTeam(cms)
    const [first] = await interviews(cms, 10, researcher)
    await recordRoute(cms, coordinator, researcher)
    await press(coordinator, 'award', { researcher: researcher.id })
    const [voucher] = (await cardOf(coordinator, researcher)).vouchers
    await press(coordinator, 'issue', { award: voucher?.award, code: 'KEPT-VOUCHER', retailer: 'supermarket-1' })
    await press(coordinator, 'confirm', { award: voucher?.award })
    await cms.payload.db.updateOne({
      collection: slugs.submissions,
      id: first?.id ?? '',
      data: { status: 'retracted' },
    })
    const card = await cardOf(coordinator, researcher)
    expect(card).toMatchObject({ counted: 9, entitledMinor: 0, issuedMinor: 2000, dueMinor: 0 })
    expect(card.arithmetic.join(' ')).toContain('£20 more than now counts. Nobody will take it back.')
    await press(coordinator, 'award', { researcher: researcher.id })
    expect((await cardOf(coordinator, researcher)).vouchers).toMatchObject([{ state: 'issued' }])
  }, 60_000)

  test('an open flag holds an interview back until somebody has written down what they found', async () => {
    cms = await startWithScheme({ database })
    const { coordinator, researcher } = await aTeam(cms)
    await interviews(cms, 9, researcher)
    const flag = { key: 'flag.same-answers-twice', params: {}, with: [] }
    const [flagged] = await interviews(cms, 1, researcher, { flags: [flag] })
    expect(await cardOf(coordinator, researcher)).toMatchObject({ counted: 9, entitledMinor: 0 })
    await cms.payload.db.updateOne({
      collection: slugs.submissions,
      id: flagged?.id ?? '',
      data: { flagsDecision: 'Two sisters answered together.' },
    })
    expect(await cardOf(coordinator, researcher)).toMatchObject({ counted: 10, entitledMinor: 2000 })
  }, 60_000)

  test('a route put right on the same day holds; another route later gives what was not handed over back', async () => {
    cms = await startWithScheme({ database })
    const { lead, coordinator, researcher } = await aTeam(cms)
    await interviews(cms, 10, researcher)
    await recordRoute(cms, coordinator, researcher, 'payroll')
    expect((await cardOf(coordinator, researcher)).dueMinor).toBe(0)
    await recordRoute(cms, coordinator, researcher, 'voucher')
    expect((await cardOf(coordinator, researcher)).dueMinor).toBe(2000)
    await press(coordinator, 'award', { researcher: researcher.id })
    await recordRoute(cms, coordinator, researcher, 'declined')
    expect((await press(coordinator, 'award', { researcher: researcher.id })).status).toBe(200)
    expect((await cardOf(lead, researcher)).vouchers).toEqual([])
  }, 60_000)

  test('a scheme that asks for two people: one approves, another one sets it aside', async () => {
    const [policy] = birminghamPolicies as readonly [VoucherPolicy]
    cms = await startWithScheme({ database, voucherPolicies: [{ ...policy, approvals: 2 }] })
    const { lead, coordinator, researcher } = await aTeam(cms)
    await interviews(cms, 10, researcher)
    await recordRoute(cms, coordinator, researcher)
    await press(coordinator, 'award', { researcher: researcher.id })
    const [voucher] = (await cardOf(coordinator, researcher)).vouchers
    const issue = { award: voucher?.award, code: 'TWO-PEOPLE-1', retailer: 'supermarket-1' }
    expect(voucher?.approval).toBe('yours')
    const alone = await press(coordinator, 'issue', issue)
    expect([alone.status, alone.body.errors]).toMatchObject([409, [{ data: { code: 'approvals-missing' } }]])
    await press(coordinator, 'approve', { award: voucher?.award })
    await press(coordinator, 'approve', { award: voucher?.award })
    expect((await press(coordinator, 'issue', issue)).status).toBe(409)
    expect((await cardOf(coordinator, researcher)).vouchers[0]?.approval).toBe('of-another')
    expect((await cardOf(lead, researcher)).vouchers[0]?.approval).toBeNull()
    expect((await press(lead, 'issue', issue)).status).toBe(200)
  }, 60_000)

  test('interviews of nobody, and of somebody unknown, are on no card and lost to none', async () => {
    cms = await startWithScheme({ database })
    const { coordinator, researcher } = await aTeam(cms)
    await interviews(cms, 5, null)
    await interviews(cms, 10, researcher)
    const other = await aResearcher(cms, (await aPerson(cms, ['research-coordinator'])).id)
    await interviews(cms, 10, other)
    expect(await cardOf(coordinator, researcher)).toMatchObject({ counted: 10, excluded: [] })
  }, 60_000)
})
