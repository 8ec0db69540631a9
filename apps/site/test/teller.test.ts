import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { aSite, type TestSite } from './a-site.ts'
import { plain } from './a-walk.ts'
import { FakeCms } from './fake-cms.ts'
import { filesWith } from './files-with.ts'
import { aFeed, codeOf } from './fixture.ts'
import { aPhoto } from './photos.ts'
import { aTellerPublication, tellerSecret } from './teller-fixture.ts'

let cms: FakeCms
let site: TestSite
const code = codeOf(1000)
const page = `/t/${tellerSecret}`
const stories = (['en', 'ur'] as const).map((language) => `/${language}/stories/${code}`)
const statuses = (of = site) => Promise.all(stories.map(async (path) => (await of.get(path)).status))
const take = () => site.post(`${page}/withdraw?l=en`, { do: 'withdraw' })
const queue = () => readFile(join(site.dataDir, 'site/teller-outbox.ndjson'), 'utf8')

beforeEach(async () => {
  cms = await FakeCms.start()
  cms.show(aFeed())
  cms.publishLinks(aTellerPublication())
  cms.tellers.set('/say', () => ({ status: 200, body: JSON.stringify({ ok: true, code: 'done' }) }))
  site = await aSite(cms, { feedTimeoutMs: 500, firstWaitMs: 20, longestWaitMs: 50 })
})
afterEach(async () => {
  await site.stop()
  await cms.stop()
})

it('is a page for one person: kept by nobody, sent on by nobody, found by nobody, without a script', async () => {
  const { status, headers, text } = await site.get(page)
  expect(status).toBe(200)
  expect(text).toContain('<html lang="ur" dir="rtl">')
  expect(text).not.toMatch(/<script|<link[^>]*stylesheet/)
  const [, css = ''] = /<style>(.*?)<\/style>/s.exec(text) ?? []
  expect(headers.get('content-security-policy')).toContain(
    `style-src 'sha256-${createHash('sha256').update(css).digest('base64')}'`,
  )
  expect(headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(headers.get('content-security-policy')).not.toContain('script-src')
  expect([headers.get('cache-control'), headers.get('referrer-policy'), headers.get('set-cookie')]).toEqual([
    'no-store',
    'no-referrer',
    null,
  ])
  expect(headers.get('x-robots-tag')).toContain('noindex')
})

it('takes a story down with the CMS stopped, keeps that over a restart, and tells the CMS when it is back', async () => {
  expect(await statuses()).toEqual([200, 200])
  cms.tellers.delete('/say')
  cms.answer((_request, response) => response.writeHead(503).end())

  expect(plain((await take()).text)).toContain('Your story is down')
  expect(await statuses()).toEqual([410, 410])
  for (const path of ['/en/stories/', '/en/rss.xml', '/sitemap-en.xml'])
    expect((await site.get(path)).text).not.toContain(code)
  expect(await queue()).toContain(code)

  await site.stop()
  site = await aSite(cms, { dataDir: site.dataDir, feedTimeoutMs: 500, firstWaitMs: 20, longestWaitMs: 50 })
  expect(await statuses()).toEqual([410, 410])
  expect(plain((await site.get(`${page}?l=en`)).text)).toContain('We have kept your wish safe')

  cms.calls.length = 0
  cms.tellers.set('/say', () => ({ status: 200, body: JSON.stringify({ ok: true, code: 'done' }) }))
  cms.show(aFeed({ revision: 2 }))
  await site.changed()
  await expect.poll(queue, { timeout: 5_000 }).toBe('')
  expect(cms.calls.map(({ path, body }) => [path, (JSON.parse(body) as { act: string }).act])).toEqual([
    ['/say', 'withdraw'],
  ])
  expect(await statuses()).toEqual([410, 410])
})

it('takes the pictures along, from the disk too, without waiting for the CMS', async () => {
  const photo = await aPhoto(cms)
  const file = photo.renditions[0]?.file ?? ''
  cms.show(aFeed({ revision: 2, stories: [{ photo }, {}] }))
  await site.changed()
  expect((await site.get(`/media/${file}`)).status).toBe(200)
  cms.tellers.delete('/say')
  await take()
  expect((await site.get(`/media/${file}`)).status).toBe(410)
  await expect(readFile(join(site.dataDir, 'site/media', file))).rejects.toThrow('ENOENT')
})

it('writes the secret, the PIN and what was read nowhere', async () => {
  cms.tellers.set('/open', () => ({ status: 200, body: JSON.stringify({ ok: false, code: 'wrong' }) }))
  await site.post(`${page}/open`, { pin: '204816' })
  await take()
  await expect.poll(queue, { timeout: 5_000 }).toBe('')
  for (const word of [tellerSecret, '204816']) {
    expect(await filesWith(site.dataDir, word)).toEqual([])
    expect(site.lines.join('\n')).not.toContain(word)
  }
})

it('hears of new links with the call of the CMS, and refuses unsigned ones', async () => {
  cms.publishLinks({ ...aTellerPublication(2), links: [] }, null)
  await site.changed()
  expect((await site.get(page)).status).toBe(200)
  cms.publishLinks({ ...aTellerPublication(2), links: [] })
  await site.changed()
  expect((await site.get(page)).status).toBe(404)
  expect(site.lines.filter((line) => line.includes('tellers refused code=feed-unsigned'))).toHaveLength(1)
})
