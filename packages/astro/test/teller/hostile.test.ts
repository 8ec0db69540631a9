import { request as httpRequest } from 'node:http'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { linkHash } from '@use-it-cities/success-stories/teller'
import {
  aTellerSite,
  aTellerStory,
  fieldsBefore,
  link,
  otherSecret,
  secret,
  type ATellerSite,
} from './a-teller-site.ts'
import { FakeTellerCms } from './fake-teller-cms.ts'

const pin = '204816'
let cms: FakeTellerCms
let site: ATellerSite

beforeEach(async () => {
  cms = await FakeTellerCms.start()
  cms.publication = {
    ...cms.publication,
    links: [link, { ...link, linkHash: linkHash(otherSecret), code: 'mn8x3rty' }],
  }
  cms.open = (typed) =>
    typed === pin || typed === 'ticket'
      ? { ok: true, story: aTellerStory(), ticket: 'ticket' }
      : { ok: false, code: 'wrong' }
  site = await aTellerSite(cms)
})
afterEach(async () => {
  await site.stop()
  await cms.stop()
})

const opened = async () => (await site.post(`/t/${secret}/open?l=en`, { pin })).text
const nothingHappened = () =>
  expect([cms.said, site.shown('en'), site.withdrawals.isWaiting(link.code)]).toEqual([[], 'story', false])

describe('a button on somebody else’s page', () => {
  it.each(['cross-site', 'same-site', 'nonsense'])('does nothing and says so: %s', async (from) => {
    for (const section of ['withdraw', 'open', 'say']) {
      const answer = await site.post(
        `/t/${secret}/${section}?l=en`,
        { do: 'withdraw', pin },
        { 'sec-fetch-site': from },
      )
      expect(answer.status).toBe(403)
      expect(answer.text).toContain('That button was not on your page. Nothing was done.')
    }
    nothingHappened()
    expect(cms.opened).toEqual([])
  })

  it('is told apart from ours, and from a browser that does not say', async () => {
    const ours = await site.post(
      `/t/${secret}/withdraw?l=en`,
      { do: 'withdraw' },
      { 'sec-fetch-site': 'same-origin', origin: 'null' },
    )
    expect([ours.status, site.shown('en')]).toEqual([200, 'gone'])
  })

  it('at a link that opens nothing has the same answer as any guess', async () => {
    const guess = await site.get('/t/x?l=en')
    const sent = await site.post('/t/x/withdraw?l=en', { do: 'withdraw' }, { 'sec-fetch-site': 'cross-site' })
    expect([sent.status, sent.text]).toEqual([404, guess.text])
  })
})

describe('an act that was sent before', () => {
  const approve = async (change: Record<string, string> = {}): Promise<Record<string, string>> => {
    const fields = fieldsBefore(await opened(), 'value="approve"')
    return { ...fields, do: 'approve', ...change }
  }

  it('carries the same id, so that the CMS carries it out once', async () => {
    const fields = await approve()
    await site.post(`/t/${secret}/say?l=en`, fields)
    await site.post(`/t/${secret}/say?l=en`, fields)
    expect(cms.said.map(({ id }) => id)).toEqual([fields['id'], fields['id']])
  })

  it('is worth nothing at the link of another story', async () => {
    const answer = await site.post(`/t/${otherSecret}/say?l=en`, await approve())
    expect(answer.status).toBe(403)
    expect(cms.said).toEqual([])
  })

  it('says that nothing was approved when the words have changed since', async () => {
    cms.say = () => ({ ok: false, code: 'text-changed' })
    const { text } = await site.post(`/t/${secret}/say?l=en`, await approve())
    expect(text).toContain('The words were changed while you read. Please read them again.')
    expect(text).toContain('These words wait for your yes.')
  })

  it.each([
    ['hash', 'not-a-hash'],
    ['hash', 'b'.repeat(63)],
    ['language', 'xx'],
    ['id', 'not-an-id'],
    ['do', 'withdraw'],
    ['do', 'publish'],
    ['do', ''],
  ])('with %s forged as "%s" reaches nobody', async (field, value) => {
    const answer = await site.post(`/t/${secret}/say?l=en`, await approve({ [field]: value }))
    expect(answer.status).toBe(400)
    nothingHappened()
  })

  it.each(['carried', 'id', 'hash', 'language'])('without %s reaches nobody', async (field) => {
    const { [field]: _left, ...fields } = await approve()
    expect((await site.post(`/t/${secret}/say?l=en`, fields)).status).toBeGreaterThanOrEqual(400)
    nothingHappened()
  })
})

describe('a change that is asked for', () => {
  const ask = async (words: string) => {
    const fields = fieldsBefore(await opened(), 'value="ask-for-change"')
    return site.post(`/t/${secret}/say?l=en`, { ...fields, do: 'ask-for-change', words })
  }

  it('is kept to 2,000 characters and goes on as it was written, markup and all', async () => {
    await ask('<script>alert(1)</script>\n\u202eنام')
    await ask('x'.repeat(5_000))
    expect(cms.said.map(({ words }) => words)).toEqual(['<script>alert(1)</script>\n\u202eنام', 'x'.repeat(2_000)])
  })

  it('comes back as text and never as markup', async () => {
    const asked = {
      act: 'ask-for-change',
      language: 'ur',
      receivedAt: '2026-11-21T10:00:00.000Z',
      words: '<img src=x onerror=alert(1)>',
      answeredAt: null,
    } as const
    cms.open = () => ({ ok: true, story: aTellerStory({ receipts: [asked] }), ticket: 'ticket' })
    const text = await opened()
    expect(text).toContain('&lt;img src=x onerror=alert(1)&gt;')
    expect(text).not.toContain('<img')
  })

  it('says whether somebody has answered', async () => {
    const asked = {
      act: 'ask-for-change',
      language: 'ur',
      receivedAt: '2026-11-20T10:00:00.000Z',
      words: 'Not my name.',
    } as const
    const receipts = [
      { ...asked, answeredAt: '2026-11-21T09:00:00.000Z' },
      { ...asked, words: 'Nor my street.', answeredAt: null },
    ]
    cms.open = () => ({ ok: true, story: aTellerStory({ receipts }), ticket: 'ticket' })
    const text = await opened()
    for (const known of ['Not my name.', 'Answered on 21 November 2026.', 'Nor my street.', 'Nobody has answered yet.'])
      expect(text).toContain(known)
  })
})

describe('how it is asked', () => {
  const raw = (method: string, path: string, headers: Record<string, string> = {}) =>
    new Promise<{ status: number; body: string }>((done, failed) => {
      const sent = httpRequest(site.base + path, { method, headers }, (response) => {
        let body = ''
        response.on('data', (part: Buffer) => (body += part.toString()))
        response.on('end', () => done({ status: response.statusCode ?? 0, body }))
      })
      sent.on('error', failed)
      sent.end()
    })

  it.each(['OPTIONS', 'PUT', 'DELETE', 'PATCH', 'PROPFIND'])('%s changes nothing', async (method) => {
    for (const section of ['', '/withdraw', '/say', '/receipt.pdf'])
      expect((await raw(method, `/t/${secret}${section}`)).status).toBe(405)
    expect((await raw(method, '/t/x')).status).toBe(404)
    nothingHappened()
  })

  it('HEAD looks without anything happening', async () => {
    for (const section of ['', '/withdraw', '/open', '/say'])
      expect((await raw('HEAD', `/t/${secret}${section}`)).status).toBe(200)
    expect((await raw('HEAD', '/t/x')).status).toBe(404)
    nothingHappened()
  })

  it.each([
    '',
    '*',
    'xx',
    'de;q=1, fr',
    ';;;,,,',
    'ur'.repeat(5_000),
    'en;q=0, *;q=0',
    '\u00fc\u00df',
    'constructor',
    '__proto__',
  ])('a browser that asks for "%.20s" gets a page in a language we have', async (languages) => {
    const { status, body } = await raw('GET', '/t/x', { 'accept-language': Buffer.from(languages).toString('latin1') })
    expect(status).toBe(404)
    expect(body).toMatch(/<html lang="(en|ur|pa|bn|ar|so|ps|ro|pl)"/)
  })

  it.each(['xx', '', 'constructor', '__proto__', '<b>', 'UR', 'en-GB'])(
    'a language "%s" in the address is as none',
    async (language) => {
      const { text } = await site.get(`/t/${secret}?l=${encodeURIComponent(language)}`)
      expect(text).toContain('<html lang="ur" dir="rtl">')
      expect(text).not.toContain('<b>')
    },
  )
})

describe('a PIN', () => {
  it.each(['', '12345', '1234567', '12345a', '-12345', '1.2345', '0x1234', `${'9'.repeat(5_000)}`])(
    'that cannot be one is never asked about: "%.10s"',
    async (typed) => {
      const { text } = await site.post(`/t/${secret}/open?l=en`, { pin: typed })
      expect(text).toContain('Type all six numbers.')
      expect(cms.opened).toEqual([])
    },
  )

  it('in other figures and with blanks is the same PIN', async () => {
    for (const typed of ['۲۰۴۸۱۶', '٢٠٤٨١٦', '২০৪৮১৬', '204 816'])
      await site.post(`/t/${secret}/open?l=en`, { pin: typed })
    expect(new Set(cms.opened)).toEqual(new Set([pin]))
  })
})
