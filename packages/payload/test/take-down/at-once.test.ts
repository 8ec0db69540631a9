import { describe, expect, test } from 'vitest'
import { currentFeed } from '../../src/feed/current-feed.ts'
import { slugs } from '../../src/slugs.ts'
import { ledgerIn } from '../../src/take-down/ledger.ts'
import { replayLedger } from '../../src/take-down/replay.ts'
import { verifyGone } from '../../src/take-down/verify-gone.ts'
import { aPerson, aPublishedStory, aReadyStory, type Row } from '../support/builders.ts'
import { databases, type Cms } from '../support/cms.ts'
import { aLink, say } from '../teller/support.ts'
import { rowOf, start, takenDown } from './started.ts'

const rowsWith = async (cms: Cms, collection: string, code: string) =>
  (
    await cms.payload.db.find<Row>({
      collection: collection as never,
      where: { code: { equals: code } },
      limit: 0,
      pagination: false,
    })
  ).docs

const isShown = async (cms: Cms, code: string) =>
  (await currentFeed(cms.payload)).feed.stories.some((story) => story.code === code)

/** A publish job for this story, waiting to be run. */
async function queuePublish(cms: Cms, story: string): Promise<void> {
  const lead = await aPerson(cms, ['comms-lead'])
  await cms.payload.jobs.queue({
    task: 'schedulePublish',
    input: {
      type: 'publish',
      doc: { relationTo: slugs.stories, value: story },
      user: { relationTo: slugs.users, value: lead.id },
    } as never,
    overrideAccess: true,
  })
}

/** Runs `act` once, in the moment before or after the story is written as published. */
function whenPublished(cms: Cms, moment: 'before' | 'after', act: () => Promise<unknown>): { happened: () => boolean } {
  const db = cms.payload.db as unknown as Record<'updateOne', (given: Record<string, unknown>) => Promise<unknown>>
  const write = db.updateOne.bind(db)
  let happened = false
  db.updateOne = async (given) => {
    const data = given.data as Record<string, unknown> | undefined
    const isIt = given.collection === slugs.stories && data?._status === 'published' && !happened
    if (!isIt) return write(given)
    happened = true
    if (moment === 'before') await act()
    const written = await write(given)
    if (moment === 'after') await act()
    return written
  }
  return { happened: () => happened }
}

describe.each(databases)('at the same time, on %s', { timeout: 60_000 }, (database) => {
  test('two people withdraw at once, the teller and a partner: one take-down, one receipt, and both are told that it is down', async () => {
    const { cms, site } = await start({ database })
    const partnerEditor = await aPerson(cms, ['partner-editor'], { organisation: 'north-trust' })
    const here = { cms, now: () => new Date(), pass: () => undefined, partner: partnerEditor }
    const lead = await aPerson(cms, ['comms-lead'])
    const { story } = await aPublishedStory(cms)
    const code = String(story.code)
    site.show(code)
    const link = await aLink(here, story)
    const [said, partner, office] = await Promise.all([
      say(here, link, { act: 'withdraw' }),
      partnerEditor.rest('POST', `/stories/${story.id}/take-down`),
      lead.rest('POST', `/stories/${story.id}/take-down`),
    ])
    expect([said.ok, partner.status, office.status]).toEqual([true, 200, 200])
    expect(partner.body).toEqual(office.body)
    expect(await rowsWith(cms, slugs.tombstones, code)).toHaveLength(1)
    expect(await rowsWith(cms, slugs.takeDowns, code)).toHaveLength(1)
    site.forget(code)
    expect(await Promise.all([verifyGone(cms.payload, code), verifyGone(cms.payload, code)])).toEqual([true, true])
    const events = await rowsWith(cms, slugs.auditEvents, code)
    expect(events.filter(({ action }) => action === 'take-down-verified')).toHaveLength(1)
    expect(await isShown(cms, code)).toBe(false)
  })

  test.each(['before', 'after'] as const)(
    'a withdrawal while a publish job runs, right %s it writes: it stays down, and the receipt can be had',
    async (moment) => {
      const { cms, site } = await start({ database })
      const { story } = await aReadyStory(cms)
      const code = String(story.code)
      await queuePublish(cms, story.id)
      const writing = whenPublished(cms, moment, () => takenDown(cms, story.id))
      await cms.payload.jobs.run({ overrideAccess: true, silent: true })
      expect(writing.happened()).toBe(true)

      expect((await ledgerIn(cms.dataDir).read()).map((each) => each.code)).toEqual([code])
      expect(await isShown(cms, code)).toBe(false)
      site.forget(code)
      expect(await verifyGone(cms.payload, code)).toBe(true)
      expect((await rowOf(cms, code)).addresses.every(({ isGone }) => isGone)).toBe(true)
      await replayLedger(cms.payload)
      const left = await cms.payload.db.findOne<Row>({ collection: slugs.stories, where: { id: { equals: story.id } } })
      expect(left?._status).toBe('draft')
    },
  )

  test('a publish job that comes after the withdrawal is refused and brings nothing back', async () => {
    const { cms } = await start({ database })
    const { story } = await aReadyStory(cms)
    await queuePublish(cms, story.id)
    await takenDown(cms, story.id)
    await cms.payload.jobs.run({ overrideAccess: true, silent: true })
    expect(await isShown(cms, String(story.code))).toBe(false)
    const left = await cms.payload.db.findOne<Row>({ collection: slugs.stories, where: { id: { equals: story.id } } })
    expect(left?._status).toBe('draft')
  })
})
