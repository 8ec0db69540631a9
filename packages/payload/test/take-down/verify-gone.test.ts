import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { slugs } from '../../src/slugs.ts'
import { receiptFor, receiptHashOf } from '../../src/take-down/receipt.ts'
import { alarmAfterMs, verifyGone } from '../../src/take-down/verify-gone.ts'
import { ledgerIn } from '../../src/take-down/ledger.ts'
import { aPerson, aPublishedStory, type Person, type Row } from '../support/builders.ts'
import { databases, type Cms } from '../support/cms.ts'
import { aPicture } from './a-picture.ts'
import { aSmallSite, type SmallSite } from './a-site.ts'
import { later, rowOf, start, stopNow, takenDown } from './started.ts'

async function down(cms: Cms, site: SmallSite, files: readonly string[] = []): Promise<{ code: string; story: Row }> {
  const { story } = await aPublishedStory(cms)
  const code = String(story.code)
  site.show(code, files)
  await takenDown(cms, story.id)
  return { code, story }
}

const eventsOf = async (cms: Cms, code: string, action: string) =>
  (
    await cms.payload.db.find<Row>({
      collection: slugs.auditEvents,
      where: { and: [{ action: { equals: action } }, { code: { equals: code } }] },
    })
  ).docs

describe.each(databases)('the verification on %s', (database) => {
  test('a site that cannot be called for want of a secret has not said where it showed the story: no receipt', async () => {
    const { cms, site } = await start({ database, callSecret: undefined as never })
    const { code } = await down(cms, site)
    for (const what of ['pages', 'pictures', 'lists'] as const) site.forget(code, [what])
    expect(await verifyGone(cms.payload, code)).toBe(false)
    expect(await receiptFor(cms.payload, code)).toBeNull()
    const { addresses } = await rowOf(cms, code)
    expect(addresses.every(({ isGone }) => isGone)).toBe(true)
  })

  test('a site that forgets slowly: no receipt before the last address, list and picture is gone', async () => {
    const { cms, site } = await start({ database })
    const { code } = await down(cms, site, [`${'a'.repeat(32)}.webp`])
    const steps: [readonly ('pages' | 'pictures' | 'lists')[], boolean][] = [
      [[], false],
      [['pages'], false],
      [['pictures'], false],
      [['lists'], true],
    ]
    for (const [what, isDone] of steps) {
      site.forget(code, what)
      expect([what, await verifyGone(cms.payload, code)]).toEqual([what, isDone])
      expect((await receiptFor(cms.payload, code)) !== null).toBe(isDone)
    }
    const { addresses, tries, receiptHash } = await rowOf(cms, code)
    expect(tries).toBe(4)
    expect(addresses.every(({ isGone, status }) => isGone && status !== null)).toBe(true)
    expect(addresses.filter(({ must }) => must === 'left-out')).toHaveLength(3)
    // Three pages, the card only the site knew of, the picture.
    expect(addresses.filter(({ must }) => must === 'gone')).toHaveLength(5)
    const done = await receiptFor(cms.payload, code)
    expect(done?.receipt).toEqual({
      code,
      on: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      startedAt: expect.any(String),
      verifiedAt: expect.any(String),
      addresses: addresses.length,
    })
    expect(done && receiptHashOf(done.receipt)).toBe(receiptHash)
    expect((await eventsOf(cms, code, 'take-down-verified')).map(({ detail }) => detail)).toEqual([receiptHash])
    expect(await verifyGone(cms.payload, code)).toBe(true)
    expect(await eventsOf(cms, code, 'take-down-verified')).toHaveLength(1)
  }, 60_000)

  test('every name of a picture is asked for, on the site and in the CMS, also where the site has forgotten it', async () => {
    const { cms, site } = await start({ database })
    const { story } = await aPublishedStory(cms)
    const picture = await aPicture(cms, story.id)
    await takenDown(cms, story.id)
    expect(await verifyGone(cms.payload, String(story.code))).toBe(true)
    expect(picture.files).toHaveLength(3)
    for (const file of picture.files) expect(site.asked).toContain(`/media/${file}`)
    const { addresses } = await rowOf(cms, String(story.code))
    const inside = addresses.filter(({ must }) => must === 'closed')
    expect(inside.filter(({ url }) => url.includes('/api/media/file/'))).toHaveLength(3)
    expect(inside.filter(({ url }) => url.endsWith('?trash=true')).length).toBeGreaterThanOrEqual(3)
    expect(inside.every(({ status }) => status === 403 || status === 404)).toBe(true)
  }, 60_000)

  test('never: an alarm after ten minutes, once, in the audit and in the log; the receipt comes when it is gone', async () => {
    const clock = { now: new Date('2026-03-01T10:00:00Z').getTime() }
    const { cms, site } = await start({ database, now: () => new Date(clock.now) })
    const said: unknown[] = []
    cms.payload.logger.error = ((line: unknown) => said.push(line)) as typeof cms.payload.logger.error
    const { code } = await down(cms, site)
    clock.now += alarmAfterMs - 1
    expect(await verifyGone(cms.payload, code)).toBe(false)
    expect(await eventsOf(cms, code, 'take-down-alarm')).toEqual([])
    clock.now += 1
    for (const _again of [1, 2]) expect(await verifyGone(cms.payload, code)).toBe(false)
    expect(await eventsOf(cms, code, 'take-down-alarm')).toHaveLength(1)
    expect(said).toHaveLength(1)
    expect(said[0]).toMatchObject({
      code,
      notGone: expect.arrayContaining([{ url: `${site.url}/en/stories/${code}`, status: 200 }]),
    })
    site.forget(code)
    clock.now += 1000
    expect(await verifyGone(cms.payload, code)).toBe(true)
    const { alarmedAt, verifiedAt } = await rowOf(cms, code)
    expect([alarmedAt?.toISOString(), verifiedAt?.toISOString()]).toEqual([
      '2026-03-01T10:10:00.000Z',
      '2026-03-01T10:10:01.000Z',
    ])
  }, 60_000)
})

test('a site that does not answer is not taken for one that has forgotten', async () => {
  const { cms, site } = await start()
  const { code } = await down(cms, site)
  site.forget(code)
  await stopNow(site.stop)
  expect(await verifyGone(cms.payload, code)).toBe(false)
  const back = await aSmallSite({ port: Number(new URL(site.url).port) })
  later(back.stop)
  expect(await verifyGone(cms.payload, code)).toBe(true)
}, 60_000)

test('a site that cannot say where it showed the story holds the receipt up', async () => {
  const { cms, site } = await start({ site: await aSmallSite({ knows: false }) })
  const { code } = await down(cms, site)
  site.forget(code)
  expect(await verifyGone(cms.payload, code)).toBe(false)
  expect((await rowOf(cms, code)).addresses.every(({ isGone }) => isGone)).toBe(true)
}, 60_000)

test('two processes of the CMS: whoever is quicker writes the receipt, and the other leaves it as it is', async () => {
  const { cms, site } = await start()
  const { code } = await down(cms, site)
  site.forget(code)
  const { id } = await rowOf(cms, code)
  const quicker = { verifiedAt: '2026-11-01T10:00:00.000Z', receiptHash: 'c'.repeat(64) }
  site.whenAsked(() =>
    cms.payload.db.updateOne({ collection: slugs.takeDowns, id, data: { ...quicker }, returning: false }),
  )
  expect(await verifyGone(cms.payload, code)).toBe(true)
  const { verifiedAt, receiptHash } = await rowOf(cms, code)
  expect({ verifiedAt: verifiedAt?.toISOString(), receiptHash }).toEqual(quicker)
}, 60_000)

test('two processes of the site: what one of them showed is asked of both, and both have to have forgotten it', async () => {
  const [one, two] = [await aSmallSite(), await aSmallSite()]
  later(two.stop)
  const { cms } = await start({ site: one, siteCallUrls: [one.url, two.url] })
  const { story } = await aPublishedStory(cms)
  const code = String(story.code)
  const file = `${'b'.repeat(32)}.webp`
  one.show(code, [file])
  two.show(code)
  await takenDown(cms, story.id)
  one.forget(code)
  expect(await verifyGone(cms.payload, code)).toBe(false)
  const { addresses } = await rowOf(cms, code)
  expect(addresses.filter(({ isGone }) => !isGone).every(({ url }) => url.startsWith(two.url))).toBe(true)
  expect(two.asked).toContain(`/media/${file}`)
  two.forget(code)
  expect(await verifyGone(cms.payload, code)).toBe(true)
}, 60_000)

test('an unfinished take-down that came from another machine is asked of the sites that are here', async () => {
  const { cms, site } = await start()
  const { code } = await down(cms, site)
  const { id, addresses } = await rowOf(cms, code)
  const elsewhere = addresses.map((address) => {
    const { pathname, search } = new URL(address.url)
    return { ...address, url: `http://127.0.0.1:1${pathname}${search}` }
  })
  const data = { addresses: elsewhere, asked: ['http://127.0.0.1:1'] }
  await cms.payload.db.updateOne({ collection: slugs.takeDowns, id, data, returning: false })
  expect(await verifyGone(cms.payload, code)).toBe(false)
  site.forget(code)
  expect(await verifyGone(cms.payload, code)).toBe(true)
  expect((await rowOf(cms, code)).addresses.some(({ url }) => url.startsWith('http://127.0.0.1:1/'))).toBe(false)
}, 60_000)

describe('after a restart', () => {
  test('a verification that was not finished goes on by itself, and so does a take-down of which only the ledger knows', async () => {
    const dataDir = mkdtempSync(path.join(tmpdir(), 'use-it-take-down-'))
    later(() => rmSync(dataDir, { recursive: true, force: true }))
    const site = await aSmallSite()
    const { cms: first } = await start({ dataDir, site })
    const { code } = await down(first, site)
    expect(await verifyGone(first.payload, code)).toBe(false)
    const { story } = await aPublishedStory(first)
    const other = String(story.code)
    site.show(other)
    await ledgerIn(dataDir).append({ code: other, on: '2026-11-01' })
    await stopNow(first.stop)
    const { cms: second } = await start({ dataDir, site, runOutbox: true })
    const before = (await rowOf(second, code)).tries
    await expect.poll(async () => (await rowOf(second, code)).tries, { timeout: 20_000 }).toBeGreaterThan(before)
    expect(await receiptFor(second.payload, code)).toBeNull()
    site.forget(code)
    site.forget(other)
    for (const each of [code, other])
      await expect
        .poll(() => receiptFor(second.payload, each), { timeout: 20_000 })
        .toMatchObject({ receipt: { code: each } })
  }, 90_000)
})

test('the receipt is read by those who may see the take-down, and says when it is not there yet', async () => {
  const { cms, site } = await start()
  const { code } = await down(cms, site)
  const own = await aPerson(cms, ['partner-editor'], { organisation: 'north-trust' })
  const stranger = await aPerson(cms, ['partner-editor'], { organisation: 'south-centre' })
  const address = `/take-downs/receipt/${code}`
  expect((await own.rest('GET', address)).status).toBe(409)
  const { id, addresses: known } = await rowOf(cms, code)
  const progress = async (person: Person) => person.rest('GET', `/take-downs/${id}/progress`)
  expect((await progress(own)).body).toMatchObject({ code, verifiedAt: null, addresses: known.length, recall: [] })
  expect((await progress(own)).body.notGone).toHaveLength(known.length)
  expect((await progress(stranger)).status).toBe(404)
  site.forget(code)
  expect(await verifyGone(cms.payload, code)).toBe(true)
  expect((await progress(own)).body).toMatchObject({
    notGone: [],
    receiptHash: (await receiptFor(cms.payload, code))?.hash,
  })
  expect((await own.rest('GET', address)).body).toEqual(await receiptFor(cms.payload, code))
  expect((await stranger.rest('GET', address)).status).toBe(404)
  expect((await own.rest('GET', '/take-downs/receipt/bcdfghjk')).status).toBe(404)
}, 60_000)
