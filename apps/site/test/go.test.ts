import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { languageCodes } from '@use-it-cities/core'
import { signCall } from '@use-it-cities/success-stories/signature'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aSite, rawGet, type TestSite } from './a-site.ts'
import { aReferral, referralCode } from './champion-fixture.ts'
import { callSecret, FakeCms } from './fake-cms.ts'
import { aFeed, codeOf } from './fixture.ts'
import { anOutreachPublication, expiredId, trainingId } from './outreach-fixture.ts'

const story = codeOf(1000)
const gone = codeOf(7)
const day = 86_400_000
let cms: FakeCms
let site: TestSite

const aims = (aim: ReturnType<typeof aReferral>['aims'][number]['aim']) => [{ from: '2026-11-01' as const, aim }]
const referrals = [
  aReferral(),
  aReferral({ code: 'bbbbb2', language: null }),
  aReferral({ code: 'bbbbb3', aims: aims({ kind: 'page', page: 'contact' }) }),
  aReferral({ code: 'bbbbb4', aims: aims({ kind: 'page', page: 'contact' }), language: null }),
  aReferral({ code: 'bbbbb5', aims: aims({ kind: 'opportunity', id: trainingId }), language: 'ur' }),
  aReferral({ code: 'bbbbb6', aims: aims({ kind: 'opportunity', id: expiredId }) }),
  aReferral({ code: 'bbbbb7', aims: aims({ kind: 'story', code: gone }) }),
  aReferral({ code: 'bbbbb8', until: '2026-11-20' }),
  aReferral({ code: 'bbbbb9', aims: [{ from: '2026-12-01', aim: { kind: 'page', page: 'home' } }] }),
  aReferral({ code: 'bbbbbb', aims: aims({ kind: 'page', page: 'home' }), language: null }),
  aReferral({ code: 'bbbbbc', aims: aims({ kind: 'story', code: 'bcdfghjk' }) }),
  aReferral({ code: 'bbbbbf', aims: aims({ kind: 'champion', code: story }) }),
  aReferral({ code: 'bbbbbg', aims: aims({ kind: 'champion', code: story }), language: null }),
  aReferral({ code: 'bbbbbh', aims: aims({ kind: 'champion', code: gone }) }),
  aReferral({
    code: 'bbbbbd',
    aims: [...aims({ kind: 'page', page: 'events' }), { from: '2026-11-22', aim: { kind: 'page', page: 'stories' } }],
  }),
]
const feed = (revision: number) =>
  aFeed({
    revision,
    stories: [{}, {}],
    tombstones: [{ code: gone, on: '2026-11-20' }],
    generatedAt: '2026-11-21T09:00:00.000Z',
  })

beforeEach(async () => {
  cms = await FakeCms.start()
  cms.show(feed(1))
  cms.publishOutreach(anOutreachPublication({ referrals }))
  site = await aSite(cms, { env: { SITE_TRUSTS_PROXY: '1' } })
})
afterEach(async () => {
  await site.stop()
  await cms.stop()
})

async function tallies(body = '{}', secret = callSecret) {
  const timestamp = Math.floor(site.clock.now / 1000)
  const response = await fetch(`${site.url}/_use-it/tallies`, {
    method: 'POST',
    body,
    headers: { 'use-it-timestamp': String(timestamp), 'use-it-signature': signCall(secret, timestamp, body) },
  })
  return { status: response.status, body: (await response.json()) as { rows: Row[] } }
}
interface Row {
  code: string
  week: string
  days: { on: string; opened: number | null; told: number | null }[]
  opened: number | null
  told: number | null
}
const visit = (path: string, device = 'a') => site.get(path, { 'x-forwarded-for': device })

describe('a short link', () => {
  it.each([
    [`/go/${referralCode}`, `/en/stories/${story}`],
    [`/go/${referralCode.toUpperCase()}`, `/en/stories/${story}`],
    [`/GO/${referralCode.toUpperCase()}`, `/en/stories/${story}`],
    [`/go/${referralCode}/`, `/en/stories/${story}`],
    ['/go/bbbbb2', `/?to=stories/${story}`],
    ['/go/bbbbb3', '/en/contact?via=bbbbb3'],
    ['/go/bbbbb4', '/?to=contact&via=bbbbb4'],
    ['/go/bbbbb5', `/ur/opportunities/${trainingId}`],
    ['/go/bbbbbb', '/'],
    ['/go/bbbbbd', '/en/events'],
    ['/go/bbbbbf', `/en/champions/${story}?via=bbbbbf`],
    ['/go/bbbbbg', `/?to=champions/${story}&via=bbbbbg`],
  ])('%s opens %s', async (path, to) => {
    const { status, headers } = await visit(path)
    expect([status, headers.get('location'), headers.get('cache-control')]).toEqual([302, to, 'no-store'])
    expect(headers.get('set-cookie')).toBeNull()
    expect((await visit(to)).status).toBe(200)
  })
  it.each([
    ['/go/zzzzzz', 404],
    ['/go/', 404],
    ['/go/a', 404],
    ['/go/constructor', 404],
    [`/go/${referralCode}/more`, 404],
    ['/go/bbbbb9', 404],
    ['/go/bbbbbc', 404],
    ['/go/bbbbb6', 410],
    ['/go/bbbbb7', 410],
    ['/go/bbbbb8', 410],
    ['/go/bbbbbh', 410],
  ])('%s opens nothing: %i, with the way to the stories in every language', async (path, status) => {
    const answer = await visit(path)
    expect([answer.status, answer.headers.get('x-robots-tag')]).toEqual([status, 'noindex'])
    for (const language of languageCodes)
      expect(answer.text).toContain(`<a href="/${language}/stories/" hreflang="${language}">`)
    expect(answer.text).not.toContain(gone)
    const { bytes } = await rawGet(site, path, { 'accept-encoding': 'br' })
    expect(bytes.length).toBeLessThanOrEqual(8_000)
  })
  it('opens another page from the day its plan says', async () => {
    site.clock.now += day
    expect((await visit('/go/bbbbbd')).headers.get('location')).toBe('/en/stories/')
  })
  it('opens nothing when its story is taken down', async () => {
    cms.show(aFeed({ revision: 2, stories: [{}, {}], tombstones: [{ code: story, on: '2026-11-21' }] }))
    await site.changed()
    expect((await visit(`/go/${referralCode}`)).status).toBe(410)
  })
  it('leads on while stories rest, because they come back', async () => {
    site.clock.now += 1.5 * day
    expect((await visit(`/go/${referralCode}`)).status).toBe(302)
  })
  it('takes nothing but reading', async () => {
    expect((await site.post(`/go/${referralCode}`, {})).status).toBe(405)
  })
})

describe('the page where a language is picked', () => {
  it('keeps where a link was on its way to, in every language', async () => {
    const { text, headers } = await visit(`/?to=stories/${story}`)
    for (const language of languageCodes) expect(text).toContain(`href="/${language}/stories/${story}"`)
    expect(headers.get('cache-control')).toBe('no-store')
    expect((await visit('/')).text).not.toContain(story)
  })
  it.each([
    '//evil.example',
    'https://evil.example',
    '../x',
    'stories/"><script>',
    'en/stories/',
    'search?q=a',
    'contact&via=<x>',
  ])('leads nowhere else: %s', async (to) => {
    const { text } = await visit(`/?to=${encodeURIComponent(to)}`)
    expect(text).not.toMatch(/evil|<script|via=/)
    expect(text).toContain('href="/ur/"')
  })
})

describe('what is counted', () => {
  const week = async () => (await tallies()).body.rows

  it('is told to the CMS when the day is over, and to nobody else', async () => {
    for (let at = 0; at < 7; at++) await visit(`/go/${referralCode}`)
    for (let at = 0; at < 4; at++) await visit('/go/bbbbb3')
    await visit('/go/zzzzzz')
    expect(await week()).toEqual([])
    site.clock.now += day
    expect(await week()).toEqual([
      {
        code: referralCode,
        week: '2026-11-16',
        days: expect.arrayContaining([{ on: '2026-11-21', opened: 7, told: null }]) as unknown,
        opened: null,
        told: null,
      },
    ])
    site.clock.now += day
    const [row, ...others] = await week()
    expect([row?.opened, others]).toEqual([5, []])
    expect((await tallies('{}', 'another-secret-another-secret-another')).status).toBe(401)
    for (const body of ['', '[]', '{"all":true}']) expect((await tallies(body)).status).toBe(400)
    expect((await site.get('/_use-it/tallies')).status).toBe(404)
  })
  it('is not a look at the headers, nor one device again and again', async () => {
    for (let at = 0; at < 9; at++) await fetch(`${site.url}/go/${referralCode}`, { method: 'HEAD', redirect: 'manual' })
    site.clock.now += day
    expect(await week()).toEqual([])
    const answers: number[] = []
    for (let at = 0; at < 130; at++) answers.push((await visit(`/go/${referralCode}`, 'flood')).status)
    expect([answers.filter((status) => status === 302).length, answers.at(-1)]).toEqual([120, 429])
    expect((await visit(`/go/${referralCode}`, 'somebody else')).status).toBe(302)
    site.clock.now += day
    expect((await week())[0]?.days.find(({ on }) => on === '2026-11-22')?.opened).toBe(31)
  })
  it('survives a restart', async () => {
    for (let at = 0; at < 6; at++) await visit(`/go/${referralCode}`)
    await site.stop()
    site = await aSite(cms, { dataDir: site.dataDir, now: site.clock.now + day })
    expect((await week())[0]?.code).toBe(referralCode)
  })
  it('says nothing about a visitor in any file or log', async () => {
    const secret = {
      address: '203.0.113.77',
      agent: 'Secret-Phone/9',
      cookie: 'sid=secret-cookie',
      from: 'https://secret.example/',
    }
    const headers = {
      'x-forwarded-for': secret.address,
      'user-agent': secret.agent,
      cookie: secret.cookie,
      referer: secret.from,
      'accept-language': 'tlh',
    }
    await site.get(`/go/${referralCode}`, headers)
    await site.get('/go/zzzzzz', headers)
    await site.post(`/en/champions/${story}/told`, { via: referralCode }, headers)
    await site.stop()
    const folder = join(site.dataDir, 'site')
    const files = await readdir(folder, { recursive: true, withFileTypes: true })
    const texts = await Promise.all(
      files.filter((each) => each.isFile()).map((each) => readFile(join(each.parentPath, each.name), 'latin1')),
    )
    for (const text of [...texts, ...site.lines])
      for (const about of [secret.address, secret.agent, 'secret', 'tlh', 'zzzzzz']) expect(text).not.toContain(about)
    expect(JSON.parse(await readFile(join(folder, 'tallies.json'), 'utf8'))).toEqual({
      days: { '2026-11-21': { [referralCode]: { opened: 1, told: 1 } } },
    })
    site = await aSite(cms)
  })
})

describe('"I told someone"', () => {
  const tell = (fields: Record<string, string>, device = 'a', more: Record<string, string> = {}) =>
    site.post(`/en/champions/${story}/told`, fields, { 'x-forwarded-for': device, ...more })
  const counted = async () => {
    await site.stop()
    const file = await readFile(join(site.dataDir, 'site', 'tallies.json'), 'utf8').catch(() => '{"days":{}}')
    site = await aSite(cms)
    return (JSON.parse(file) as { days: Record<string, unknown> }).days['2026-11-21'] ?? {}
  }

  it('is one tap: counted for the venue the page came with, else for the story, and thanked for', async () => {
    const page = await visit(`/en/champions/${story}?via=${referralCode}`)
    expect(page.text).toContain(`<input type="hidden" name="via" value="${referralCode}">`)
    const { status, headers } = await tell({ via: referralCode })
    expect([status, headers.get('location')]).toEqual([303, `/en/champions/${story}?told=1&via=${referralCode}#told`])
    const after = await visit(`/en/champions/${story}?told=1&via=${referralCode}`)
    expect(after.text).toContain('Thank you. It is counted.')
    expect(after.headers.get('cache-control')).toBe('no-store')
    expect((await visit(`/en/champions/${story}`)).text).not.toMatch(/Thank you|name="via"/)
    await tell({})
    await tell({ via: 'zzzzzz' })
    await tell({ via: 'bbbbb8' })
    expect(await counted()).toEqual({ [referralCode]: { opened: 0, told: 1 }, [story]: { opened: 0, told: 3 } })
  })
  it('is counted for the poster that led to the page for passing a story on, also by way of the choice of a language', async () => {
    for (const code of ['bbbbbf', 'bbbbbg']) {
      const first = (await visit(`/go/${code}`)).headers.get('location') ?? ''
      const page = `/en/champions/${story}?via=${code}`
      if (code === 'bbbbbg') expect((await visit(first)).text).toContain(`href="${page}"`)
      else expect(first).toBe(page)
      const { text } = await visit(page)
      const action = /<form method="post" action="([^"]+)"/.exec(text)?.[1] ?? ''
      const via = /name="via" value="([^"]+)"/.exec(text)?.[1] ?? ''
      expect((await site.post(action, { via }, { 'x-forwarded-for': code })).status).toBe(303)
    }
    expect(await counted()).toEqual({ bbbbbf: { opened: 1, told: 1 }, bbbbbg: { opened: 1, told: 1 } })
  })
  it('is not counted for a page elsewhere that presses it for its readers', async () => {
    expect((await tell({}, 'a', { 'sec-fetch-site': 'cross-site' })).status).toBe(303)
    expect(await counted()).toEqual({})
  })
  it('has an end for one device, and none for the others', async () => {
    const answers: number[] = []
    for (let at = 0; at < 21; at++) answers.push((await tell({}, 'flood')).status)
    expect([answers.filter((status) => status === 303).length, answers.at(-1)]).toEqual([20, 429])
    expect((await tell({}, 'b')).status).toBe(303)
  })
  it.each([
    [story, 'x'.repeat(2000), 'application/x-www-form-urlencoded', 413],
    [story, '{}', 'application/json', 415],
    [gone, 'via=', 'application/x-www-form-urlencoded', 410],
    ['bcdfghjk', 'via=', 'application/x-www-form-urlencoded', 404],
  ])('of %s with a body that is not the form: nothing is counted', async (code, body, type, status) => {
    const answer = await fetch(`${site.url}/en/champions/${code}/told`, {
      method: 'POST',
      body,
      headers: { 'content-type': type },
      redirect: 'manual',
    })
    expect(answer.status).toBe(status)
    if (code === story) expect(await answer.text()).toContain('We could not read what was sent.')
    expect(await counted()).toEqual({})
  })
})
