import { consentState } from '@use-it-cities/success-stories'
import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadStoryRecords } from '../../src/gate/story-records.ts'
import { aConsent, aStory, type Row } from '../support/builders.ts'
import { databases, startCms, type Cms } from '../support/cms.ts'

const noon = Date.parse('2026-11-21T12:00:00.000Z')

describe.each(databases)('what a teller says in one millisecond, on %s', (database) => {
  let cms: Cms
  let clock = noon
  beforeAll(async () => {
    cms = await startCms({ database, now: () => new Date(clock) })
  })
  afterAll(() => cms?.stop())

  const eventsOf = async (story: Row) =>
    (await loadStoryRecords(await createLocalReq({}, cms.payload), { id: story.id, code: String(story.code) })).consents
  const stateOf = async (story: Row) => consentState(await eventsOf(story))
  const says = (story: Row, type: string) => aConsent(cms, story.id, { type })

  test('of twelve yeses the one that was written down last counts, whatever their ids are', async () => {
    const story = await aStory(cms)
    const ids: string[] = []
    for (let nth = 0; nth < 12; nth += 1) {
      ids.push((await aConsent(cms, story.id, { until: `2027-${String(nth + 1).padStart(2, '0')}-05` })).id)
      expect((await stateOf(story)).given?.id).toBe(ids.at(-1))
    }
    const events = (await eventsOf(story)).toSorted((one, other) => (one.recordedAt < other.recordedAt ? -1 : 1))
    expect(events.map(({ id }) => id)).toEqual(ids)
    // From the moment itself on, and no further than it takes.
    expect(events.map(({ recordedAt }) => Date.parse(recordedAt) - noon)).toEqual(ids.map((_, nth) => nth))
  })

  test('a yes after a no counts, and a no after a yes', async () => {
    const story = await aStory(cms)
    const standings: string[] = []
    for (const type of ['given', 'refused', 'given', 'paused', 'resumed', 'paused']) {
      await says(story, type)
      standings.push((await stateOf(story)).standing)
    }
    expect(standings).toEqual(['given', 'refused', 'given', 'paused', 'given', 'paused'])
  })

  test('no two that are written down at once have one moment', async () => {
    const story = await aStory(cms)
    await Promise.all(Array.from({ length: 8 }, () => says(story, 'given')))
    expect(new Set((await eventsOf(story)).map(({ recordedAt }) => recordedAt)).size).toBe(8)
  })

  test('a clock that was set back does not let an older yes win', async () => {
    const story = await aStory(cms)
    await says(story, 'given')
    clock = noon - 60 * 60 * 1000
    await says(story, 'refused')
    clock = noon
    expect((await stateOf(story)).standing).toBe('refused')
  })

  test('stories do not wait for one another', async () => {
    const [one, other] = [await aStory(cms), await aStory(cms)]
    await Promise.all([says(one, 'given'), says(other, 'given')])
    for (const story of [one, other])
      expect((await eventsOf(story)).map(({ recordedAt }) => Date.parse(recordedAt))).toEqual([noon])
  })
})
