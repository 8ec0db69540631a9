import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { entryRows } from '../../src/vouchers/ledger/read-ledger.ts'
import { createLocalReq } from 'payload'
import { databases, startCms, type Cms } from '../support/cms.ts'
import { restAs, type Answer } from '../support/rest.ts'
import type { Person } from '../support/builders.ts'
import { birminghamPolicies } from '@use-it-cities/voucher-rules/data'
import { aTeam, cardOf, deskOf, interviews, press, recordRoute, startOfTests, startWithScheme } from './research.ts'

/** Whoever was not served, in words: a list of numbers would not tell why. */
const refusals = (answers: readonly Answer[]) =>
  answers.filter(({ status }) => status !== 200).map(({ status, body }) => [status, body])

describe.each(databases)('many at once, on %s', (database) => {
  let cms: Cms
  beforeAll(async () => {
    cms = await startWithScheme({ database })
  }, 120_000)
  afterAll(() => cms?.stop())

  const kinds = async () => (await entryRows(await createLocalReq({}, cms.payload))).map(({ entry }) => entry.kind)
  const countOf = async (kind: string) => (await kinds()).filter((each) => each === kind).length

  test('20 awards at once are one voucher', async () => {
    const { coordinator, lead, researcher } = await aTeam(cms)
    await interviews(cms, 10, researcher)
    await recordRoute(cms, coordinator, researcher)
    const before = await countOf('award')
    const people = [coordinator, lead]
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, at) => press(people[at % 2] as Person, 'award', { researcher: researcher.id })),
    )
    expect(refusals(answers)).toEqual([])
    expect(await countOf('award')).toBe(before + 1)
    expect((await cardOf(coordinator, researcher)).vouchers).toHaveLength(1)
  }, 60_000)

  test('20 times the same press, sent at once and again later, is one voucher', async () => {
    const { coordinator, researcher } = await aTeam(cms)
    await interviews(cms, 10, researcher)
    await recordRoute(cms, coordinator, researcher)
    await press(coordinator, 'award', { researcher: researcher.id })
    const [voucher] = (await cardOf(coordinator, researcher)).vouchers
    const before = await countOf('issue')
    const same = { key: randomUUID(), award: voucher?.award, code: 'ONE-VOUCHER-0001', retailer: 'supermarket-1' }
    const answers = await Promise.all(Array.from({ length: 20 }, () => press(coordinator, 'issue', same)))
    expect(refusals(answers)).toEqual([])
    expect(answers.filter(({ body }) => body.isRepeated === false)).toHaveLength(1)
    expect(await countOf('issue')).toBe(before + 1)

    await press(coordinator, 'release', { award: voucher?.award })
    expect((await press(coordinator, 'issue', same)).body).toMatchObject({ isRepeated: true })
    expect(await countOf('issue')).toBe(before + 1)
    expect((await cardOf(coordinator, researcher)).vouchers).toMatchObject([{ state: 'awarded' }])
    const other = await press(coordinator, 'issue', { ...same, code: 'ANOTHER-VOUCHER-2' })
    expect([other.status, other.body.errors]).toMatchObject([409, [{ data: { code: 'action-reused' } }]])
  }, 60_000)

  test('20 different codes for one award at once: one is set aside, the others are told', async () => {
    const { coordinator, researcher } = await aTeam(cms)
    await interviews(cms, 10, researcher)
    await recordRoute(cms, coordinator, researcher)
    await press(coordinator, 'award', { researcher: researcher.id })
    const [voucher] = (await cardOf(coordinator, researcher)).vouchers
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        press(coordinator, 'issue', {
          award: voucher?.award,
          code: `DIFFERENT-${1000 + at}`,
          retailer: 'supermarket-1',
        }),
      ),
    )
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(19)
  }, 60_000)

  test('the same grant sent twice is one grant', async () => {
    const { lead } = await aTeam(cms)
    const before = (await deskOf(lead)).budget?.grantedMinor ?? 0
    const same = { key: randomUUID(), amountMinor: 5000 }
    await Promise.all([press(lead, 'budget', same), press(lead, 'budget', same), press(lead, 'budget', same)])
    expect((await deskOf(lead)).budget?.grantedMinor).toBe(before + 5000)
    expect((await press(lead, 'budget', { ...same, amountMinor: 9900 })).status).toBe(409)
  }, 60_000)
})

test.each(databases)(
  'two processes over one %s: 30 grants and 20 awards at once keep one chain, and one voucher',
  async (database) => {
    const first = await startWithScheme({ database })
    const second = await startCms({
      databaseUrl: first.url,
      isEmpty: true,
      now: () => startOfTests,
      voucherPolicies: birminghamPolicies,
    })
    try {
      const { coordinator, lead, researcher } = await aTeam(first)
      await interviews(first, 10, researcher)
      await recordRoute(first, coordinator, researcher)
      const session = async (person: Person): Promise<Person> => {
        const login = await second.payload.login({
          collection: 'users',
          data: { email: person.email, password: 'four unrelated words here' } as never,
        })
        return { ...person, rest: restAs(second, String(login.token)) }
      }
      const elsewhere = { lead: await session(lead), coordinator: await session(coordinator) }
      const grants = Array.from({ length: 30 }, (_, at) =>
        press(at % 2 ? lead : elsewhere.lead, 'budget', { amountMinor: 100 }),
      )
      const awards = Array.from({ length: 20 }, (_, at) =>
        press(at % 2 ? coordinator : elsewhere.coordinator, 'award', { researcher: researcher.id }),
      )
      const answers = await Promise.all([...grants, ...awards])
      expect(refusals(answers)).toEqual([])
      const desk = await deskOf(elsewhere.coordinator)
      expect(desk.ledger.isWhole).toBe(true)
      expect(desk.budget?.grantedMinor).toBe(20_000 + 30 * 100)
      expect((await cardOf(coordinator, researcher)).vouchers).toHaveLength(1)
      const rows = await entryRows(await createLocalReq({}, first.payload))
      expect(rows.map(({ seq }) => seq)).toEqual(rows.map((_, at) => at))
    } finally {
      await second.stop()
      await first.stop()
    }
  },
  120_000,
)
