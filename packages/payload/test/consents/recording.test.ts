import { createHash } from 'node:crypto'
import { spokenPoints } from '@use-it-cities/success-stories'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { currentFeed } from '../../src/feed/current-feed.ts'
import { createLocalReq, type SelectField } from 'payload'
import { loadStoryRecords } from '../../src/gate/story-records.ts'
import type { ConsentWording } from '../../src/options.ts'
import { slugs } from '../../src/slugs.ts'
import {
  aPerson,
  aPublishedStory,
  aReadyStory,
  aStory,
  consentData,
  idBySlug,
  publish,
  type Person,
  type Row,
} from '../support/builders.ts'
import { databases, startCms, type Cms } from '../support/cms.ts'

const consentWordings: ConsentWording[] = [
  { version: '2026-01', language: 'en', review: 'source', text: 'The first wording.' },
  { version: '2026-05', language: 'en', review: 'source', text: 'The second wording.' },
  { version: '2026-05', language: 'ur', review: 'unreviewed', text: 'دوسری عبارت۔' },
  { version: '2026-05', language: 'ar', review: 'reviewed', reviewer: 'A. Reader', text: 'الصيغة الثانية.' },
]

describe.each(databases)('recording what a teller says, on %s', (database) => {
  let cms: Cms
  let partner: Person
  beforeAll(async () => {
    cms = await startCms({ database, consentWordings })
    partner = await aPerson(cms, ['partner-editor'], { organisation: 'north-trust' })
  })
  afterAll(() => cms?.stop())

  const record = async (story: string, overrides: Record<string, unknown> = {}) =>
    partner.rest('POST', '/consents?depth=0', await consentData(cms, story, overrides))
  const eventsOf = async (story: Row) => {
    const req = await createLocalReq({}, cms.payload)
    return (await loadStoryRecords(req, { id: story.id, code: String(story.code) })).consents
  }
  const feed = async () => (await currentFeed(cms.payload)).feed

  test('a yes with all five ticks is stored, with the words that were read and the day to talk again', async () => {
    const story = await aStory(cms)
    const answer = await record(story.id)
    expect(answer.status).toBe(201)
    const doc = answer.body.doc as Row
    expect(doc.wording).toMatchObject({
      version: '2026-05',
      text: 'The second wording.',
      hash: createHash('sha256').update('The second wording.').digest('hex'),
      review: 'source',
    })
    expect(doc.refreshOn).toBe('2097-11-05T12:00:00.000Z')
    const [event] = await eventsOf(story)
    expect(event).toMatchObject({
      type: 'given',
      checklist: Object.fromEntries(spokenPoints.map((point) => [point, true])),
      refreshOn: '2097-11-05',
      wording: { text: 'The second wording.' },
    })
  })

  test.each(spokenPoints)('a yes without the tick for %s is refused, and the sentence names it', async (point) => {
    const story = await aStory(cms)
    const { checklist } = (await consentData(cms, story.id)) as { checklist: Record<string, boolean> }
    const answers = [
      await record(story.id, { checklist: { ...checklist, [point]: false } }),
      await record(story.id, { checklist: { ...checklist, [point]: null } }),
    ]
    for (const { status, body } of answers) {
      expect(status).toBe(400)
      expect(JSON.stringify(body)).toContain('Five things are said out loud before a yes. Not ticked yet –')
    }
    expect(await eventsOf(story)).toEqual([])
  })

  test('a yes without any checklist is refused, also from the system itself', async () => {
    const story = await aStory(cms)
    expect((await record(story.id, { checklist: undefined })).status).toBe(400)
    const data = await consentData(cms, story.id, { checklist: undefined })
    await expect(
      cms.payload.create({ collection: slugs.consents, data: data as never, overrideAccess: true }),
    ).rejects.toThrow(/Five things/)
  })

  test('no is a whole answer: nothing else is asked, and nothing else is kept', async () => {
    const { story } = await aPublishedStory(cms)
    const bare = await partner.rest('POST', '/consents?depth=0', {
      story: story.id,
      type: 'refused',
      on: '2026-02-01',
      how: 'spoken',
    })
    expect(bare.status).toBe(201)
    expect((await feed()).stories.map(({ code }) => code)).not.toContain(story.code)
    expect((await eventsOf(story)).map(({ type }) => type).sort()).toEqual(['given', 'refused'])

    const begunAsYes = await record(story.id, { type: 'refused', wording: { interpreter: 'A. Speaker' } })
    const doc = begunAsYes.body.doc as Row
    expect([doc.channels ?? [], doc.organisations ?? [], doc.until ?? null, doc.refreshOn ?? null]).toEqual([
      [],
      [],
      null,
      null,
    ])
    expect((doc.wording as Row | undefined)?.interpreter ?? null).toBeNull()
    expect((doc.checklist as Row | undefined)?.whatItIs ?? false).toBe(false)
  })

  test('yes to some of it is kept as that: paper only does not reach the site', async () => {
    const { story } = await aReadyStory(cms)
    const part = await record(story.id, { channels: ['print'], languages: ['en'], on: '2026-02-01' })
    expect(part.status).toBe(201)
    await expect(publish(cms, story.id)).rejects.toThrow(/does not cover the website/)
  })

  test('the day to talk again is as agreed, and lies within the consent', async () => {
    const story = await aStory(cms)
    const agreed = await record(story.id, { refreshOn: '2026-09-30' })
    expect((agreed.body.doc as Row).refreshOn).toBe('2026-09-30T12:00:00.000Z')
    for (const refreshOn of ['2026-01-04', '2098-01-06']) {
      const answer = await record(story.id, { refreshOn })
      expect([refreshOn, answer.status]).toEqual([refreshOn, 400])
      expect(JSON.stringify(answer.body)).toContain('The day to talk with the teller again')
    }
  })

  test('which words were read, and who answers for them', async () => {
    const story = await aStory(cms)
    const read = async (overrides: Record<string, unknown>) =>
      ((await record(story.id, overrides)).body.doc as Row).wording
    expect(await read({ wording: { version: '2026-01' } })).toMatchObject({
      text: 'The first wording.',
      review: 'source',
    })
    expect(await read({ language: 'ar' })).toMatchObject({ text: 'الصيغة الثانية.', review: 'reviewed' })
    expect(await read({ language: 'ur' })).toMatchObject({ text: 'دوسری عبارت۔', review: 'unreviewed' })
    expect(await read({ language: 'ur', wording: { interpreter: '  A. Speaker ' } })).toMatchObject({
      review: 'interpreter-present',
      interpreter: 'A. Speaker',
    })
    // What a request says about the words itself does not count.
    expect(await read({ language: 'ur', wording: { text: 'Other words', review: 'reviewed' } })).toMatchObject({
      text: 'دوسری عبارت۔',
      review: 'unreviewed',
    })
    expect((await record(story.id, { wording: { version: '1999' } })).status).toBe(400)
  })

  test('a consent from before the checklist is as good as it was; one with half a checklist is not read at all', async () => {
    const { story } = await aPublishedStory(cms)
    const where = { story: { equals: story.id } }
    const none = Object.fromEntries(spokenPoints.map((point) => [point, false]))
    const row = await cms.payload.db.findOne<Row>({ collection: slugs.consents, where })
    const change = (data: Record<string, unknown>) =>
      cms.payload.db.updateOne({ collection: slugs.consents, id: String(row?.id), data: { ...row, ...data } })
    const isShown = async () => (await feed()).stories.some(({ code }) => code === story.code)

    await change({ checklist: none, refreshOn: null, updatedAt: '2026-01-05T10:00:01.000Z' })
    expect(await isShown()).toBe(true)
    const event = (await eventsOf(story))[0]
    expect([event && 'checklist' in event, event && 'refreshOn' in event]).toEqual([false, false])

    await change({ checklist: { ...none, whatItIs: true }, updatedAt: '2026-01-05T10:00:02.000Z' })
    expect(await isShown()).toBe(false)
    expect(await eventsOf(story)).toEqual([])
  })

  test('people read "Press and broadcast"; the channel is still called press', () => {
    const fields = cms.payload.collections[slugs.consents]?.config.flattenedFields
    const { options } = (fields ?? []).find(({ name }) => name === 'channels') as unknown as SelectField
    expect(options).toContainEqual({ value: 'press', label: 'Press and broadcast' })
  })

  test('who wrote down what is in the audit, and nothing of what it covers', async () => {
    const story = await aStory(cms)
    const { id } = (await record(story.id)).body.doc as Row
    const found = await cms.payload.db.find<Row>({
      collection: slugs.auditEvents,
      where: { and: [{ action: { equals: 'consent-recorded' } }, { target: { equals: id } }] },
    })
    expect(found.docs).toMatchObject([{ actor: partner.id, code: story.code, kind: slugs.consents, detail: 'given' }])
  })

  test("another organisation's editor records nothing, reads nothing and changes nothing", async () => {
    const { rest } = await aPerson(cms, ['partner-editor'], { organisation: 'south-centre' })
    const story = await aStory(cms)
    const mine = (await record(story.id)).body.doc as Row
    for (const type of ['given', 'refused', 'withdrawn', 'paused', 'resumed']) {
      const own = [await idBySlug(cms, slugs.organisations, 'south-centre')]
      const answer = await rest('POST', '/consents', await consentData(cms, story.id, { type, organisations: own }))
      expect([type, answer.status]).toEqual([type, 403])
    }
    expect((await rest('GET', `/consents/${mine.id}`)).status).toBe(404)
    expect((await rest('GET', '/consents?where[subject][exists]=true')).body.docs ?? []).toEqual([])
    expect((await rest('PATCH', `/consents/${mine.id}`, { until: '2030-01-01' })).status).toBe(403)
    expect((await rest('DELETE', `/consents/${mine.id}`)).status).toBe(403)
    expect(await eventsOf(story)).toHaveLength(1)
  })
})
