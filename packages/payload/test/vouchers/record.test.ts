import { ok } from '@use-it-cities/core'
import { birminghamPolicies } from '@use-it-cities/voucher-rules/data'
import { adoptionOf, verify, type LedgerEntry } from '@use-it-cities/voucher-rules/ledger'
import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { entryRows, ledgerOf } from '../../src/vouchers/ledger/read-ledger.ts'
import { record } from '../../src/vouchers/ledger/record.ts'
import { databases, startCms, type Cms } from '../support/cms.ts'
import { startWithScheme } from './research.ts'

const stamp = { recordedAt: '2026-11-21T10:00:00.000Z', recordedBy: 'somebody' }

const aGrant = (key: string): LedgerEntry => ({
  kind: 'budget-granted',
  key: `budget:${key}`,
  budgetLine: 'community-researchers',
  currency: 'GBP',
  amountMinor: 1000,
  effectiveAt: '2026-11-21',
  ...stamp,
})

describe.each(databases)('somebody else writes between reading and writing, on %s', (database) => {
  let here: Cms
  let there: Cms
  beforeAll(async () => {
    here = await startWithScheme({ database })
    there = await startCms({ database, databaseUrl: here.url, isEmpty: true, voucherPolicies: birminghamPolicies })
    const adoptions = birminghamPolicies.map((policy) => adoptionOf(policy, stamp))
    await write(here, 'adopt-1', async () => adoptions)
  }, 120_000)
  afterAll(async () => {
    await there?.stop()
    await here?.stop()
  })

  const write = async (cms: Cms, key: string, plan: () => Promise<readonly LedgerEntry[]>) =>
    record(await createLocalReq({}, cms.payload), { key, hash: key }, async () => ok(await plan()))
  const keys = async () => (await entryRows(await createLocalReq({}, here.payload))).map(({ entry }) => entry.key)

  test('the place is taken: it reads and plans again, and both entries are there, in one chain', async () => {
    let plans = 0
    const written = await write(here, 'act-here', async () => {
      plans += 1
      if (plans === 1) await write(there, 'act-there', async () => [aGrant('there')])
      return [aGrant('here')]
    })
    expect(plans).toBe(2)
    expect(written).toMatchObject({ ok: true, value: { isRepeated: false } })
    expect((await keys()).slice(-2)).toEqual(['budget:there', 'budget:here'])
    const rows = await entryRows(await createLocalReq({}, there.payload))
    expect(verify(ledgerOf(rows))).toMatchObject({ ok: true, value: { entries: rows.length } })
  })

  test('others are faster thirty times: it is still written, after theirs', async () => {
    let plans = 0
    const written = await write(here, 'act-patient', async () => {
      plans += 1
      if (plans <= 30) await write(there, `act-faster-${plans}`, async () => [aGrant(`faster-${plans}`)])
      return [aGrant('patient')]
    })
    expect([plans, written]).toMatchObject([31, { ok: true, value: { isRepeated: false } }])
    expect((await keys()).slice(-2)).toEqual(['budget:faster-30', 'budget:patient'])
  })

  test.each([
    ['two write at once', { code: 112 }],
    ['the transaction is to be tried again', { code: 251, errorLabels: ['TransientTransactionError'] }],
  ])('the place is just being taken, and MongoDB says that %s: it reads and plans again', async (says, conflict) => {
    const { payload } = here
    const { create } = payload
    let plans = 0
    payload.create = (async (...given: Parameters<typeof create>) => {
      if (plans <= 2) throw Object.assign(new Error('Please retry your operation.'), conflict)
      return create.apply(payload, given)
    }) as typeof create
    try {
      const written = await write(here, `act-conflict-${says}`, async () => {
        plans += 1
        return [aGrant(says)]
      })
      expect([plans, written]).toMatchObject([3, { ok: true, value: { isRepeated: false } }])
    } finally {
      payload.create = create
    }
    expect((await keys()).at(-1)).toBe(`budget:${says}`)
  })

  test('a request that broke off in the middle is carried out when it is sent again, and then no more', async () => {
    const { payload } = here
    const { create } = payload
    let written = 0
    payload.create = (async (...given: Parameters<typeof create>) => {
      if ((written += 1) > 1) throw new Error('The power went.')
      return create.apply(payload, given)
    }) as typeof create
    const both = async () => [aGrant('first of two'), aGrant('second of two')]
    await expect(write(here, 'act-two', both)).rejects.toThrow('The power went.')
    payload.create = create
    expect((await keys()).at(-1)).toBe('budget:first of two')
    expect(await write(here, 'act-two', both)).toMatchObject({ ok: true, value: { isRepeated: false } })
    expect((await keys()).slice(-2)).toEqual(['budget:first of two', 'budget:second of two'])
    expect(await write(here, 'act-two', both)).toMatchObject({ ok: true, value: { isRepeated: true, added: [] } })
  })

  test('the very same was written there: nothing is added here, and it counts as done before', async () => {
    let plans = 0
    const before = (await keys()).length
    const written = await write(here, 'act-both', async () => {
      plans += 1
      if (plans === 1) await write(there, 'act-both', async () => [aGrant('both')])
      return [aGrant('both')]
    })
    expect([plans, (await keys()).length]).toEqual([1, before + 1])
    expect(written).toMatchObject({ ok: true, value: { isRepeated: true, added: [] } })
  })

  test('the same key came with another request there: nothing is added here', async () => {
    const before = (await keys()).length
    const written = await write(here, 'act-mine', async () => {
      await write(there, 'act-theirs', async () => [aGrant('one-key')])
      return [aGrant('one-key')]
    })
    expect(written).toMatchObject({ ok: true, value: { added: [] } })
    expect((await keys()).length).toBe(before + 1)
  })

  test('a database that does not take it is no race: it is said, and nothing goes round for ever', async () => {
    const req = await createLocalReq({}, here.payload)
    const create = here.payload.create
    here.payload.create = () => Promise.reject(new Error('The disk is full.'))
    try {
      const attempt = record(req, { key: 'act-full', hash: 'x' }, async () => ok([aGrant('full')]))
      await expect(attempt).rejects.toThrow('The disk is full.')
    } finally {
      here.payload.create = create
    }
    expect(await keys()).not.toContain('budget:full')
    expect(await write(here, 'act-full', async () => [aGrant('full')])).toMatchObject({ ok: true })
  })
})
