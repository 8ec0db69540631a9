import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { slugs } from '../../src/slugs.ts'
import { databases, startCms, type Cms } from '../support/cms.ts'
import { aTeam, cardOf, deskOf, interviews, press, recordRoute, startWithScheme } from './research.ts'

describe.each(databases)('the ledger, on %s', (database) => {
  let cms: Cms
  afterEach(() => cms?.stop())

  const withAVoucher = async () => {
    cms = await startWithScheme({ database })
    const team = await aTeam(cms)
    await interviews(cms, 10, team.researcher)
    await recordRoute(cms, team.coordinator, team.researcher)
    await press(team.coordinator, 'award', { researcher: team.researcher.id })
    return team
  }
  const rowAt = async (seq: number) => {
    const row = await cms.payload.db.findOne<{ id: string; entry: Record<string, unknown> }>({
      collection: slugs.voucherEntries,
      where: { seq: { equals: seq } },
    })
    if (!row) throw new Error(`No entry ${seq}`)
    return row
  }

  test('a row that somebody changed in the database closes the desk, which says where', async () => {
    const { coordinator, researcher } = await withAVoucher()
    const { id, entry } = await rowAt(1)
    await cms.payload.db.updateOne({
      collection: slugs.voucherEntries,
      id,
      data: { entry: { ...entry, amountMinor: 90_000 } },
    })
    const desk = await deskOf(coordinator)
    expect(desk.ledger.isWhole).toBe(false)
    expect(desk.ledger.says).toMatch(/1/)
    expect(desk.researchers).toEqual([])
    const award = await press(coordinator, 'award', { researcher: researcher.id })
    expect([award.status, award.body.errors]).toMatchObject([409, [{ data: { code: 'ledger-broken' } }]])
  }, 60_000)

  test('an end that was cut off shows too, because the last hash is noted beside the database', async () => {
    const { lead } = await withAVoucher()
    const head = path.join(cms.dataDir, 'ledger', 'vouchers-head.json')
    const { entries } = JSON.parse(readFileSync(head, 'utf8')) as { entries: number }
    const { id } = await rowAt(entries - 1)
    await cms.payload.db.deleteOne({ collection: slugs.voucherEntries, where: { id: { equals: id } } })
    expect((await deskOf(lead)).ledger.isWhole).toBe(false)
    expect((await press(lead, 'budget', { amountMinor: 100 })).status).toBe(409)
    rmSync(head)
    expect((await deskOf(lead)).ledger.isWhole).toBe(true)
  }, 60_000)

  test('somebody adds to it while the desk reads it: nothing is missing, and nobody is refused', async () => {
    const { lead, coordinator, researcher } = await withAVoucher()
    const { db } = cms.payload
    const { find } = db
    let grants = 0
    const whileReading = async <Value>(does: () => Promise<Value>) => {
      const before = grants
      db.find = (async (given: Parameters<typeof find>[0]) => {
        const found = await find.call(db, given)
        if (given.collection !== slugs.voucherEntries || grants > before) return found
        grants += 1
        expect((await press(lead, 'budget', { amountMinor: 100 })).status).toBe(200)
        return found
      }) as typeof find
      try {
        return await does()
      } finally {
        db.find = find
        expect(grants).toBe(before + 1)
      }
    }
    const award = await whileReading(() => press(coordinator, 'award', { researcher: researcher.id }))
    expect([award.status, award.says]).toMatchObject([200, expect.stringContaining('Nothing could be awarded now.')])
    expect((await whileReading(() => deskOf(coordinator))).ledger).toMatchObject({ isWhole: true })
    expect((await deskOf(lead)).budget?.grantedMinor).toBe(20_000 + grants * 100)
  }, 60_000)

  test('nobody writes to it by hand, whatever their role', async () => {
    const { lead, coordinator } = await withAVoucher()
    const { id } = await rowAt(0)
    for (const { rest } of [lead, coordinator]) {
      expect((await rest('POST', `/${slugs.voucherEntries}`, { seq: 99, key: 'x' })).status).toBe(403)
      expect((await rest('PATCH', `/${slugs.voucherEntries}/${id}`, { amountMinor: 1 })).status).toBe(403)
      expect((await rest('DELETE', `/${slugs.voucherEntries}/${id}`)).status).toBe(403)
    }
    const update = cms.payload.update({
      collection: slugs.voucherEntries as never,
      id,
      data: { amountMinor: 1 } as never,
      overrideAccess: true,
    })
    await expect(update).rejects.toThrow('cannot be changed')
  }, 60_000)

  test('£30 in the budget and £40 earned: one voucher, £20 held for the budget, and awarded once there is more', async () => {
    cms = await startWithScheme({ database })
    const { lead, coordinator, researcher } = await aTeam(cms, 3_000)
    await interviews(cms, 20, researcher)
    await recordRoute(cms, coordinator, researcher)
    expect((await press(coordinator, 'award', { researcher: researcher.id })).says).toBe('Awarded.')
    const card = await cardOf(coordinator, researcher)
    expect(card.vouchers).toMatchObject([{ state: 'awarded', amountMinor: 2000 }])
    expect(card).toMatchObject({ entitledMinor: 4000, heldMinor: 2000, dueMinor: 0 })
    expect(card.because.join(' ')).toContain('budget has no room')
    const again = await press(coordinator, 'award', { researcher: researcher.id })
    expect(again.says).toMatch(/Nothing could be awarded now\..*budget has no room/)
    expect((await deskOf(lead)).budget).toMatchObject({ reservedMinor: 2000, leftMinor: 1000 })

    await press(lead, 'budget', { amountMinor: 1000 })
    expect((await cardOf(coordinator, researcher)).dueMinor).toBe(2000)
    await press(coordinator, 'award', { researcher: researcher.id })
    expect((await cardOf(coordinator, researcher)).vouchers).toHaveLength(2)
    expect((await deskOf(lead)).budget).toMatchObject({ reservedMinor: 4000, leftMinor: 0 })
  }, 60_000)

  test('without a scheme, and with one that is not in force, the desk says so with the code and what to do', async () => {
    cms = await startCms({ database })
    const { lead, researcher } = await aTeam(cms)
    const without = await deskOf(lead)
    expect([without.scheme, without.problem]).toEqual([null, expect.stringContaining('(no-scheme)')])
    expect((await press(lead, 'award', { researcher: researcher.id })).says).toContain('no-scheme')
    await cms.stop()
    cms = await startWithScheme({ database, now: () => new Date('2016-03-01T12:00:00Z') })
    const early = await aTeam(cms)
    const desk = await deskOf(early.lead)
    expect(desk.problem).toContain('No voucher policy is in force on 2016-03-01 (no-policy-on)')
    expect((await press(early.lead, 'budget', { amountMinor: 100 })).status).toBe(409)
  }, 90_000)
})
