import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { statementSchema } from '@use-it-cities/voucher-rules/schema'
import { createLocalReq } from 'payload'
import { readStatement } from '../../src/vouchers/statement/read-statement.ts'
import { researcherById } from '../../src/research/researchers/researcher-to-manage.ts'
import { databases, type Cms } from '../support/cms.ts'
import { aTeam, cardOf, deskOf, interviews, press, recordRoute, startWithScheme } from './research.ts'

describe.each(databases)('from ten interviews to a voucher that was spent, on %s', (database) => {
  let cms: Cms
  beforeAll(async () => {
    cms = await startWithScheme({ database })
  }, 120_000)
  afterAll(() => cms?.stop())

  test('ten validated earn £20: held without a route, awarded with one, handed over once, spent, and on the statement', async () => {
    const { coordinator, researcher } = await aTeam(cms)
    await interviews(cms, 10, researcher)
    await interviews(cms, 1, researcher, { status: 'rejected', validatedAt: null })
    await interviews(cms, 2, researcher, { status: 'submitted', validatedAt: null })

    const before = await cardOf(coordinator, researcher)
    expect(before).toMatchObject({ counted: 10, waiting: 2, entitledMinor: 2000, heldMinor: 2000, dueMinor: 0 })
    expect(before.route).toBeNull()
    expect(before.because.join(' ')).toContain('£20 waits')
    expect(before.excluded.map(({ because }) => because).join()).toContain('did not accept')

    expect((await press(coordinator, 'award', { researcher: researcher.id })).says).toContain('held until a route')
    const [held] = (await cardOf(coordinator, researcher)).vouchers
    expect(held?.state).toBe('held')
    const tooEarly = await press(coordinator, 'issue', {
      award: held?.award,
      code: '6337 1234 5678 9012',
      retailer: 'supermarket-1',
    })
    expect(tooEarly.status).toBe(409)

    expect((await recordRoute(cms, coordinator, researcher)).status).toBe(201)
    expect((await press(coordinator, 'award', { researcher: researcher.id })).says).toBe('Awarded.')
    const [awarded, ...others] = (await cardOf(coordinator, researcher)).vouchers
    expect([awarded?.state, awarded?.amountMinor, others]).toEqual(['awarded', 2000, []])

    const issue = { award: awarded?.award, code: '6337 1234 5678 9012', retailer: 'supermarket-1' }
    expect((await press(coordinator, 'issue', issue)).status).toBe(200)
    expect((await cardOf(coordinator, researcher)).vouchers).toMatchObject([{ state: 'reserved', last4: '9012' }])
    expect((await press(coordinator, 'confirm', { award: issue.award })).says).toBe('Handed over.')
    expect((await cardOf(coordinator, researcher)).issuedMinor).toBe(2000)
    expect((await press(coordinator, 'redeem', { award: issue.award })).status).toBe(200)

    const desk = await deskOf(coordinator)
    expect(desk.budget).toMatchObject({ grantedMinor: 20_000, reservedMinor: 0, issuedMinor: 2000, leftMinor: 18_000 })
    expect(desk.ledger.isWhole).toBe(true)

    const req = await createLocalReq({}, cms.payload)
    const row = await researcherById(req, researcher.id)
    const statement = row && (await readStatement(req, row, 'en'))
    if (!statement?.ok) throw new Error('No statement')
    expect(statementSchema.parse(statement.value)).toMatchObject({
      researcher: { name: researcher.name, code: researcher.code },
      on: '2026-11-21',
      policy: { id: 'birmingham-community-researchers', version: '2017' },
      route: 'voucher',
      entitledMinor: 2000,
      awardedMinor: 2000,
      heldMinor: 0,
      issuedMinor: 2000,
      nextThresholdIn: 10,
      vouchers: [{ last4: '9012', amountMinor: 2000, state: 'redeemed', on: '2026-11-21', retailer: 'supermarket-1' }],
    })
    expect(statement.value.counted).toHaveLength(10)
    expect(statement.value.waiting).toHaveLength(2)
    expect(statement.value.excluded.map(({ because }) => because.key)).toEqual(['excluded.rejected'])
    expect(statement.value.notices.length).toBeGreaterThan(10)
    expect(new Set(statement.value.notices.map(({ language }) => language))).toEqual(new Set(['en']))
  }, 60_000)

  test('the code of a voucher is nowhere in the ledger, and the same voucher is not given twice', async () => {
    const { coordinator, researcher } = await aTeam(cms)
    await interviews(cms, 20, researcher)
    await recordRoute(cms, coordinator, researcher)
    await press(coordinator, 'award', { researcher: researcher.id })
    const [first, second] = (await cardOf(coordinator, researcher)).vouchers
    const voucher = { code: 'CODE-OF-THE-VOUCHER-7777', retailer: 'supermarket-2' }
    expect((await press(coordinator, 'issue', { ...voucher, award: first?.award })).status).toBe(200)
    const again = await press(coordinator, 'issue', {
      ...voucher,
      code: 'code of the voucher 7777',
      award: second?.award,
    })
    expect([again.status, again.body.errors]).toMatchObject([409, [{ data: { code: 'voucher-used' } }]])
    const rows = await cms.payload.db.find({ collection: 'voucher-entries', limit: 0, pagination: false })
    const audited = await cms.payload.db.find({ collection: 'audit-events', limit: 0, pagination: false })
    const stored = JSON.stringify([rows.docs, audited.docs]).toUpperCase()
    expect(stored).toContain('7777')
    expect(stored).not.toMatch(/OF.?THE.?VOUCHER/)
  }, 60_000)

  test('what was set aside and not handed over can be set aside again; what was handed over cannot', async () => {
    const { coordinator, researcher } = await aTeam(cms)
    await interviews(cms, 10, researcher)
    await recordRoute(cms, coordinator, researcher)
    await press(coordinator, 'award', { researcher: researcher.id })
    const [voucher] = (await cardOf(coordinator, researcher)).vouchers
    const award = voucher?.award
    const issue = (code: string) => press(coordinator, 'issue', { award, code, retailer: 'supermarket-1' })
    expect((await issue('AAAA0000BBBB')).status).toBe(200)
    expect((await issue('ZZZZ9999YYYY')).says).toContain('meanwhile')
    expect((await press(coordinator, 'release', { award })).status).toBe(200)
    expect((await issue('ZZZZ9999YYYY')).status).toBe(200)
    expect((await press(coordinator, 'confirm', { award })).status).toBe(200)
    expect((await press(coordinator, 'release', { award })).status).toBe(409)
    expect((await issue('AAAA0000BBBB')).status).toBe(409)
    expect((await press(coordinator, 'issue', { award, code: '1234', retailer: 'supermarket-1' })).says).toContain(
      'whole code',
    )
    expect((await cardOf(coordinator, researcher)).vouchers).toMatchObject([{ state: 'issued', last4: 'YYYY' }])
  }, 60_000)

  test('void needs a reason; what was written down by mistake is taken back by a new entry', async () => {
    const { coordinator, researcher } = await aTeam(cms)
    await interviews(cms, 10, researcher)
    await recordRoute(cms, coordinator, researcher)
    await press(coordinator, 'award', { researcher: researcher.id })
    const [voucher] = (await cardOf(coordinator, researcher)).vouchers
    const award = voucher?.award
    await press(coordinator, 'issue', { award, code: 'LOSTVOUCHER1', retailer: 'supermarket-1' })
    await press(coordinator, 'confirm', { award })
    expect((await press(coordinator, 'void', { award })).status).toBe(400)
    expect((await press(coordinator, 'void', { award, reason: 'because he is a friend' })).status).toBe(400)
    expect((await press(coordinator, 'void', { award, reason: 'lost' })).status).toBe(200)
    expect((await cardOf(coordinator, researcher)).vouchers).toMatchObject([
      { state: 'void', reason: 'Lost before it was spent' },
    ])
    expect((await press(coordinator, 'correct', { award })).status).toBe(200)
    expect((await cardOf(coordinator, researcher)).vouchers).toMatchObject([{ state: 'issued' }])
    expect((await press(coordinator, 'void', { award, reason: 'does-not-work' })).status).toBe(200)
    const spent = await deskOf(coordinator)
    expect((await press(coordinator, 'return', { award })).status).toBe(200)
    const back = await deskOf(coordinator)
    expect((back.budget?.leftMinor ?? 0) - (spent.budget?.leftMinor ?? 0)).toBe(2000)
    expect(back.ledger.isWhole).toBe(true)
  }, 60_000)
})
