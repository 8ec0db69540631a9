import '../support/at-noon.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { currentFeed } from '../../src/feed/current-feed.ts'
import { slugs } from '../../src/slugs.ts'
import { aConsent, aPerson, aReadyStory, type Person, type Row } from '../support/builders.ts'
import { databases, startCms, type Cms } from '../support/cms.ts'
import { deskOf, listsOf, rowsOf } from './support.ts'

describe.each(databases)('publishing at a set time on %s', (database) => {
  let daysLater = 0
  let cms: Cms
  let comms: Person
  beforeAll(async () => {
    cms = await startCms({ database, now: () => new Date(Date.now() + daysLater * 86_400_000) })
    comms = await aPerson(cms, ['comms-lead'])
  }, 120_000)
  afterAll(() => cms?.stop())

  const isOut = async (code: unknown) =>
    (await currentFeed(cms.payload)).feed.stories.some((story) => story.code === code)

  /** As the button "Schedule publish" does it. */
  const schedule = (story: Row, waitUntil: Date) =>
    cms.payload.jobs.queue({
      task: 'schedulePublish',
      input: {
        type: 'publish',
        doc: { relationTo: slugs.stories, value: story.id },
        user: { relationTo: slugs.users, value: comms.id },
      } as never,
      waitUntil,
      overrideAccess: true,
    })
  /** The time has come. */
  const timeComes = async () => {
    const { docs } = await cms.payload.db.find<Row>({ collection: 'payload-jobs', where: {}, pagination: false })
    const waiting = docs.filter(({ taskSlug, hasError }) => taskSlug === 'schedulePublish' && hasError !== true)
    for (const { id } of waiting)
      await cms.payload.db.updateOne({ collection: 'payload-jobs', id, data: { waitUntil: new Date(0).toISOString() } })
    await cms.payload.jobs.run({ overrideAccess: true, silent: true })
  }
  const tomorrow = () => new Date(Date.now() + 86_400_000)

  test('it is on the desk until its time, and then out', async () => {
    const { story } = await aReadyStory(cms)
    await schedule(story, tomorrow())
    const [row] = rowsOf(await deskOf(comms), 'scheduled', story.code)
    expect(row?.note).toMatch(/^To be published on .*, if the rules still allow it then\.$/)
    await timeComes()
    expect(await isOut(story.code)).toBe(true)
    expect(listsOf(await deskOf(comms), story.code)).toEqual(['out'])
  })

  test.each([
    ['ended', { until: new Date().toISOString().slice(0, 10) }, /consent ended on/, 'teller'],
    ['was paused', null, /paus/i, null],
  ] as const)(
    'it is refused when the consent %s in between, and the desk says so',
    async (_, ends, sentence, waitsFor) => {
      const { story } = await aReadyStory(cms)
      await schedule(story, tomorrow())
      if (ends) await aConsent(cms, story.id, ends)
      else await aConsent(cms, story.id, { type: 'paused' })
      if (ends) daysLater = 2
      try {
        await timeComes()
        expect(await isOut(story.code)).toBe(false)
        const desk = await deskOf(comms)
        const [row] = rowsOf(desk, 'refused', story.code)
        expect(row?.note).toMatch(sentence)
        expect(row?.href).toBe(`/admin/collections/stories/${story.id}`)
        expect(listsOf(desk, story.code)).toEqual(['refused', ...(waitsFor ? [waitsFor] : [])])
      } finally {
        daysLater = 0
      }
    },
  )

  test('a refusal leaves the desk when the story is out after all', async () => {
    const { story } = await aReadyStory(cms)
    await aConsent(cms, story.id, { type: 'paused' })
    await schedule(story, tomorrow())
    await timeComes()
    expect(listsOf(await deskOf(comms), story.code)).toContain('refused')
    await aConsent(cms, story.id, { type: 'resumed' })
    expect((await comms.rest('PATCH', `/stories/${story.id}`, { _status: 'published' })).status).toBe(200)
    expect(listsOf(await deskOf(comms), story.code)).toEqual(['out'])
  })

  test('a partner sees no time that was set for a story of somebody else', async () => {
    const { story } = await aReadyStory(cms)
    await schedule(story, tomorrow())
    const partner = await aPerson(cms, ['partner-editor'], { organisation: 'south-centre' })
    expect(listsOf(await deskOf(partner), story.code)).toEqual([])
    expect(listsOf(await deskOf(comms), story.code)).toContain('scheduled')
  })
})
