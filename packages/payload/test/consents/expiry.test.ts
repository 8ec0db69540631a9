import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isShownOn } from '@use-it-cities/success-stories'
import { currentFeed } from '../../src/feed/current-feed.ts'
import { aConsent, aPerson, aPublishedStory, aReadyStory, publish, type Person, type Row } from '../support/builders.ts'
import { databases, startCms, type Cms } from '../support/cms.ts'

/** The city is in Europe/London: on 5 July 2026 midnight is at 23:00 of the day before in UTC. */
describe.each(databases)('consent that ends by itself, on %s', (database) => {
  let cms: Cms
  let lead: Person
  let now = new Date('2026-06-01T10:00:00Z')
  // No two rows are written down in the same moment.
  let passed = 0
  beforeAll(async () => {
    cms = await startCms({ database, now: () => new Date(now.getTime() + passed++) })
    lead = await aPerson(cms, ['comms-lead'])
  })
  afterAll(() => cms?.stop())

  const storyInFeed = async (story: Row) => {
    const { feed } = await currentFeed(cms.payload)
    return feed.stories.find(({ code }) => code === story.code)
  }
  const englishOf = async (story: Row) => {
    const { body } = await lead.rest('GET', `/stories/${story.id}/who-can-see`)
    return (body.languages as { language: string; isLive: boolean; because: string[] }[]).find(
      ({ language }) => language === 'en',
    )
  }

  test('to the last minute of its last day it is shown; a minute later it is not, and nobody did anything', async () => {
    now = new Date('2026-06-01T10:00:00Z')
    const { story } = await aPublishedStory(cms)
    await aConsent(cms, story.id, { until: '2026-07-04', on: '2026-06-01' })

    now = new Date('2026-07-04T22:59:00Z')
    const shown = await storyInFeed(story)
    expect(shown?.visibleUntil).toBe('2026-07-04')
    expect((await englishOf(story))?.isLive).toBe(true)
    // A site that never hears from the CMS again stops at the same moment.
    expect([
      isShownOn({ visibleUntil: '2026-07-04' }, '2026-07-04'),
      isShownOn({ visibleUntil: '2026-07-04' }, '2026-07-05'),
    ]).toEqual([true, false])

    now = new Date('2026-07-04T23:01:00Z')
    expect(await storyInFeed(story)).toBeUndefined()
    expect(await englishOf(story)).toMatchObject({
      isLive: false,
      because: [expect.stringContaining('consent ended on 4 July 2026')],
    })
    const row = (await cms.payload.findByID({
      collection: 'stories',
      id: story.id,
      overrideAccess: true,
    })) as unknown as Row
    expect(row._status).toBe('published')
  })

  test('what has ended cannot be published, and a new yes brings it back without another act', async () => {
    now = new Date('2026-06-01T10:00:00Z')
    const { story } = await aPublishedStory(cms)
    await aConsent(cms, story.id, { until: '2026-07-04', on: '2026-06-01' })
    now = new Date('2026-08-01T10:00:00Z')
    await expect(publish(cms, story.id)).rejects.toThrow(/consent ended on/)
    await aConsent(cms, story.id, { on: '2026-08-01', until: '2026-12-31' })
    expect((await storyInFeed(story))?.visibleUntil).toBe('2026-12-31')
  })

  test('the day to talk again ends nothing; a consent of tomorrow does not count today', async () => {
    now = new Date('2026-06-01T10:00:00Z')
    const { story } = await aPublishedStory(cms)
    await aConsent(cms, story.id, { on: '2026-06-01', until: '2026-07-04', refreshOn: '2026-06-10' })
    now = new Date('2026-06-20T10:00:00Z')
    expect(await storyInFeed(story)).toBeDefined()

    const later = await aReadyStory(cms)
    const ofTomorrow = { on: '2026-06-21', until: '2026-07-04' }
    await expect(aConsent(cms, later.story.id, ofTomorrow)).rejects.toThrow(/has not come yet: today is 2026-06-20/)
    // As an archive brings it along from a computer with a wrong clock.
    now = new Date('2026-06-21T10:00:00Z')
    await aConsent(cms, later.story.id, ofTomorrow)
    now = new Date('2026-06-20T10:00:00Z')
    await expect(publish(cms, later.story.id)).rejects.toThrow(/21 June 2026/)
    now = new Date('2026-06-21T10:00:00Z')
    await publish(cms, later.story.id)
    expect(await storyInFeed(later.story)).toBeDefined()
  })
})
