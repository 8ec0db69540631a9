import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { slugs } from '../../src/slugs.ts'
import { aPerson, type Person } from '../support/builders.ts'
import { databases, type Cms } from '../support/cms.ts'
import { restAs } from '../support/rest.ts'
import { aResearcher, aTeam, deskOf, interviews, press, recordRoute, startWithScheme } from './research.ts'

describe.each(databases)('who may do what at the vouchers desk, on %s', (database) => {
  let cms: Cms
  let mine: Awaited<ReturnType<typeof aTeam>>
  let theirs: Awaited<ReturnType<typeof aTeam>>
  beforeAll(async () => {
    cms = await startWithScheme({ database })
    mine = await aTeam(cms)
    theirs = await aTeam(cms)
    for (const { coordinator, researcher } of [mine, theirs]) {
      await interviews(cms, 10, researcher)
      await recordRoute(cms, coordinator, researcher)
      await press(coordinator, 'award', { researcher: researcher.id })
    }
  }, 120_000)
  afterAll(() => cms?.stop())

  const seenBy = async (person: Person) => (await deskOf(person)).researchers.map(({ id }) => id).sort()

  test('the lead sees everybody; a coordinator sees and awards their own researchers only', async () => {
    expect(await seenBy(mine.lead)).toEqual([mine.researcher.id, theirs.researcher.id].sort())
    expect(await seenBy(mine.coordinator)).toEqual([mine.researcher.id])
    const award = (await deskOf(theirs.coordinator)).researchers[0]?.vouchers[0]?.award
    expect((await press(mine.coordinator, 'award', { researcher: theirs.researcher.id })).status).toBe(404)
    for (const action of ['issue', 'confirm', 'release', 'redeem', 'void', 'return', 'correct', 'approve']) {
      const body = {
        award,
        ...(action === 'issue' && { code: 'VOUCHER-12345', retailer: 'supermarket-1' }),
        ...(action === 'void' && { reason: 'lost' }),
      }
      expect([action, (await press(mine.coordinator, action, body)).status]).toEqual([action, 404])
    }
  })

  test('rows of the ledger are read by the lead, by the coordinator of the researcher, and by the researcher', async () => {
    const user = await aPerson(cms, ['community-researcher'])
    const researcher = await aResearcher(cms, mine.coordinator.id, { user: user.id })
    await interviews(cms, 10, researcher)
    await recordRoute(cms, mine.coordinator, researcher)
    await press(mine.coordinator, 'award', { researcher: researcher.id })
    const owners = async ({ rest }: Person) => {
      const { docs } = (await rest('GET', `/${slugs.voucherEntries}?limit=0`)).body as {
        docs: { researcher?: string }[]
      }
      return [...new Set(docs.map((row) => row.researcher ?? 'nobody'))].sort()
    }
    expect(await owners(user)).toEqual([researcher.id])
    expect(await owners(mine.coordinator)).toEqual([mine.researcher.id, researcher.id].sort())
    expect(await owners(mine.lead)).toEqual(['nobody', mine.researcher.id, researcher.id, theirs.researcher.id].sort())
  }, 60_000)

  test('only the lead adds to the budget', async () => {
    expect((await press(mine.coordinator, 'budget', { amountMinor: 100 })).status).toBe(403)
    for (const amountMinor of [0, -100, 1.5, '100', Number.MAX_SAFE_INTEGER])
      expect([amountMinor, (await press(mine.lead, 'budget', { amountMinor })).status]).toEqual([amountMinor, 400])
  })

  test('nobody else sees the desk or presses its buttons', async () => {
    const award = (await deskOf(mine.coordinator)).researchers[0]?.vouchers[0]?.award
    for (const role of ['community-researcher', 'comms-lead', 'administrator', 'assessor'] as const) {
      const person = await aPerson(cms, [role])
      expect([role, (await person.rest('GET', '/vouchers/desk')).status]).toEqual([role, 403])
      expect([role, (await press(person, 'confirm', { award })).status]).toEqual([role, 403])
      expect([role, (await press(person, 'budget', { amountMinor: 1 })).status]).toEqual([role, 403])
    }
    const anonymous = restAs(cms, null)
    expect((await anonymous('GET', '/vouchers/desk')).status).toBe(403)
    expect((await anonymous('POST', '/vouchers/confirm', { key: '12345678', award })).status).toBe(403)
  }, 60_000)

  test('a coordinator who interviews does not award vouchers to themselves', async () => {
    const both = await aPerson(cms, ['research-coordinator'])
    const own = await aResearcher(cms, both.id, { user: both.id })
    await interviews(cms, 10, own)
    expect((await press(both, 'award', { researcher: own.id })).says).toContain('your own')
    expect((await press(mine.lead, 'award', { researcher: own.id })).status).toBe(200)
  })
})
