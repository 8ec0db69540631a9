import { request } from 'node:http'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aSite, type TestSite } from './a-site.ts'
import {
  aContactSite,
  carriedIn,
  contact,
  goneStory,
  openedForm,
  sendForm,
  typed,
  waitingIn,
  waits,
  type FakeMessages,
} from './contact-fixture.ts'
import type { FakeCms } from './fake-cms.ts'
import { filesWith } from './files-with.ts'
import { codeOf } from './fixture.ts'

let cms: FakeCms
let intake: FakeMessages
let site: TestSite

beforeEach(async () => {
  ;({ cms, intake, site } = await aContactSite())
})
afterEach(async () => {
  await site.stop()
  await cms.stop()
})

type Options = { path?: string; to?: TestSite; headers?: Record<string, string> }
const send = (fields: Record<string, string>, { to = site, ...more }: Options = {}) => sendForm(to, fields, more)
const arrived = (count: number) => expect.poll(() => intake.stored.size, { timeout: 10_000 }).toBe(count)
const waiting = (of: TestSite = site) => waitingIn(of)

describe('machines', () => {
  it('that answer at once get the page again, and a person who presses again is taken', async () => {
    const carried = carriedIn((await site.get(contact)).text)
    const quick = await site.post(contact, { ...carried, ...typed })
    expect(quick.status).toBe(422)
    expect(quick.text).toContain('very fast')
    expect(quick.text).toContain(typed.words)
    site.clock.now += 2_000
    expect((await site.post(contact, { ...carriedIn(quick.text), ...typed })).status).toBe(200)
    await arrived(1)
  })
  it('that fill in every field get the page again, with that field empty', async () => {
    const full = await send({ ...typed, website: 'https://spam.example' })
    expect(full.status).toBe(422)
    expect(full.text).not.toContain('spam.example')
    expect(full.text).toContain(typed.words)
    expect((await site.post(contact, { ...carriedIn(full.text), ...typed, website: '' })).status).toBe(200)
    await arrived(1)
  })
  it.each([
    { name: 'no stamp', stamp: '' },
    { name: 'one they made up', stamp: Buffer.from('{"madeAt":1,"nonce":"a"}').toString('base64url') },
    { name: 'the stamp of the other form', stamp: 'word' },
    { name: 'one that is two days old', stamp: 'old' },
  ])('that come with $name get the page again, and its stamp works', async ({ stamp }) => {
    const carried = await openedForm(site, stamp === 'word' ? '/en/contact/word' : contact)
    if (stamp === 'old') site.clock.now += 48 * 3_600_000
    const own = stamp === 'word' || stamp === 'old' ? carried.stamp : stamp
    const { status, text } = await site.post(contact, { ...typed, stamp: own ?? '' })
    expect(status).toBe(422)
    expect(text).toContain('open for too long')
    expect(text).toContain(typed.words)
    site.clock.now += 5_000
    expect((await site.post(contact, { ...carriedIn(text), ...typed })).status).toBe(200)
    await arrived(1)
  })
  it('that send message after message have to wait, and what was typed is kept', async () => {
    const statuses: number[] = []
    for (let each = 0; each < 7; each++) statuses.push((await send({ ...typed, words: `Message ${each}` })).status)
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429, 429])
    const last = await send({ ...typed, words: 'Wombatmarker' })
    expect(last.text).toContain('Wombatmarker')
    expect(last.headers.get('retry-after')).toBe('600')
    await arrived(5)
  })
  it('that open the form without end have to wait, and read how to reach a person meanwhile', async () => {
    const statuses = new Set<number>()
    for (let each = 0; each < 60; each++) statuses.add((await site.get(contact)).status)
    const { status, text } = await site.get(contact)
    expect([...statuses, status]).toEqual([200, 429])
    expect(text).toContain('wait ten minutes')
    expect(text).toContain('Synthetic tea morning')
  })
  it('that post without end are turned away, and a reader elsewhere is not', async () => {
    const proxied = await aSite(cms, { ...waits, env: { SITE_TRUSTS_PROXY: '1' } })
    const statuses = new Set<number>()
    for (let each = 0; each < 40; each++)
      statuses.add((await proxied.post(contact, { a: '1' }, { 'x-forwarded-for': '198.51.100.1' })).status)
    expect(statuses).toEqual(new Set([422, 429]))
    expect((await send(typed, { to: proxied, headers: { 'x-forwarded-for': '198.51.100.2' } })).status).toBe(200)
    await proxied.stop()
  })
  it('get back what was typed, also after the thirtieth try', async () => {
    for (let each = 0; each < 30; each++) await site.post(contact, { a: '1' })
    for (const [path, fields] of [
      [contact, { ...typed, words: 'Wombatmarker' }],
      ['/en/contact/word', { wrong: 'Wombatmarker', better: '' }],
    ] as const) {
      const { status, text } = await send(fields, { path })
      expect([path, status]).toEqual([path, 429])
      expect(text).toContain('Wombatmarker')
      expect(text).toContain('What you wrote is still here')
    }
    expect(await waiting()).toEqual([])
    expect(intake.stored.size).toBe(0)
  })
  it('that send from very many homes cannot fill the inbox: all together have a limit too', async () => {
    const proxied = await aSite(cms, { ...waits, env: { SITE_TRUSTS_PROXY: '1' } })
    const statuses: number[] = []
    const opened = await openedForm(proxied, contact)
    for (let home = 0; home < 61; home++) {
      const headers = { 'x-forwarded-for': `2001:db8:0:${home.toString(16)}::1` }
      statuses.push((await proxied.post(contact, { ...opened, ...typed, words: `Message ${home}` }, headers)).status)
    }
    expect(statuses.slice(0, 60)).toEqual(Array.from({ length: 60 }, () => 200))
    expect(statuses[60]).toBe(429)
    await proxied.stop()
  })
})

describe('what is no form of ours is refused with a page that leads on, and nothing is stored', () => {
  const raw = (body: string | Buffer, headers: Record<string, string> = {}, path = contact) =>
    new Promise<{ status: number; text: string }>((resolve, reject) => {
      const { hostname, port } = new URL(site.url)
      const type = { 'content-type': 'application/x-www-form-urlencoded' }
      const call = request({ hostname, port, path, method: 'POST', headers: { ...type, ...headers } }, (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => parts.push(part))
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(parts).toString() }))
      })
      call.on('error', reject)
      call.end(body)
    })
  it.each([
    { name: 'half an escape', body: 'name=%E0%A4%A', status: 400 },
    { name: 'bytes that are no UTF-8', body: 'name=%FF%FE', status: 400 },
    { name: 'a field twice', body: 'name=a&name=b', status: 400 },
    { name: 'a thousand fields', body: Array.from({ length: 1000 }, (_each, at) => `f${at}=1`).join('&'), status: 400 },
    { name: 'a huge body', body: `words=${'a'.repeat(40_000)}`, status: 413 },
    { name: 'JSON', body: '{}', headers: { 'content-type': 'application/json' }, status: 415 },
    { name: 'a file', body: '--x', headers: { 'content-type': 'multipart/form-data; boundary=x' }, status: 415 },
    { name: 'another site’s form', body: 'name=a', headers: { 'sec-fetch-site': 'cross-site' }, status: 403 },
    { name: 'a neighbour host’s form', body: 'name=a', headers: { 'sec-fetch-site': 'same-site' }, status: 403 },
    { name: 'another origin', body: 'name=a', headers: { origin: 'https://elsewhere.example' }, status: 403 },
    { name: 'an origin that is none', body: 'name=a', headers: { origin: 'https://' }, status: 403 },
  ])('$name: $status', async ({ body, headers, status }) => {
    for (const path of [contact, '/ar/contact/word']) {
      const answer = await raw(body, headers, path)
      expect([path, answer.status]).toEqual([path, status])
      expect(answer.text).toContain('<h1>')
      expect(answer.text).toContain(`href="${path}"`)
    }
    expect(await waiting()).toEqual([])
  })
  it('an empty body is a form without answers; another method is refused', async () => {
    expect((await raw('')).status).toBe(422)
    expect((await fetch(site.url + contact, { method: 'PUT' })).status).toBe(405)
    const slipped = await site.get('/en/contact/')
    expect([slipped.status, slipped.headers.get('location')]).toEqual([308, '/en/contact'])
    expect((await site.get('/en/contact/word/more')).status).toBe(404)
    expect((await site.get('/xx/contact')).status).toBe(404)
  })
  it('our own origin and a page without a referrer are fine', async () => {
    for (const headers of [
      { origin: 'null', 'sec-fetch-site': 'same-origin' },
      { origin: 'https://stories.example.org' },
      { origin: site.url },
    ] as Record<string, string>[])
      expect((await raw('', headers)).status).toBe(422)
  })
  it('tags and quotes are words', async () => {
    const hostile = '"></textarea><script>alert(1)</script>'
    const { text } = await send({ ...typed, name: hostile, at: "'><b>", words: hostile })
    const outsideOfQuotes = text.replace(/"[^"]*"/g, '""')
    expect(outsideOfQuotes).not.toContain('<script')
    expect(outsideOfQuotes).not.toContain('<b>')
    expect(text).toContain('&lt;script&gt;')
    expect(outsideOfQuotes.match(/<\/textarea>/g)).toHaveLength(1)
  })
})

describe('this word is wrong', () => {
  const report = { wrong: 'Numbatmarker', better: 'Better word' }
  it('every page of a reader leads there, and says which page it was', async () => {
    for (const path of ['/ur/', '/ur/stories/', `/ur/stories/${codeOf(1000)}`, '/ur/guide/', '/ur/opportunities'])
      expect((await site.get(path)).text, path).toContain(`href="/ur/contact/word?page=${path}"`)
    for (const path of [`/ur/stories/${goneStory}`, '/ur/nothing-here'])
      expect((await site.get(path)).text, path).toContain('href="/ur/contact/word"')
  })
  it('a word is reported, sealed like a message, and says nothing about a person', async () => {
    const answer = await send(report, { path: '/pl/contact/word?page=/pl/about' })
    expect(answer.status).toBe(200)
    expect(answer.text).toContain('href="/pl/about"')
    await arrived(1)
    expect(intake.messages[0]).toEqual({
      kind: 'word-report',
      id: expect.any(String),
      sentAt: '2026-11-21T10:00:05.000Z',
      language: 'pl',
      page: '/pl/about',
      ...report,
    })
    expect(await filesWith(site.dataDir, 'Numbatmarker')).toEqual([])
  })
  it('without the word it comes back with the rest', async () => {
    const { status, text } = await send({ wrong: '', better: 'Kakapomarker' }, { path: '/en/contact/word' })
    expect(status).toBe(422)
    expect(text).toContain('href="#wrong"')
    expect(text).toContain('Kakapomarker')
  })
  it.each(['javascript:alert(1)', '//elsewhere.example', '/t/secret', '/xx/', '/en/"><b>', `/en/${'a'.repeat(300)}`])(
    'a page %s is the first page instead',
    async (page) => {
      const path = `/en/contact/word?page=${encodeURIComponent(page)}`
      expect((await send(report, { path })).status).toBe(200)
      await arrived(1)
      expect(intake.messages[0]).toMatchObject({ page: '/en/' })
    },
  )
})
