import { cpSync } from 'node:fs'
import path from 'node:path'
import { addDays, type LocalDate } from '@use-it-cities/core'
import { verifyAudit } from '@use-it-cities/core/audit'
import sharp from 'sharp'
import { afterAll, describe, expect, test } from 'vitest'
import { readLog } from '../src/audit/read-log.ts'
import { sealEvents } from '../src/audit/seal-events.ts'
import { currentFeed } from '../src/feed/current-feed.ts'
import { exportRecords } from '../src/moving/export-records.ts'
import { importRecords } from '../src/moving/import-records.ts'
import type { Archive } from '../src/moving/archive.ts'
import type { ReviewView } from '../src/review/views.ts'
import { slugs, type Slug } from '../src/slugs.ts'
import { aConsent, aPerson, aPublishedStory, aStory, aText, publish, type Row } from './support/builders.ts'
import { aCode, anEvent, anOpportunity, anotherText } from './outreach/support.ts'
import { databases, startCms, type Cms } from './support/cms.ts'
import { aDefinition, aQuestionnaire, aSubmission, aTeam, rowOf, sendIn, startResearchCms } from './research/support.ts'

const route: ('sqlite' | 'mongodb')[] = databases.includes('mongodb')
  ? ['sqlite', 'mongodb', 'sqlite']
  : ['sqlite', 'sqlite']

/** What has to survive: everything but the moments that a database writes itself, and empty fields. */
function comparable(archive: Archive): unknown {
  const clean = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(clean)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value)
        .filter(
          ([name, each]) =>
            each !== null && each !== undefined && !['createdAt', 'updatedAt', 'exportedAt'].includes(name),
        )
        .filter(([, each]) => !Array.isArray(each) || each.length > 0)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, each]) => [name, clean(each)]),
    )
  }
  const rows = Object.fromEntries(
    Object.entries(archive.rows).map(([collection, list]) => [
      collection,
      [...list].sort((a, b) => (a.live.id < b.live.id ? -1 : 1)),
    ]),
  )
  // The log goes on at each stop: what it held before is looked at by itself.
  return clean({ ...archive, rows: { ...rows, [slugs.auditEvents]: [], [slugs.auditSeals]: [] } })
}

/** Lists of consent, review and take-down: there has to be something in each to be moved. */
const ofThisTest = [
  slugs.consents,
  slugs.consentWordings,
  slugs.consentReasons,
  slugs.tellerLinks,
  slugs.tellerActs,
  slugs.reviewComments,
  slugs.checkOverrides,
  slugs.tombstones,
  slugs.takeDowns,
  slugs.printRuns,
  slugs.opportunities,
  slugs.outreachEvents,
  slugs.referralCodes,
  slugs.auditEvents,
  slugs.auditSeals,
] as const

const idsIn = (archive: Archive, collection: Slug) => archive.rows[collection].map(({ live }) => live.id)

describe('moving', () => {
  const started: Cms[] = []
  afterAll(() => Promise.all(started.map((cms) => cms.stop())))

  test(`the same ids and codes on the way ${route.join(' -> ')}`, async () => {
    const [first, ...others] = route
    const source = await startResearchCms({ database: first ?? 'sqlite' })
    started.push(source)
    await fill(source)
    const plain = await exportRecords(source.payload)
    expect(plain.rows[slugs.consentReasons]).toEqual([])
    expect(JSON.stringify(plain)).not.toMatch(/Uardian|under-18/)
    expect(JSON.stringify(plain.rows[slugs.organisations])).not.toContain('docs')
    await sealEvents(source.payload)
    const original = await exportRecords(source.payload, { withRestricted: true })
    for (const collection of ofThisTest)
      expect([collection, original.rows[collection].length > 0]).toEqual([collection, true])
    expect(JSON.stringify(original)).not.toMatch(/"(hash|salt)":"[0-9a-f]{65,}/)
    expect(JSON.stringify(original)).not.toContain('scrypt')
    expect(original.rows[slugs.consentReasons]).toMatchObject([
      { live: { reasons: ['under-18'], guardian: { name: 'G. Uardian' } } },
    ])
    for (const collection of [slugs.researchers, slugs.submissions, slugs.submissionContacts, slugs.keptAside])
      expect([collection, original.rows[collection].length]).toEqual([
        collection,
        collection === slugs.researchers ? 2 : 1,
      ])
    expect(original.rows[slugs.users].every(({ live }) => !('salt' in live) && !('sessions' in live))).toBe(true)
    let before = source
    let archive = original
    for (const database of others) {
      const next = await startCms({ database })
      started.push(next)
      cpSync(path.join(before.dataDir, 'media'), path.join(next.dataDir, 'media'), { recursive: true })
      // What was noted here before goes on after what comes.
      await sealEvents(next.payload)
      const imported = await importRecords(next.payload, JSON.parse(JSON.stringify(archive)))
      expect(imported.madeDrafts).toEqual([])
      archive = await exportRecords(next.payload, { withRestricted: true })
      expect(comparable(archive)).toEqual(comparable(original))
      const log = await readLog(next.payload)
      expect(verifyAudit(log)).toMatchObject({ ok: true })
      expect(log.head).not.toBeNull()
      for (const collection of [slugs.auditSeals, slugs.auditEvents])
        expect(idsIn(archive, collection)).toEqual(expect.arrayContaining(idsIn(original, collection)))
      const [was, is] = [(await currentFeed(source.payload)).feed, (await currentFeed(next.payload)).feed]
      expect({ ...is, revision: 0, generatedAt: '' }).toEqual({ ...was, revision: 0, generatedAt: '' })
      const draft = await next.payload.find({
        collection: slugs.texts,
        draft: true,
        where: { title: { equals: 'A newer draft' } },
        overrideAccess: true,
      })
      expect(draft.docs).toHaveLength(1)
      before = next
    }
    const story = archive.rows[slugs.stories].find(({ live }) => live._status === 'published')
    await publish(before, String(story?.live.id))
  }, 300_000)

  test('a published story without consent does not stay published, and a withdrawal in the archive holds', async () => {
    const source = await startCms()
    started.push(source)
    const { story } = await aPublishedStory(source)
    const gone = await aPublishedStory(source)
    const archive = await exportRecords(source.payload)
    const bare = {
      ...archive,
      rows: {
        ...archive.rows,
        consents: [],
        tombstones: [
          { live: { id: 'a'.repeat(24), code: gone.story.code, on: '2026-01-01T12:00:00.000Z' }, draft: null },
        ],
      },
    }
    const target = await startCms()
    started.push(target)
    const imported = await importRecords(target.payload, bare)
    expect([...imported.madeDrafts]).toContain(story.code)
    expect((await currentFeed(target.payload)).feed.stories).toEqual([])
    await expect(importRecords(target.payload, bare)).rejects.toThrow(/without stories/)
    const before = { ...bare, rows: { users: bare.rows.users } }
    const empty = await startCms()
    started.push(empty)
    expect((await importRecords(empty.payload, before)).rows).toBe(bare.rows.users.length)
    await expect(importRecords(target.payload, { archive: 2 })).rejects.toThrow(/Expected an archive/)
  }, 60_000)
})

/** A questionnaire, a draft of the next, and interviews with contact details, of a researcher who has a PIN. */
async function fillResearch(cms: Cms): Promise<void> {
  const team = await aTeam(cms)
  await aQuestionnaire(cms)
  await team.lead.rest('POST', '/questionnaires?draft=true', {
    definition: aDefinition({ version: 2 }),
    _status: 'draft',
  })
  await team.north.rest('POST', `/researchers/${team.ofNorth.id}/pin`)
  await team.north.rest('POST', '/route-decisions', {
    researcher: team.ofNorth.id,
    route: 'voucher',
    decidedOn: '2026-01-01',
  })
  const submission = aSubmission({ researcher: { code: team.ofNorth.code }, interviewedOn: '2026-03-03' })
  const answers = { ...submission.answers, reach_you: { phone: '0121 000 0008' } }
  await sendIn(cms, { ...submission, answers })
  const row = await rowOf(cms, submission.id)
  await team.north.rest('POST', `/submissions/${row?.id}/decide`, { action: 'validate' })
  await sendIn(cms, submission)
}

/** The clock of this test is today's: nothing is said about days that would pass. */
async function fillOutreach(cms: Cms, code: string): Promise<void> {
  const soon = addDays(new Date().toISOString().slice(0, 10) as LocalDate, 14)
  const contact = { phone: '0121 496 0000', dropIn: { where: 'Old Town Library', when: { en: 'Mondays' } } }
  const words = [anotherText(), anotherText({ language: 'ur', title: 'سائیکل', summary: 'مفت۔' })]
  const { code: target } = await anOpportunity(cms, { showUntil: soon, contact, words })
  await anEvent(cms, { occasions: [{ on: soon, from: '10:00', until: '12:00', isCancelled: true }] })
  await aCode(cms, {
    aims: [
      { from: soon, opens: 'story', target: code },
      { from: addDays(soon, 1), opens: 'opportunity', target },
    ],
  })
}

async function fill(cms: Cms): Promise<void> {
  await aPerson(cms, ['translator', 'reviewer'], { organisation: 'north-trust', languages: ['ur', 'ar'] })
  const { story, text } = await aPublishedStory(cms)
  const file = await sharp({ create: { width: 1200, height: 800, channels: 3, background: '#1d5c4d' } })
    .jpeg()
    .toBuffer()
  const photo = await cms.payload.create({
    collection: slugs.media,
    data: { story: story.id, alt: { en: 'A green wall' }, everyoneAgreed: true, showsTeller: false } as never,
    file: { data: file, mimetype: 'image/jpeg', name: 'wall.jpg', size: file.length },
    overrideAccess: true,
  })
  await cms.payload.update({
    collection: slugs.stories,
    id: story.id,
    data: { photo: photo.id } as never,
    overrideAccess: true,
  })
  await cms.payload.update({
    collection: slugs.texts,
    id: text.id,
    data: { title: 'A newer draft' } as never,
    draft: true,
    overrideAccess: true,
  })
  await fillResearch(cms)
  await fillOutreach(cms, String(story.code))
  const other = await aStory(cms, { organisation: 'south-centre' })
  await aText(cms, other.id, { language: 'ur', title: 'ایک کہانی' })
  const gone = await aPublishedStory(cms)
  await aConsent(cms, gone.story.id, { type: 'withdrawn' })
  const why = { reasons: ['under-18'], guardian: { name: 'G. Uardian', relation: 'Mother', on: '2026-01-05' } }
  const given = await aConsent(cms, other.id, { needsCountersignature: true, why })
  await aConsent(cms, other.id, { type: 'countersigned', given: given.id })
  await fillDesks(cms, { story: other.id, live: story.id })
}

/** What consent, review and take-down leave: a link, a word of a teller, a comment, a finding let stand, a print run. */
async function fillDesks(cms: Cms, { story, live }: { story: string; live: string }): Promise<void> {
  const { rest } = await aPerson(cms, ['comms-lead'])
  const done = async (path: string, data: unknown) => {
    const { status, body } = await rest('POST', path, data)
    expect([path, status, body.errors]).toEqual([path, status < 300 ? status : 200, undefined])
  }
  await done('/tellers/issue', { story, language: 'ur' })
  const link = await cms.payload.db.findOne<Row>({ collection: slugs.tellerLinks, where: {} })
  const on = '2026-03-01T09:00:00.000Z'
  const said = { link: link?.id, story, curator: link?.curator, act: 'ask-for-change', words: 'Say which day.' }
  await cms.payload.create({
    collection: slugs.tellerActs,
    data: { ...said, actId: 'said-once', at: on, receivedAt: on } as never,
    overrideAccess: true,
  })
  const text = await aText(cms, story, { title: 'A holistic bicycle workshop' })
  const { hash, findings } = (await rest('GET', `/review/text?text=${text.id}`)).body as unknown as ReviewView
  const finding = findings.find(({ mayLetStand }) => mayLetStand)
  const reason = 'It is the name of the workshop.'
  await done('/review/let-stand', { text: text.id, hash, code: finding?.code, path: finding?.path, reason })
  await done('/review/comment', { text: text.id, words: 'Which Saturday?', field: 'body' })
  const run = { language: 'en', kind: 'leaflet', copies: 200, places: 'The library', printedOn: '2026-02-01' }
  await done('/print-runs', { ...run, story: live })
}
