import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { writeAtomically } from '../../src/feed/write-atomically.ts'
import { aTellerSite, code, link, secret, type ATellerSite } from './a-teller-site.ts'
import { FakeTellerCms } from './fake-teller-cms.ts'

let cms: FakeTellerCms
let site: ATellerSite

beforeEach(async () => {
  cms = await FakeTellerCms.start()
  cms.publication = { contract: 1, city: 'testham', revision: 1, links: [link] }
  site = await aTellerSite(cms)
})
afterEach(async () => {
  await site.stop()
  await cms.stop()
})

const take = (from = site) => from.post(`/t/${secret}/withdraw?l=en`, { do: 'withdraw' })
const queue = () => readFile(join(site.folder, 'site/teller-outbox.ndjson'), 'utf8')
const restart = async (options: Parameters<typeof aTellerSite>[1] = {}) => {
  await site.stop()
  site = await aTellerSite(cms, { folder: site.folder, ...options })
}
const heard = () => vi.waitFor(async () => expect(await queue()).toBe(''), { timeout: 20_000 })

it('asks once more, and one press takes it down in every language and tells the CMS', async () => {
  const asked = await site.get(`/t/${secret}/withdraw?l=en`)
  expect(asked.text).toContain('Take your story down everywhere?')
  expect(await site.post(`/t/${secret}/withdraw?l=en`, {})).toMatchObject({ status: 200, text: asked.text })
  expect(site.shown('en')).toBe('story')

  const done = await take()
  expect(done.status).toBe(200)
  expect(done.text).toContain('It was taken down on 21 November 2026.')
  expect([site.shown('en'), site.shown('ur')]).toEqual(['gone', 'gone'])
  await heard()
  expect(cms.said).toEqual([
    { id: expect.any(String) as string, linkHash: link.linkHash, act: 'withdraw', at: '2026-11-21T10:00:00.000Z' },
  ])
  expect((await site.get(`/t/${secret}?l=en`)).text).not.toContain('We have kept your wish safe')
})

it('one that the CMS cannot take in just now holds up no other', async () => {
  cms.isUp = false
  await take()
  const line = await queue()
  const [first, second] = [/"id":"([^"]+)"/.exec(line)?.[1] ?? '', '00000000-0000-4000-8000-000000000002']
  await site.stop()
  await writeFile(
    join(site.folder, 'site/teller-outbox.ndjson'),
    line + line.replace(first, second).replace(code, 'bcdfghjk'),
  )
  cms.isUp = true
  cms.say = ({ id }) => (id === first ? { errors: [] } : { ok: true, code: 'done' })
  cms.status = ({ id }) => (id === first ? 503 : 200)
  site = await aTellerSite(cms, { folder: site.folder })
  site.withdrawals.kick()
  await vi.waitFor(async () => expect(await queue()).toBe(line), { timeout: 20_000 })
  cms.say = () => ({ ok: true, code: 'done' })
  cms.status = () => 200
  await restart()
  site.withdrawals.kick()
  await heard()
})

it('with the CMS stopped: down there and then, kept over restarts, and told when it is back', async () => {
  cms.isUp = false
  const done = await take()
  expect(done.text).toContain('We have kept your wish safe')
  expect([site.shown('en'), site.shown('ur')]).toEqual(['gone', 'gone'])
  const before = await queue()
  expect(before).toContain(link.linkHash)
  expect(before).not.toContain(secret)

  await restart()
  expect(site.shown('en')).toBe('gone')
  expect((await site.get(`/t/${secret}?l=en`)).text).toContain('We have kept your wish safe')
  expect(await queue()).toBe(before)

  cms.isUp = true
  // The CMS has heard of nothing yet: its feed still has the story.
  cms.feed = { ...cms.feed, revision: 6 }
  await site.feed.refresh()
  expect(site.shown('en')).toBe('gone')
  site.withdrawals.kick()
  await heard()
  expect(cms.said.map(({ act }) => act)).toEqual(['withdraw'])
})

it('is one withdrawal when two people press at once, or one person again', async () => {
  cms.isUp = false
  await Promise.all([take(), take()])
  await take()
  expect((await queue()).trim().split('\n')).toHaveLength(1)
})

it('buries the story again when a power cut came before the list of what is gone', async () => {
  cms.isUp = false
  await take()
  await site.stop()
  await rm(join(site.folder, 'site/tombstones.json'))
  site = await aTellerSite(cms, { folder: site.folder })
  expect(site.shown('en')).toBe('gone')
})

it('puts it aside for good when the CMS has no such link: kept, said in the log, and the story stays down', async () => {
  cms.say = () => ({ ok: false, code: 'unknown' })
  await take()
  await heard()
  const aside = () => readFile(join(site.folder, 'site/teller-outbox.ndjson.unknown'), 'utf8')
  const kept = await aside()
  expect(kept).toContain(`"code":"${code}"`)
  expect(site.lines.join()).toContain('withdrawal put aside code=unknown')

  await site.stop()
  await rm(join(site.folder, 'site/tombstones.json'))
  site = await aTellerSite(cms, { folder: site.folder })
  expect(site.shown('en')).toBe('gone')
  site.withdrawals.kick()
  expect(cms.said).toHaveLength(1)
  expect(await aside()).toBe(kept)
})

it('keeps it when the CMS answers with something else', async () => {
  cms.say = () => ({})
  await take()
  await vi.waitFor(() => expect(site.lines.join()).toContain('withdrawal not passed on'), { timeout: 20_000 })
  expect(await queue()).toContain(link.linkHash)
})

it.each(['done', 'already', 'withdrawn'] as const)('is done with it when the CMS says %s', async (answer) => {
  cms.say = () => ({ ok: true, code: answer })
  await take()
  await heard()
})

it('puts a damaged line beside, says so, and keeps the others', async () => {
  cms.isUp = false
  await take()
  const good = await queue()
  await site.stop()
  await writeFile(join(site.folder, 'site/teller-outbox.ndjson'), `{"code":"k7mf\n${good}`)
  site = await aTellerSite(cms, { folder: site.folder })
  expect(await queue()).toBe(good)
  expect(await readFile(join(site.folder, 'site/teller-outbox.ndjson.damaged'), 'utf8')).toBe('{"code":"k7mf\n')
  expect(site.lines.join()).toContain('teller outbox damaged code=not-readable lines=1')
})

const full: typeof writeAtomically = (path, ...parts) =>
  path.endsWith('teller-outbox.ndjson')
    ? Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }))
    : writeAtomically(path, ...parts)

it('with a full disk tells the CMS before it says that it is done', async () => {
  await restart({ write: full })
  expect((await take()).text).toContain('Your story is down')
  expect(cms.said.map(({ act }) => act)).toEqual(['withdraw'])
})

it('with a full disk and no CMS hides it and promises nothing', async () => {
  await restart({ write: full })
  cms.isUp = false
  const answer = await take()
  expect([answer.status, site.shown('en')]).toEqual([507, 'gone'])
  expect(answer.text).toContain('we could not save your wish')
  expect(answer.text).not.toContain('Your story is down')
  expect(answer.text).toContain('Yes, take it down now')
})

it('says that it is down when somebody else took it down', async () => {
  cms.feed = { ...cms.feed, revision: 6, stories: [], tombstones: [{ code, on: '2026-11-19' }] }
  await site.feed.refresh()
  const { text } = await site.get(`/t/${secret}/withdraw?l=en`)
  expect(text).toContain('It was taken down on 19 November 2026.')
  expect(text).not.toContain('<form')
})
