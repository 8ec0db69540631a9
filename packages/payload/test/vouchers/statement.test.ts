import { signCall } from '@use-it-cities/success-stories/signature'
import { statementSchema } from '@use-it-cities/voucher-rules/schema'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { callSecret, databases, type Cms } from '../support/cms.ts'
import { send } from '../support/rest.ts'
import { aPerson } from '../support/builders.ts'
import { aResearcher, aTeam, interviews, startOfTests, startWithScheme, type Researcher } from './research.ts'

const pin = '204918'

describe.each(databases)('the statement of a researcher, on %s', (database) => {
  let cms: Cms
  let team: Awaited<ReturnType<typeof aTeam>>
  beforeAll(async () => {
    cms = await startWithScheme({ database })
    team = await aTeam(cms)
  }, 120_000)
  afterAll(() => cms?.stop())

  const withPin = (name = 'Sample Researcher'): Promise<Researcher> =>
    aResearcher(cms, team.coordinator.id, { name, pin })

  const call = (
    body: Record<string, unknown>,
    { path = '/research/statement', secret = callSecret, at = startOfTests } = {},
  ): Promise<Response> => {
    const text = JSON.stringify({ language: 'en', ...body })
    const timestamp = Math.floor(at.getTime() / 1000)
    return send(cms, 'POST', path, {
      body: text,
      headers: {
        'content-type': 'application/json',
        'use-it-timestamp': String(timestamp),
        'use-it-signature': signCall(secret, timestamp, text),
      },
    })
  }

  test('the right code and PIN: what counted and what it comes to, however the code is typed', async () => {
    const researcher = await withPin()
    await interviews(cms, 12, researcher)
    const answer = await call({ code: ` ${researcher.code.toLowerCase()} `, pin, language: 'ur' })
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store'])
    expect(statementSchema.parse(await answer.json())).toMatchObject({
      researcher: { code: researcher.code },
      entitledMinor: 2000,
      heldMinor: 2000,
      route: null,
      remainder: 2,
      nextThresholdIn: 8,
    })
  })

  test('the PDF is a tagged PDF with a title, for the site and for the desk', async () => {
    const researcher = await withPin()
    await interviews(cms, 10, researcher)
    const forSite = await call({ code: researcher.code, pin, language: 'ar' }, { path: '/research/statement.pdf' })
    expect([forSite.status, forSite.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    const forDesk = await team.coordinator.rest('GET', `/vouchers/statement.pdf?researcher=${researcher.id}`)
    expect([forDesk.status, forDesk.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    expect(forDesk.headers.get('content-disposition')).toContain(researcher.code)
    const text = Buffer.from(await forSite.arrayBuffer()).toString('latin1')
    expect(text.slice(0, 5)).toBe('%PDF-')
    expect(text).toContain('/StructTreeRoot')
    expect(text).toMatch(/<dc:title>|\/Title/)
  }, 60_000)

  test('a wrong code, a wrong PIN and a researcher without a PIN get the very same answer', async () => {
    const [known, without, strange] = [await withPin(), await aResearcher(cms, team.coordinator.id), 'ZZZZZZZZ']
    const answers = [
      await call({ code: known.code, pin: '000000' }),
      await call({ code: without.code, pin: '' + pin }),
      await call({ code: strange, pin }),
      await call({ code: 'no code at all', pin }),
      await call({ code: '__proto__', pin }),
    ]
    for (const answer of answers) expect([answer.status, await answer.text()]).toEqual([404, '{"error":"not-known"}'])
  })

  test('five wrong PINs close the code for the right one too, and no other code; 50 at once are five', async () => {
    const [guessed, other] = [await withPin(), await withPin()]
    const guesses = await Promise.all(
      Array.from({ length: 50 }, (_, at) => call({ code: guessed.code, pin: String(100_000 + at) })),
    )
    const statuses = guesses.map(({ status }) => status)
    expect(statuses.filter((status) => status === 404)).toHaveLength(5)
    expect(statuses.filter((status) => status === 429)).toHaveLength(45)
    const closed = await call({ code: guessed.code, pin })
    expect([closed.status, await closed.json()]).toEqual([429, { error: 'wait' }])
    expect((await call({ code: other.code, pin })).status).toBe(200)
  }, 60_000)

  test('a code that does not exist closes after five tries as well, so that closing tells nothing', async () => {
    const statuses: number[] = []
    for (let at = 0; at < 6; at += 1) statuses.push((await call({ code: 'YYYYYYYY', pin })).status)
    expect(statuses).toEqual([404, 404, 404, 404, 404, 429])
  })

  test('right PINs use nothing up', async () => {
    const researcher = await withPin()
    for (let at = 0; at < 8; at += 1) expect((await call({ code: researcher.code, pin })).status).toBe(200)
  })

  test('guesses from one place are counted over all codes, and other places go on', async () => {
    const researchers = await Promise.all(Array.from({ length: 6 }, () => withPin()))
    const from = 'a-place'
    for (const { code } of researchers.slice(0, 5)) expect((await call({ code, pin: '999999', from })).status).toBe(404)
    const [, , , , , last] = researchers
    expect((await call({ code: last?.code, pin, from })).status).toBe(429)
    expect((await call({ code: last?.code, pin, from: 'another-place' })).status).toBe(200)
  }, 60_000)

  test('a call that the site did not sign, or signed long ago, is not looked at', async () => {
    const researcher = await withPin()
    const body = { code: researcher.code, pin }
    expect((await call(body, { secret: 'another secret' })).status).toBe(401)
    expect((await call(body, { at: new Date(startOfTests.getTime() - 120_000) })).status).toBe(401)
    expect((await send(cms, 'POST', '/research/statement', { body: JSON.stringify(body) })).status).toBe(401)
    expect((await call({ code: researcher.code })).status).toBe(400)
    expect((await call({ ...body, more: 1 })).status).toBe(400)
  })

  test('another coordinator, a researcher and somebody from comms get no statement', async () => {
    const researcher = await withPin()
    const path = `/vouchers/statement.pdf?researcher=${researcher.id}`
    for (const [role, status] of [
      ['research-coordinator', 404],
      ['community-researcher', 403],
      ['comms-lead', 403],
      ['administrator', 403],
    ] as const)
      expect([role, (await (await aPerson(cms, [role])).rest('GET', path)).status]).toEqual([role, status])
  }, 60_000)
})
