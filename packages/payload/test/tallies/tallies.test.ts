import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { isSignedCall } from '@use-it-cities/success-stories/signature'
import { whoTold } from '@use-it-cities/success-stories/outreach'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '../../src/ids.ts'
import { roleNames } from '../../src/roles.ts'
import { slugs } from '../../src/slugs.ts'
import type { TalliesView, WhoToldView } from '../../src/tallies/views.ts'
import { aPerson, type Person } from '../support/builders.ts'
import { callSecret, startCms, type Cms } from '../support/cms.ts'

interface Site {
  readonly url: string
  readonly stop: () => void
  answer: unknown
  readonly signed: boolean[]
}

/** What a site says to the call, and whether the call was signed. */
async function aSite(answer: unknown): Promise<Site> {
  const site = { answer, signed: [] as boolean[] }
  const server: Server = createServer((req, res) => {
    const chunks: Buffer[] = []
    req.on('data', (chunk: Buffer) => chunks.push(chunk))
    req.on('end', () => {
      const [timestamp, signature] = ['use-it-timestamp', 'use-it-signature'].map((name) => String(req.headers[name]))
      const call = { timestamp: timestamp ?? '', signature: signature ?? '', body: Buffer.concat(chunks).toString() }
      site.signed.push(req.url === '/_use-it/tallies' && isSignedCall(callSecret, call, Date.now() / 1000))
      const isStatus = typeof site.answer === 'number'
      res.writeHead(isStatus ? (site.answer as number) : 200, {
        'content-type': 'application/json',
        location: 'http://localhost:9/',
      })
      res.end(isStatus ? '{}' : typeof site.answer === 'string' ? site.answer : JSON.stringify(site.answer))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return Object.assign(site, { url: `http://127.0.0.1:${port}`, stop: () => server.close() })
}

const row = (code: string, week: string, opened: number | null, told: number | null = null) => ({
  code,
  week,
  days: [],
  opened,
  told,
})

describe('who came by which code', () => {
  let cms: Cms
  let one: Site
  let two: Site
  let lead: Person
  const now = () => new Date('2026-11-21T10:00:00Z')
  beforeAll(async () => {
    one = await aSite({ rows: [] })
    two = await aSite({ rows: [] })
    cms = await startCms({ siteCallUrls: [one.url, two.url], now })
    lead = await aPerson(cms, ['comms-lead'])
    await cms.payload.db.create({
      collection: slugs.referralCodes,
      data: { id: newId(), code: 'k7mfr2', label: 'The library on the hill' } as never,
    })
  })
  afterAll(async () => {
    one.stop()
    two.stop()
    await cms?.stop()
  })
  beforeEach(() => {
    one.answer = { rows: [] }
    two.answer = { rows: [] }
  })
  const seen = async () => (await lead.rest('GET', '/word-of-mouth/tallies')).body as unknown as TalliesView

  test('what the sites counted is added up by code and week, with the place it stands for', async () => {
    one.answer = { rows: [row('k7mfr2', '2026-11-09', 10, 5), row('k7mfr2', '2026-11-02', 25)] }
    two.answer = { rows: [row('k7mfr2', '2026-11-09', 15), row('bcdfghjk', '2026-11-09', null, 5)] }
    expect(await seen()).toEqual({
      rows: [
        { code: 'k7mfr2', label: 'The library on the hill', kind: 'code', week: '2026-11-09', opened: 25, told: 5 },
        { code: 'bcdfghjk', label: null, kind: 'story', week: '2026-11-09', opened: null, told: 5 },
        { code: 'k7mfr2', label: 'The library on the hill', kind: 'code', week: '2026-11-02', opened: 25, told: null },
      ].sort((a, b) =>
        a.week === b.week ? ((a.label ?? a.code) < (b.label ?? b.code) ? -1 : 1) : a.week < b.week ? 1 : -1,
      ),
      unreached: [],
    })
    expect([...one.signed, ...two.signed]).toEqual([true, true])
  })

  test('nothing below five is shown, whatever a site says', async () => {
    one.answer = { rows: [row('k7mfr2', '2026-11-09', 4, 1), row('zzzzzz', '2026-11-09', 0, 5)] }
    two.answer = { rows: [row('k7mfr2', '2026-11-09', 4, null)] }
    expect((await seen()).rows).toEqual([
      { code: 'zzzzzz', label: null, kind: 'code', week: '2026-11-09', opened: null, told: 5 },
    ])
  })

  test.each([
    ['is down', 503],
    ['does not know the call', 404],
    ['sends elsewhere', 302],
    ['answers no JSON', '<html>'],
    ['answers something else', { rows: 'many' }],
    ['answers a figure that is none', { rows: [row('k7mfr2', '2026-11-09', -5)] }],
    ['answers half a code', { rows: [row("k7' or 1=1", '2026-11-09', 5)] }],
    ['answers a week that is none', { rows: [row('k7mfr2', '2026-13-45', 5)] }],
  ])('a site that %s is named, and the others are shown', async (_, answer) => {
    one.answer = answer
    two.answer = { rows: [row('k7mfr2', '2026-11-09', 15)] }
    expect(await seen()).toMatchObject({ rows: [{ opened: 15 }], unreached: [one.url] })
  })

  test('who told is counted by finished week, from five up, and no sum gives the rest away', async () => {
    const received = (who: string | null, on: string, times: number) =>
      Promise.all(
        Array.from({ length: times }, () =>
          cms.payload.db.create({
            collection: slugs.contactMessages,
            data: {
              ...{
                id: newId(),
                message: newId(),
                contentHash: 'x',
                status: 'new',
                name: 'A Neighbour',
                title: 'Work',
                reachBy: 'phone',
              },
              ...{ reachAt: '0', language: 'en', aboutKind: 'topic', about: 'work', whoTold: who },
              ...{ receivedAt: on, deleteOn: '2027-01-01T12:00:00.000Z' },
            } as never,
          }),
        ),
      )
    await received('friend', '2026-11-10T12:00:00.000Z', 6)
    await received('champion', '2026-11-10T12:00:00.000Z', 4)
    // A minute after midnight on Monday in the city: the week after.
    await received('friend', '2026-11-16T00:01:00.000Z', 5)
    await received('leaflet', '2026-11-03T12:00:00.000Z', 4)
    await received(null, '2026-11-03T12:00:00.000Z', 9)
    const { status, body } = await lead.rest('GET', '/word-of-mouth/who-told')
    const { weeks, days } = body as unknown as WhoToldView
    const none = Object.fromEntries(whoTold.map((each) => [each, null]))
    expect([status, days]).toEqual([200, 90])
    expect(weeks).toEqual([
      { week: '2026-11-09', counts: { ...none, friend: 6 } },
      { week: '2026-11-02', counts: none },
    ])
  })

  test('the comms lead, partners and administrators see figures; nobody else', async () => {
    for (const role of roleNames) {
      const { rest } = await aPerson(cms, [role], { organisation: 'north-trust', languages: ['ur'] })
      const expected = ['comms-lead', 'partner-editor', 'administrator'].includes(role) ? 200 : 403
      for (const path of ['tallies', 'who-told'])
        expect([role, (await rest('GET', `/word-of-mouth/${path}`)).status]).toEqual([role, expected])
    }
  })
})

test('without the secret of the calls every site is unreached', async () => {
  const cms = await startCms({ siteCallUrls: ['http://127.0.0.1:9'], callSecret: undefined as never })
  const { askTallies } = await import('../../src/tallies/ask-tallies.ts')
  expect(await askTallies(cms.payload)).toEqual({ rows: [], unreached: ['http://127.0.0.1:9'] })
  await cms.stop()
})
