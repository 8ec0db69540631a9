import { appendFileSync, copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { currentFeed } from '../src/feed/current-feed.ts'
import { slugs } from '../src/slugs.ts'
import { ledgerIn } from '../src/take-down/ledger.ts'
import { replayLedger } from '../src/take-down/replay.ts'
import { takeDown } from '../src/take-down/take-down.ts'
import {
  aConsent,
  aPerson,
  aPublishedStory,
  aStory,
  aText,
  publish,
  type Person,
  type Row,
} from './support/builders.ts'
import { databases, startCms, type Cms } from './support/cms.ts'
import { manyStories } from './support/many-stories.ts'

const rowOf = async (cms: Cms, collection: string, id: string) =>
  (await cms.payload.db.findOne<Row>({ collection: collection as never, where: { id: { equals: id } } })) as Row
const feedOf = async (cms: Cms) => (await currentFeed(cms.payload)).feed

describe.each(databases)('take-down on %s', (database) => {
  let cms: Cms
  let partner: Person
  let safeguarding: Person
  beforeAll(async () => {
    cms = await startCms({ database })
    partner = await aPerson(cms, ['partner-editor'], { organisation: 'north-trust' })
    safeguarding = await aPerson(cms, ['safeguarding-lead'])
  }, 120_000)
  afterAll(() => cms?.stop())

  test('one act: ledger, tombstone, consent, drafts, audit; gone from the feed', async () => {
    const { story, text } = await aPublishedStory(cms)
    const answer = await partner.rest('POST', `/stories/${story.id}/take-down`)
    expect(answer.status).toBe(200)
    expect((await ledgerIn(cms.dataDir).read()).map(({ code }) => code)).toContain(story.code)
    const feed = await feedOf(cms)
    expect(feed.stories.map(({ code }) => code)).not.toContain(story.code)
    expect(feed.tombstones.map(({ code }) => code)).toContain(story.code)
    expect((await rowOf(cms, slugs.stories, story.id))._status).toBe('draft')
    expect((await rowOf(cms, slugs.texts, text.id))._status).toBe('draft')
    const consents = await cms.payload.db.find<Row>({
      collection: slugs.consents,
      where: { story: { equals: story.id } },
    })
    expect(consents.docs.map(({ type }) => type).sort()).toEqual(['given', 'withdrawn'])
    const events = await cms.payload.db.find<Row>({
      collection: slugs.auditEvents,
      where: { code: { equals: story.code } },
    })
    const takenDown = events.docs.filter(({ action }) => action === 'take-down')
    expect(takenDown.map(({ actor }) => actor)).toEqual([partner.id])
    const again = await safeguarding.rest('POST', `/stories/${story.id}/take-down`)
    expect(again.status).toBe(200)
    expect(
      (await cms.payload.db.find<Row>({ collection: slugs.tombstones, where: { code: { equals: story.code } } })).docs,
    ).toHaveLength(1)
  })

  test('two at once, and ten at once, are the same as one', async () => {
    const { story } = await aPublishedStory(cms)
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => partner.rest('POST', `/stories/${story.id}/take-down`)),
    )
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200))
    expect(
      (await cms.payload.db.find<Row>({ collection: slugs.tombstones, where: { code: { equals: story.code } } })).docs,
    ).toHaveLength(1)
  })

  test('another organisation, a reviewer and a visitor may not', async () => {
    const { story } = await aPublishedStory(cms)
    const stranger = await aPerson(cms, ['partner-editor'], { organisation: 'south-centre' })
    const reviewer = await aPerson(cms, ['reviewer'])
    for (const person of [stranger, reviewer])
      expect((await person.rest('POST', `/stories/${story.id}/take-down`)).status).toBe(403)
    expect((await feedOf(cms)).stories.map(({ code }) => code)).toContain(story.code)
  })

  test('a withdrawal written down as consent does all of it, also for a story that is not complete', async () => {
    const story = await aStory(cms, { strand: null, place: null })
    await aText(cms, story.id, { title: null, body: null })
    const answer = await partner.rest('POST', '/consents', {
      story: story.id,
      type: 'withdrawn',
      on: '2026-03-01',
      how: 'spoken',
    })
    expect(answer.status).toBe(201)
    expect((await ledgerIn(cms.dataDir).read()).map(({ code }) => code)).toContain(story.code)
  })

  test('H every old version of a withdrawn story stays down when it is restored', async () => {
    const { story, text } = await aPublishedStory(cms)
    await cms.payload.update({
      collection: slugs.stories,
      id: story.id,
      data: { workingTitle: 'Second' } as never,
      overrideAccess: true,
    })
    await takeDown(await createLocalReq({}, cms.payload), story.id)
    for (const [collection, id] of [
      [slugs.stories, story.id],
      [slugs.texts, text.id],
    ] as const) {
      const versions = await cms.payload.findVersions({
        collection,
        where: { parent: { equals: id } },
        limit: 50,
        overrideAccess: true,
      })
      const published = versions.docs.filter(({ version }) => (version as unknown as Row)._status === 'published')
      if (collection === slugs.stories) expect(published.length).toBeGreaterThan(0)
      for (const { id: version } of published)
        await expect(
          cms.payload.restoreVersion({ collection, id: String(version), overrideAccess: true }),
        ).rejects.toThrow(/taken down/)
    }
    expect((await feedOf(cms)).stories.map(({ code }) => code)).not.toContain(story.code)
    await expect(publish(cms, story.id)).rejects.toThrow(/taken down/)
  })

  test('the citations and themes of a story are still there after it came down', async () => {
    const { story } = await aPublishedStory(cms)
    await takeDown(await createLocalReq({}, cms.payload), story.id)
    expect((await rowOf(cms, slugs.stories, story.id)).themes).toHaveLength(1)
  })

  test('a take-down that a crash cut short is finished by the next start', async () => {
    const { story } = await aPublishedStory(cms)
    await ledgerIn(cms.dataDir).append({ code: String(story.code), on: '2026-11-01' })
    expect((await feedOf(cms)).stories.map(({ code }) => code)).not.toContain(story.code)
    expect((await rowOf(cms, slugs.stories, story.id))._status).toBe('published')
    await replayLedger(cms.payload)
    const feed = await feedOf(cms)
    expect((await rowOf(cms, slugs.stories, story.id))._status).toBe('draft')
    expect(feed.tombstones).toContainEqual({ code: story.code, on: '2026-11-01' })
  })

  test('a row that is still published shows nothing once its code has a tombstone', async () => {
    const { story } = await aPublishedStory(cms)
    await takeDown(await createLocalReq({}, cms.payload), story.id)
    await cms.payload.db.updateOne({ collection: slugs.stories, id: story.id, data: { _status: 'published' } })
    expect((await feedOf(cms)).stories.map(({ code }) => code)).not.toContain(story.code)
  })
})

describe.each(databases)('the race on %s', (database) => {
  test('200 publishes against 200 withdrawals of the same stories: nothing withdrawn is in the feed', async () => {
    const cms = await startCms({ database })
    try {
      const stories = await manyStories(cms, 200, { languages: ['en'], paragraphs: 1 })
      const outcomes = await Promise.all(
        stories.flatMap((story, at) => {
          const publishing = () =>
            publish(cms, story.id).then(
              () => 'published',
              () => 'refused',
            )
          const withdrawing = () => aConsent(cms, story.id, { type: 'withdrawn' }).then(() => 'withdrawn')
          return at % 2 === 0 ? [publishing(), withdrawing()] : [withdrawing(), publishing()]
        }),
      )
      expect(outcomes.filter((outcome) => outcome === 'withdrawn')).toHaveLength(200)
      expect(outcomes).toHaveLength(400)
      const feed = await feedOf(cms)
      expect(feed.stories).toEqual([])
      expect(feed.tombstones).toHaveLength(200)
      await replayLedger(cms.payload)
      const still = await cms.payload.count({
        collection: slugs.stories,
        where: { _status: { equals: 'published' } },
        overrideAccess: true,
      })
      expect(still.totalDocs).toBe(0)
    } finally {
      await cms.stop()
    }
  }, 900_000)
})

describe('the ledger', () => {
  test('an older database that comes back does not bring the story back', async () => {
    const dataDir = mkdtempSync(path.join(tmpdir(), 'use-it-restore-'))
    const first = await startCms({ dataDir })
    const { story } = await aPublishedStory(first)
    await first.payload.db.drizzle.$client.execute('PRAGMA wal_checkpoint(TRUNCATE)')
    copyFileSync(path.join(dataDir, 'cms.db'), path.join(dataDir, 'backup.db'))
    await takeDown(await createLocalReq({}, first.payload), story.id)
    await first.stop()
    for (const file of ['cms.db', 'cms.db-wal', 'cms.db-shm']) rmSync(path.join(dataDir, file), { force: true })
    copyFileSync(path.join(dataDir, 'backup.db'), path.join(dataDir, 'cms.db'))
    const second = await startCms({ dataDir })
    const feed = await feedOf(second)
    expect(feed.stories).toEqual([])
    expect(feed.tombstones.map(({ code }) => code)).toEqual([story.code])
    expect((await rowOf(second, slugs.stories, story.id))._status).toBe('draft')
    await second.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }, 60_000)

  test('a last line that a crash cut short is passed over; a line that makes no sense is not', async () => {
    const dataDir = mkdtempSync(path.join(tmpdir(), 'use-it-ledger-'))
    const ledger = ledgerIn(dataDir)
    expect(await ledger.read()).toEqual([])
    await ledger.append({ code: 'bcdfghjk', on: '2026-01-01' })
    appendFileSync(ledger.file, '{"code":"zzzz')
    expect((await ledger.read()).map(({ code }) => code)).toEqual(['bcdfghjk'])
    await ledger.append({ code: 'bcdfghjm', on: '2026-01-02' })
    expect((await ledger.read()).map(({ code }) => code)).toEqual(['bcdfghjk', 'bcdfghjm'])
    expect(existsSync(ledger.file)).toBe(true)
    writeFileSync(ledger.file, `${readFileSync(ledger.file, 'utf8')}\n{"what":"else"}\n`)
    await expect(ledger.read()).rejects.toThrow(/Expected \{"code"/)
    rmSync(dataDir, { recursive: true, force: true })
  })

  test('a CMS whose ledger cannot be read does not start', async () => {
    const dataDir = mkdtempSync(path.join(tmpdir(), 'use-it-ledger-'))
    await ledgerIn(dataDir).append({ code: 'bcdfghjk', on: '2026-01-01' })
    appendFileSync(ledgerIn(dataDir).file, '{"broken":true}\n{"code":"bcdfghjm","on":"2026-01-01"}\n')
    await expect(startCms({ dataDir })).rejects.toThrow(/Restore the ledger/)
    rmSync(dataDir, { recursive: true, force: true })
  }, 60_000)
})

describe('found by a review: what a fault in the middle of a take-down must not undo', () => {
  let cms: Cms
  beforeAll(async () => {
    cms = await startCms()
  }, 120_000)
  afterAll(() => cms?.stop())

  test('the ledger line alone takes the story out of the feed, when the database fails right after it', async () => {
    const { story } = await aPublishedStory(cms)
    const create = cms.payload.create.bind(cms.payload)
    cms.payload.create = (() => Promise.reject(new Error('the disk is full'))) as typeof cms.payload.create
    await expect(takeDown(await createLocalReq({}, cms.payload), story.id)).rejects.toThrow()
    cms.payload.create = create
    const feed = await feedOf(cms)
    expect(feed.stories.map(({ code }) => code)).not.toContain(story.code)
    expect(feed.tombstones.map(({ code }) => code)).toContain(story.code)
    await replayLedger(cms.payload)
    const where = { and: [{ action: { equals: 'take-down' } }, { code: { equals: String(story.code) } }] }
    expect((await cms.payload.db.find({ collection: slugs.auditEvents, where })).docs).toHaveLength(1)
  })

  test('a consent that needed a second person cannot be replaced by one that does not', async () => {
    const partner = await aPerson(cms, ['partner-editor'], { organisation: 'north-trust' })
    const safeguarding = await aPerson(cms, ['safeguarding-lead'])
    const story = await aStory(cms)
    const given = await aConsent(cms, story.id, { needsCountersignature: true })
    const again = { ...given, id: undefined, needsCountersignature: false }
    expect((await partner.rest('POST', '/consents?depth=0', again)).status).toBe(403)
    expect((await safeguarding.rest('POST', '/consents?depth=0', again)).status).toBe(201)
  })
})
