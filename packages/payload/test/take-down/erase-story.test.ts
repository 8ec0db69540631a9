import { existsSync } from 'node:fs'
import path from 'node:path'
import { addDays, type LocalDate } from '@use-it-cities/core'
import { describe, expect, test } from 'vitest'
import { currentFeed } from '../../src/feed/current-feed.ts'
import { exportRecords } from '../../src/moving/export-records.ts'
import { importRecords } from '../../src/moving/import-records.ts'
import { newId } from '../../src/ids.ts'
import { slugs, type Slug } from '../../src/slugs.ts'
import { eraseDueStories, eraseStory } from '../../src/take-down/erase-story.ts'
import { receiptFor } from '../../src/take-down/receipt.ts'
import { replayLedger } from '../../src/take-down/replay.ts'
import { verifyGone } from '../../src/take-down/verify-gone.ts'
import { aConsent, aPublishedStory, publish, storyData, type Row } from '../support/builders.ts'
import { databases, startCms, type Cms } from '../support/cms.ts'
import { aPicture } from './a-picture.ts'
import { later, rowOf, start, takenDown } from './started.ts'

const firstDay = '2026-03-01'
const noon = (on: string) => new Date(`${on}T12:00:00Z`)
const words =
  /bicycles|neighbour|repair cafe|Saturdays|Noor Interpreter|Sami Guardian|a comment on it|a reason for it|please change it/

/** Everything the database still says, older versions too. */
async function everything(cms: Cms): Promise<string> {
  const versions = await Promise.all(
    [slugs.stories, slugs.texts].map((collection) =>
      cms.payload.db.findVersions({ collection, limit: 0, pagination: false }),
    ),
  )
  return JSON.stringify([await exportRecords(cms.payload, { withRestricted: true }), versions.map(({ docs }) => docs)])
}

const of = async (cms: Cms, collection: Slug, field: string, value: string) =>
  (await cms.payload.db.find<Row>({ collection, where: { [field]: { equals: value } }, limit: 0, pagination: false }))
    .docs

async function aGoneStory(database: 'sqlite' | 'mongodb') {
  const clock = { on: firstDay as LocalDate }
  const { cms, site } = await start({ database, now: () => noon(clock.on) })
  const { story, text } = await aPublishedStory(cms)
  await aConsent(cms, story.id, { wording: { interpreter: 'Noor Interpreter' } })
  const code = String(story.code)
  await saidAboutIt(cms, { story: story.id, text: text.id, code })
  const picture = await aPicture(cms, story.id)
  site.show(code, picture.files)
  await takenDown(cms, story.id)
  return { clock, cms, site, story, text, code, picture }
}

/** What other desks have written about the story, straight to the rows. */
async function saidAboutIt(
  cms: Cms,
  { story, text, code }: { story: string; text: string; code: string },
): Promise<void> {
  const on = noon(firstDay).toISOString()
  const [consent] = await of(cms, slugs.consents, 'story', story)
  const by = { text, wordsHash: 'a'.repeat(64), by: newId(), on }
  const rows: [Slug, Record<string, unknown>][] = [
    [slugs.reviewComments, { ...by, kind: 'comment', words: 'a comment on it' }],
    [slugs.checkOverrides, { ...by, code: 'jargon', path: 'body', reason: 'a reason for it' }],
    [
      slugs.tellerActs,
      { actId: newId(), story, act: 'ask-for-change', words: 'please change it', at: on, receivedAt: on },
    ],
    [slugs.consentReasons, { consent: consent?.id, story, reasons: ['under-18'], guardian: { name: 'Sami Guardian' } }],
    [
      slugs.contactMessages,
      {
        ...{ message: newId(), status: 'new', name: 'A Neighbour', reachBy: 'phone', reachAt: '0121 496 0000' },
        ...{ language: 'en', whoTold: 'friend', contentHash: 'a'.repeat(64), sentAt: on, receivedAt: on, deleteOn: on },
        ...{ title: 'The story “I mend bicycles now”', aboutKind: 'story', about: code },
      },
    ],
  ]
  for (const [collection, row] of rows)
    await cms.payload.db.create({ collection, data: { id: newId(), createdAt: on, updatedAt: on, ...row } })
}

describe.each(databases)('erasure on %s', (database) => {
  test('after the set period words, versions and files go; tombstone, audit, receipt and what was agreed stay', async () => {
    const { clock, cms, site, story, code, picture } = await aGoneStory(database)
    const before = await everything(cms)
    for (const each of words.source.split('|')) expect(before).toContain(each)
    clock.on = addDays(firstDay, 30)
    expect(await eraseDueStories(cms.payload)).toBe(0)
    await expect(eraseStory(cms.payload, code)).rejects.toThrow(/to be verified/)
    expect(await everything(cms)).toMatch(words)
    site.forget(code)
    expect(await verifyGone(cms.payload, code)).toBe(true)
    clock.on = addDays(firstDay, 29)
    expect(await eraseDueStories(cms.payload)).toBe(0)
    clock.on = addDays(firstDay, 30)
    const receipt = await receiptFor(cms.payload, code)
    const consentsBefore = await of(cms, slugs.consents, 'story', story.id)
    expect(await eraseDueStories(cms.payload)).toBe(1)

    expect(await everything(cms)).not.toMatch(words)
    const messages = await of(cms, slugs.contactMessages, 'about', code)
    expect(messages.map(({ title }) => title)).toEqual([`The story ${code}`])
    for (const file of picture.files) expect(existsSync(path.join(cms.dataDir, 'media', file))).toBe(false)
    expect((await of(cms, slugs.tombstones, 'code', code)).length).toBe(1)
    expect(receipt).not.toBeNull()
    expect(await receiptFor(cms.payload, code)).toEqual(receipt)
    const actions = (await of(cms, slugs.auditEvents, 'code', code)).map(({ action }) => action)
    expect(actions).toEqual(expect.arrayContaining(['take-down', 'take-down-verified', 'story-erased']))
    const consents = await of(cms, slugs.consents, 'story', story.id)
    expect((await of(cms, slugs.tellerActs, 'story', story.id)).map(({ act }) => act)).toEqual(['ask-for-change'])
    const agreed = (rows: Row[]) =>
      rows.map(({ id, type, on, channels, languages, organisations, identifiability }) => ({
        ...{ id, type, on, channels, languages, organisations, identifiability },
      }))
    expect(agreed(consents)).toEqual(agreed(consentsBefore))
    expect(consents.map(({ wording }) => (wording as Row | undefined)?.interpreter ?? null)).toEqual(
      consents.map(() => null),
    )
    expect((await rowOf(cms, code)).erasedAt).toEqual(noon(clock.on))
    expect(await eraseDueStories(cms.payload)).toBe(0)
  }, 90_000)

  test('nothing of it comes back: not by a replay, a publish, its code, nor an archive', async () => {
    const { clock, cms, site, story, code } = await aGoneStory(database)
    const archive = JSON.parse(JSON.stringify(await exportRecords(cms.payload))) as unknown
    site.forget(code)
    await verifyGone(cms.payload, code)
    clock.on = addDays(firstDay, 30)
    await eraseDueStories(cms.payload)
    await replayLedger(cms.payload)
    await expect(publish(cms, story.id)).rejects.toThrow()
    const again = { ...(await storyData(cms)), code }
    await expect(
      cms.payload.create({ collection: slugs.stories, data: again as never, draft: true, overrideAccess: true }),
    ).rejects.toThrow(/never used again/)
    expect((await currentFeed(cms.payload)).feed.stories).toEqual([])
    expect(await everything(cms)).not.toMatch(words)

    const other = await startCms({ database, isEmpty: true })
    later(other.stop)
    await importRecords(other.payload, archive)
    const { feed } = await currentFeed(other.payload)
    expect([feed.stories, feed.tombstones.map((tombstone) => tombstone.code)]).toEqual([[], [code]])
  }, 90_000)
})

test('a process that died in the middle of an erasure goes on with it', async () => {
  const { clock, cms, site, code } = await aGoneStory('sqlite')
  site.forget(code)
  await verifyGone(cms.payload, code)
  clock.on = addDays(firstDay, 30)
  const { deleteVersions } = cms.payload.db
  cms.payload.db.deleteVersions = () => Promise.reject(new Error('the power went'))
  await expect(eraseDueStories(cms.payload)).rejects.toThrow('the power went')
  cms.payload.db.deleteVersions = deleteVersions
  expect((await rowOf(cms, code)).erasedAt).toBeNull()
  expect(await eraseDueStories(cms.payload)).toBe(1)
  expect(await everything(cms)).not.toMatch(words)
}, 60_000)
