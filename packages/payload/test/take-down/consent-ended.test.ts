import { describe, expect, test } from 'vitest'
import { currentFeed } from '../../src/feed/current-feed.ts'
import { slugs } from '../../src/slugs.ts'
import { beginEnded, beginEndedOfToday } from '../../src/take-down/ended-consents.ts'
import { eraseDueStories, eraseStory } from '../../src/take-down/erase-story.ts'
import { unverified } from '../../src/take-down/keep-going.ts'
import { receiptFor, receiptHashOf } from '../../src/take-down/receipt.ts'
import { takeDownOf } from '../../src/take-down/take-down-row.ts'
import { alarmAfterMs, verifyGone } from '../../src/take-down/verify-gone.ts'
import { aConsent, aPublishedStory, type Row } from '../support/builders.ts'
import { databases, type Cms } from '../support/cms.ts'
import type { SmallSite } from './a-site.ts'
import { rowOf, start, takenDown } from './started.ts'

const day = 24 * 60 * 60_000
const lastMinute = Date.parse('2026-07-04T22:59:00Z')

interface Begun {
  readonly cms: Cms
  readonly site: SmallSite
  readonly story: Row
  readonly code: string
  readonly clock: { now: number }
}

/** A story in London whose consent lasts to 4 July 2026, shown by a site, in the last minute of that day. */
async function aStoryOnItsLastDay(database: 'sqlite' | 'mongodb'): Promise<Begun> {
  const clock = { now: Date.parse('2026-06-01T10:00:00Z') }
  const { cms, site } = await start({ database, now: () => new Date(clock.now++) })
  const { story } = await aPublishedStory(cms)
  await aConsent(cms, story.id, { on: '2026-06-01', until: '2026-07-04' })
  const code = String(story.code)
  site.show(code)
  clock.now = lastMinute
  return { cms, site, story, code, clock }
}

const isFed = async (cms: Cms, code: string) =>
  (await currentFeed(cms.payload)).feed.stories.some((story) => story.code === code)
const eventsOf = async (cms: Cms, code: string, action: string) =>
  (
    await cms.payload.db.find<Row>({
      collection: slugs.auditEvents,
      where: { and: [{ action: { equals: action } }, { code: { equals: code } }] },
    })
  ).docs

describe.each(databases)('a consent that ends, on %s', (database) => {
  test('goes the way of a take-down by itself: out of the feed, every address asked until it is gone, and a receipt', async () => {
    const { cms, site, code, clock } = await aStoryOnItsLastDay(database)
    expect([await isFed(cms, code), await beginEndedOfToday(cms.payload)]).toEqual([true, 0])
    clock.now = lastMinute + 2 * 60_000
    expect(await isFed(cms, code)).toBe(false)
    expect([await beginEndedOfToday(cms.payload), await beginEndedOfToday(cms.payload)]).toEqual([1, 0])
    expect(await beginEnded(cms.payload)).toBe(0)
    expect(await unverified(cms.payload)).toEqual([code])
    // The site has not noticed yet: no receipt, and after ten minutes an alarm.
    expect(await verifyGone(cms.payload, code)).toBe(false)
    clock.now += alarmAfterMs
    expect(await verifyGone(cms.payload, code)).toBe(false)
    expect(await eventsOf(cms, code, 'take-down-alarm')).toHaveLength(1)
    expect(await receiptFor(cms.payload, code)).toBeNull()
    site.forget(code)
    expect(await verifyGone(cms.payload, code)).toBe(true)
    const done = await receiptFor(cms.payload, code)
    expect(done?.receipt).toMatchObject({ code, on: '2026-07-05' })
    expect(done && receiptHashOf(done.receipt)).toBe(done?.hash)
    expect((await eventsOf(cms, code, 'take-down-verified')).map(({ detail }) => detail)).toEqual([done?.hash])
    expect(await eventsOf(cms, code, 'consent-ended')).toMatchObject([{ detail: '2026-07-04', actor: 'system' }])
    for (const path of ['/en/stories/', '/ur/stories/', '/cards/'])
      expect(site.asked.some((url) => url.startsWith(path) && url.includes(code))).toBe(true)
    expect(await unverified(cms.payload)).toEqual([])
    // Nothing is buried and nothing is erased: the teller may say yes again.
    const tombstones = await cms.payload.db.count({ collection: slugs.tombstones, where: { code: { equals: code } } })
    expect(tombstones.totalDocs).toBe(0)
    clock.now += 400 * day
    expect(await eraseDueStories(cms.payload)).toBe(0)
    await expect(eraseStory(cms.payload, code)).rejects.toThrow(/has only ended/)
  }, 60_000)

  test('a new yes brings it back, stops the asking, and when that one ends it begins again', async () => {
    const { cms, story, code, clock } = await aStoryOnItsLastDay(database)
    clock.now += day
    expect(await beginEnded(cms.payload)).toBe(1)
    await aConsent(cms, story.id, { on: '2026-07-05', until: '2026-08-31' })
    expect([await isFed(cms, code), await takeDownOf(cms.payload, code)]).toEqual([true, null])
    expect([await beginEnded(cms.payload), await verifyGone(cms.payload, code)]).toEqual([0, true])
    expect(await takeDownOf(cms.payload, code)).toBeNull()
    clock.now = Date.parse('2026-09-01T10:00:00Z')
    expect(await beginEnded(cms.payload)).toBe(1)
    expect(await rowOf(cms, code)).toMatchObject({ because: 'ended', on: '2026-09-01', verifiedAt: null })
  }, 60_000)

  test('a withdrawal after the end begins anew, is checked anew, and a later yes does not bring it back', async () => {
    const { cms, site, story, code, clock } = await aStoryOnItsLastDay(database)
    clock.now += day
    await beginEnded(cms.payload)
    site.forget(code)
    expect(await verifyGone(cms.payload, code)).toBe(true)
    await takenDown(cms, story.id)
    expect(await rowOf(cms, code)).toMatchObject({
      because: 'withdrawn',
      on: '2026-07-05',
      verifiedAt: null,
      receiptHash: null,
    })
    await expect(aConsent(cms, story.id, { on: '2026-07-05', until: '2026-08-31' })).rejects.toThrow(/taken down/)
    expect(await verifyGone(cms.payload, code)).toBe(true)
    expect(await eventsOf(cms, code, 'take-down-verified')).toHaveLength(2)
    expect(await beginEnded(cms.payload)).toBe(0)
    expect(await rowOf(cms, code)).toMatchObject({ because: 'withdrawn' })
  }, 60_000)
})
