import { createHash } from 'node:crypto'
import { languageCodes } from '@use-it-cities/core'
import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ensureCity } from '../../src/config/ensure-city.ts'
import { defaultConsentWordings } from '../../src/consents/wordings/default-wordings.ts'
import { currentFeed } from '../../src/feed/current-feed.ts'
import { loadStoryRecords } from '../../src/gate/story-records.ts'
import { slugs } from '../../src/slugs.ts'
import { aPerson, aPublishedStory, aStory, consentData, type Person, type Row } from '../support/builders.ts'
import { testCity } from '../support/city.ts'
import { databases, startCms, type Cms } from '../support/cms.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

test('what comes along is in all nine languages: one of them is what was written, and no speaker has checked the rest', () => {
  expect(defaultConsentWordings.map(({ language }) => language)).toEqual(languageCodes)
  expect(defaultConsentWordings.filter(({ review }) => review === 'source').map(({ language }) => language)).toEqual([
    'en',
  ])
  expect(new Set(defaultConsentWordings.map(({ review }) => review))).toEqual(new Set(['source', 'unreviewed']))
  expect(new Set(defaultConsentWordings.map(({ text }) => text)).size).toBe(languageCodes.length)
})

describe.each(databases)('the wordings on %s', (database) => {
  let cms: Cms
  let lead: Person
  let partner: Person
  let reviewer: Person
  beforeAll(async () => {
    cms = await startCms({ database, now: () => new Date('2026-11-21T10:00:00Z') })
    lead = await aPerson(cms, ['comms-lead'])
    partner = await aPerson(cms, ['partner-editor'], { organisation: 'north-trust' })
    reviewer = await aPerson(cms, ['reviewer'], { languages: ['ur'] })
  })
  afterAll(() => cms?.stop())

  const all = async () =>
    (await cms.payload.db.find<Row>({ collection: slugs.consentWordings, limit: 0, pagination: false })).docs
  const idOf = async (version: string, language: string) =>
    (await all()).find((row) => row.version === version && row.language === language)?.id
  const record = async (story: string, overrides: Record<string, unknown> = {}) =>
    partner.rest('POST', '/consents?depth=0', await consentData(cms, story, { on: '2026-11-20', ...overrides }))
  const add = (data: Record<string, unknown>) => lead.rest('POST', '/consent-wordings', data)

  test("a fresh start has them in the city's languages, each with the hash of its words; a second start adds none", async () => {
    const rows = await all()
    expect(rows.map(({ language }) => language).sort()).toEqual([...testCity.languages].sort())
    for (const { text, hash } of rows) expect(hash).toBe(sha256(String(text)))
    expect(await ensureCity(cms.payload, testCity)).toBe(0)
  })

  test('a new version is read from its first day on, and a day before it is the one before', async () => {
    const texts = { en: 'New words from the tenth.', ur: 'نئے الفاظ۔' }
    expect((await add({ version: '2026-12', language: 'ur', review: 'unreviewed', text: texts.ur })).status).toBe(400)
    for (const [language, review] of [
      ['en', 'source'],
      ['ur', 'unreviewed'],
    ] as const)
      expect(
        (await add({ version: '2026-12', language, review, text: texts[language], from: '2026-11-10' })).status,
      ).toBe(201)
    const story = await aStory(cms)
    const read = async (on: string) => ((await record(story.id, { on })).body.doc as Row).wording
    expect(await read('2026-11-09')).toMatchObject({ version: '2026-11' })
    expect(await read('2026-11-10')).toMatchObject({ version: '2026-12', text: texts.en, hash: sha256(texts.en) })
    const early = await record(story.id, { on: '2026-11-09', wording: { version: '2026-12' } })
    expect([early.status, JSON.stringify(early.body)]).toEqual([
      400,
      expect.stringContaining('There was no consent wording “2026-12” on 2026-11-09'),
    ])
  })

  test('words are written once: not by whoever keeps them, not by an administrator, not by the system', async () => {
    const id = String(await idOf('2026-11', 'en'))
    const before = (await all()).find((row) => row.id === id)
    const administrator = await aPerson(cms, ['administrator'])
    for (const { rest } of [lead, administrator])
      for (const data of [{ text: 'Other words.' }, { version: '9' }, { language: 'ar' }, { from: '2020-01-01' }])
        await rest('PATCH', `/consent-wordings/${id}`, data)
    expect((await all()).find((row) => row.id === id)).toMatchObject({
      version: before?.version,
      language: 'en',
      text: before?.text,
      hash: before?.hash,
    })
    for (const data of [{ text: 'Other words.' }, { from: '2020-01-01' }, { review: 'unreviewed' }])
      await expect(
        cms.payload.update({ collection: slugs.consentWordings, id, data: data as never, overrideAccess: true }),
      ).rejects.toThrow(/cannot be changed/)
    expect((await add({ version: '2026-11', language: 'en', review: 'source', text: 'Twice.' })).status).toBe(409)
    expect((await partner.rest('POST', '/consent-wordings', { version: '9' })).status).toBe(403)
    expect((await partner.rest('PATCH', `/consent-wordings/${id}`, { reviewer: 'Me' })).status).toBe(403)
  })

  test('a speaker who checked a translation is named, in their own language only; older consents stay as they were', async () => {
    const urdu = String(await idOf('2026-12', 'ur'))
    const story = await aStory(cms)
    const before = (await record(story.id, { language: 'ur' })).body.doc as Row
    expect(before.wording).toMatchObject({ review: 'unreviewed' })
    const nameless = await reviewer.rest('PATCH', `/consent-wordings/${urdu}`, { review: 'reviewed' })
    expect([nameless.status, JSON.stringify(nameless.body)]).toEqual([
      400,
      expect.stringContaining('names who checked'),
    ])
    const named = { review: 'reviewed', reviewer: 'S. Peaker' }
    expect((await reviewer.rest('PATCH', `/consent-wordings/${urdu}`, named)).status).toBe(200)
    expect((await record(story.id, { language: 'ur' })).body.doc).toMatchObject({ wording: { review: 'reviewed' } })
    const stored = await cms.payload.db.findOne<Row>({
      collection: slugs.consents,
      where: { id: { equals: before.id } },
    })
    expect(stored?.wording).toMatchObject({ review: 'unreviewed' })
    const arabic = await add({ version: '2026-12', language: 'ar', review: 'unreviewed', text: 'كلمات جديدة.' })
    const { id } = arabic.body.doc as Row
    expect((await reviewer.rest('PATCH', `/consent-wordings/${id}`, named)).status).toBeGreaterThanOrEqual(403)
    // Nobody has heard it, so it may go; what somebody heard stays.
    expect((await lead.rest('DELETE', `/consent-wordings/${id}`)).status).toBe(200)
    expect((await lead.rest('DELETE', `/consent-wordings/${urdu}`)).status).toBe(409)
    const events = await cms.payload.db.find<Row>({
      collection: slugs.auditEvents,
      where: { action: { equals: 'wording-reviewed' } },
    })
    expect(events.docs).toMatchObject([{ actor: reviewer.id, target: urdu, detail: '2026-12 ur reviewed' }])
  })

  test('whoever says which words they read is held to it', async () => {
    const story = await aStory(cms)
    const hash = sha256('New words from the tenth.')
    expect((await record(story.id, { wording: { hash } })).status).toBe(201)
    for (const other of ['f'.repeat(64), hash.toUpperCase(), 'New words from the tenth.']) {
      const answer = await record(story.id, { wording: { hash: other } })
      expect([answer.status, JSON.stringify(answer.body)]).toEqual([
        409,
        expect.stringContaining('not the words that were on your screen'),
      ])
    }
  })

  test('a consent in a language that nobody gave, or said tomorrow, is not taken in', async () => {
    const story = await aStory(cms)
    for (const overrides of [
      { language: 'pl' },
      { languages: ['en', 'pl'] },
      { languages: ['xx'] },
      { language: null },
      { on: '2026-11-22' },
      { on: '2099-01-01', until: '2100-01-01' },
    ])
      expect([overrides, (await record(story.id, overrides)).status]).toEqual([overrides, 400])
    for (const type of ['refused', 'withdrawn', 'paused'])
      expect((await record(story.id, { type, on: '2026-11-22' })).status).toBe(400)
    const where = { story: { equals: story.id } }
    expect((await cms.payload.db.count({ collection: slugs.consents, where })).totalDocs).toBe(0)
  })

  test('words that were changed behind our back no longer fit their hash, and then nobody may rely on that consent', async () => {
    const { story } = await aPublishedStory(cms)
    const isShown = async () =>
      (await currentFeed(cms.payload)).feed.stories.some(({ code }) => code === String(story.code))
    expect(await isShown()).toBe(true)
    const where = { story: { equals: story.id } }
    const row = await cms.payload.db.findOne<Row & { wording: object }>({ collection: slugs.consents, where })
    await cms.payload.db.updateOne({
      collection: slugs.consents,
      id: String(row?.id),
      data: { wording: { ...row?.wording, text: 'We may do as we like.' }, updatedAt: '2026-11-21T10:00:05.000Z' },
      returning: false,
    })
    expect(await isShown()).toBe(false)
    const req = await createLocalReq({}, cms.payload)
    expect((await loadStoryRecords(req, { id: story.id, code: String(story.code) })).consents).toEqual([])
  })
})
