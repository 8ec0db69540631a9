import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { currentFeed } from '../../src/feed/current-feed.ts'
import { exportRecords } from '../../src/moving/export-records.ts'
import { roleNames } from '../../src/roles.ts'
import { slugs } from '../../src/slugs.ts'
import {
  aConsent,
  aPerson,
  approvals,
  aReadyStory,
  aStory,
  aText,
  consentData,
  publish,
  type Person,
  type Row,
} from '../support/builders.ts'
import { databases, startCms, type Cms } from '../support/cms.ts'
import { restAs } from '../support/rest.ts'
import { aPicture } from '../take-down/a-picture.ts'

const realName = { first: ['Zubaida', 'زبیدہ'], others: ['Sample'] }
/** As it is typed in on the screen. */
const typed = { first: 'Zubaida، زبیدہ', others: ' Sample, ' }
const unnamed = { identifiability: { name: 'other-name', face: false, place: 'ward' } }

describe.each(databases)('the real name of a teller, on %s', (database) => {
  let cms: Cms
  let partner: Person
  let lead: Person
  let safeguarding: Person
  beforeAll(async () => {
    cms = await startCms({ database })
    partner = await aPerson(cms, ['partner-editor'], { organisation: 'north-trust' })
    lead = await aPerson(cms, ['comms-lead'])
    safeguarding = await aPerson(cms, ['safeguarding-lead'])
  })
  afterAll(() => cms?.stop())

  const record = async (story: string, overrides: Record<string, unknown> = {}) =>
    partner.rest(
      'POST',
      '/consents?depth=0',
      await consentData(cms, story, { ...unnamed, realName: typed, ...overrides }),
    )
  const storyInFeed = async (story: Row) =>
    (await currentFeed(cms.payload)).feed.stories.find(({ code }) => code === story.code)
  const publishAs = async (story: Row) => {
    const { status, body } = await lead.rest('PATCH', `/stories/${story.id}`, { _status: 'published' })
    return [status, JSON.stringify(body)] as const
  }
  /** A story with words that say `title`, approved by everybody, under a consent that promised another name. */
  async function aToldStory(
    title: string,
    overrides: Record<string, unknown> = {},
  ): Promise<{ story: Row; text: Row }> {
    const story = await aStory(cms)
    const text = await aText(cms, story.id, { title })
    expect((await record(story.id, overrides)).status).toBe(201)
    await approvals(cms, text.id)
    return { story, text }
  }

  test('written on the same screen and kept apart: nobody reads it off the consent again', async () => {
    const story = await aStory(cms)
    const answer = await record(story.id)
    expect(JSON.stringify(answer.body)).not.toMatch(/Zubaida|Sample/)
    const { id } = answer.body.doc as Row
    const administrator = await aPerson(cms, ['administrator'])
    for (const { rest } of [partner, administrator, safeguarding])
      expect(JSON.stringify((await rest('GET', `/consents/${id}?depth=2`)).body)).not.toMatch(/Zubaida|Sample/)
    const where = { story: { equals: story.id } }
    expect((await cms.payload.db.find<Row>({ collection: slugs.tellerNames, where })).docs).toMatchObject([realName])
  })

  test.each(roleNames.filter((role) => role !== 'safeguarding-lead'))('%s cannot read it by any road', async (role) => {
    const story = await aStory(cms)
    await record(story.id)
    const { rest } = await aPerson(cms, [role], { organisation: 'north-trust', languages: ['en', 'ur'] })
    for (const path of ['/teller-names', '/teller-names/count', '/teller-names?where[first][in]=Zubaida']) {
      const { status, body } = await rest('GET', path)
      expect([path, status >= 400, JSON.stringify(body).includes('Zubaida')]).toEqual([path, true, false])
    }
  })

  test('the safeguarding lead reads it, which is written down, and deletes it when asked to forget', async () => {
    const story = await aStory(cms)
    await record(story.id)
    const found = await safeguarding.rest('GET', `/teller-names?where[story][equals]=${story.id}&depth=0`)
    const [row] = found.body.docs as Row[]
    expect(row).toMatchObject(realName)
    const where = { and: [{ action: { equals: 'restricted-read' } }, { target: { equals: row?.id } }] }
    expect((await cms.payload.db.find<Row>({ collection: slugs.auditEvents, where })).docs).toMatchObject([
      { actor: safeguarding.id, kind: slugs.tellerNames },
    ])
    expect((await safeguarding.rest('PATCH', `/teller-names/${row?.id}`, { first: ['x'] })).status).toBe(403)
    expect((await safeguarding.rest('DELETE', `/teller-names/${row?.id}`)).status).toBe(200)
    const { docs } = await cms.payload.db.find<Row>({ collection: slugs.auditEvents, where })
    expect(docs.map(({ detail }) => detail).sort()).toEqual(['deleteByID', 'find'])
  })

  test('an export that anybody could read has none of it', async () => {
    await record((await aStory(cms)).id)
    expect(JSON.stringify(await exportRecords(cms.payload))).not.toContain('Zubaida')
    expect(JSON.stringify(await exportRecords(cms.payload, { withRestricted: true }))).toContain('Zubaida')
  })

  test('words that say it are not published, whoever has approved them, and nobody can let it stand', async () => {
    const { story, text } = await aToldStory('How Zubaida found work')
    const [status, body] = await publishAs(story)
    expect([status, body]).toEqual([
      400,
      expect.stringContaining("say the teller's real name, and they allowed another"),
    ])
    expect(body).not.toContain('Sample')
    const { body: checks } = await lead.rest('POST', '/review/check', { text: text.id })
    expect(checks.findings).toContainEqual(
      expect.objectContaining({ code: 'identifying.name', severity: 'error', holdsUp: true, mayLetStand: false }),
    )
    for (const { rest } of [lead, safeguarding]) {
      const let_ = { text: text.id, hash: checks.hash, code: 'identifying.name', path: 'texts/en/title' }
      expect((await rest('POST', '/review/let-stand', { ...let_, reason: 'It is a common name here.' })).status).toBe(
        403,
      )
    }
    expect(await storyInFeed(story)).toBeUndefined()
  })

  test('beside a picture it holds the story up, and the picture alone is left out of what is live', async () => {
    const { story } = await aToldStory('I mend bicycles now')
    const picture = await aPicture(cms, story.id)
    await partner.rest('PATCH', `/stories/${story.id}?draft=true`, { photo: picture.id })
    await partner.rest('PATCH', `/media/${picture.id}`, { alt: { en: 'Zubaida at her bench' } })
    expect(await publishAs(story)).toEqual([400, expect.stringContaining('The teller is named here')])
    await partner.rest('PATCH', `/media/${picture.id}`, { alt: { en: 'A bench with tools' }, credit: 'Z. Sample' })
    expect((await publishAs(story))[0]).toBe(400)
    await partner.rest('PATCH', `/media/${picture.id}`, { credit: '' })
    expect((await publishAs(story))[0]).toBe(200)
    expect((await storyInFeed(story))?.photo).not.toBeNull()
    await lead.rest('PATCH', `/media/${picture.id}`, { alt: { en: 'Zubaida at her bench' } })
    expect((await storyInFeed(story))?.photo).toBeNull()
  })

  test('a picture of their face is not published where they said no face; the gate says so, and a later no hides it', async () => {
    const { story } = await aToldStory('I mend bicycles now')
    const picture = await aPicture(cms, story.id)
    await partner.rest('PATCH', `/media/${picture.id}`, { showsTeller: true })
    await partner.rest('PATCH', `/stories/${story.id}?draft=true`, { photo: picture.id })
    expect(await publishAs(story)).toEqual([400, expect.stringContaining('face is on this picture')])
    expect(await storyInFeed(story)).toBeUndefined()
    await record(story.id, { identifiability: { name: 'other-name', face: true, place: 'ward' } })
    expect((await publishAs(story))[0]).toBe(200)
    expect((await storyInFeed(story))?.photo).not.toBeNull()
    await record(story.id)
    const after = await storyInFeed(story)
    expect([after?.photo, Object.keys(after?.texts ?? {})]).toEqual([null, ['en']])
    const { body } = await lead.rest('GET', `/stories/${story.id}/who-can-see`)
    expect(JSON.stringify(body)).toContain('face is on this picture')
    const anonymous = restAs(cms, null)
    const feed = JSON.stringify(await currentFeed(cms.payload))
    for (const file of picture.files) {
      expect(feed).not.toContain(file)
      expect((await anonymous('GET', `/media/file/${file}`)).status).toBe(403)
    }
  })

  test('a new consent that promises another name takes the words off the site by itself', async () => {
    const { story } = await aToldStory('How Zubaida Sample found work', {
      identifiability: { name: 'full-name', face: false, place: 'ward' },
    })
    expect((await publishAs(story))[0]).toBe(200)
    expect(await storyInFeed(story)).toBeDefined()
    await record(story.id, { realName: undefined })
    expect(await storyInFeed(story)).toBeUndefined()
  })

  test('in small letters it may be a word: whoever is careful lets it stand with a reason', async () => {
    const { story, text } = await aToldStory('I never gave up hope', { realName: { first: 'Hope' } })
    expect(await publishAs(story)).toEqual([400, expect.stringContaining("is also the teller's name")])
    const { body } = await lead.rest('POST', '/review/check', { text: text.id })
    const letStand = {
      text: text.id,
      hash: body.hash,
      code: 'identifying.may-be-name',
      path: 'texts/en/title',
      reason: 'It is the feeling, not the person.',
    }
    expect((await partner.rest('POST', '/review/let-stand', letStand)).status).toBe(403)
    expect((await lead.rest('POST', '/review/let-stand', letStand)).status).toBeLessThan(300)
    expect((await publishAs(story))[0]).toBe(200)
  })

  test.each<[string, unknown]>([
    ['a number', { first: 7 }],
    ['numbers', { first: [7] }],
    ['no letters', { first: '---' }],
    ['a name that goes on and on', { others: 'x'.repeat(81) }],
    ['too many', { others: Array.from({ length: 21 }, (_, at) => `Name ${at}`).join(',') }],
    ['an object', { first: { $ne: null } }],
  ])('%s is refused together with the consent', async (_, name) => {
    const story = await aStory(cms)
    expect((await record(story.id, { realName: name })).status).toBe(400)
    const where = { story: { equals: story.id } }
    expect((await cms.payload.db.count({ collection: slugs.consents, where })).totalDocs).toBe(0)
  })

  test("another organisation's editor adds none, and a no keeps none", async () => {
    const { rest } = await aPerson(cms, ['partner-editor'], { organisation: 'south-centre' })
    const story = await aStory(cms)
    expect((await rest('POST', '/teller-names', { story: story.id, ...realName })).status).toBe(403)
    expect((await partner.rest('POST', '/teller-names', { story: story.id, ...realName })).status).toBe(201)
    const other = await aStory(cms)
    expect((await record(other.id, { type: 'refused' })).status).toBe(201)
    const where = { story: { equals: other.id } }
    expect((await cms.payload.db.count({ collection: slugs.tellerNames, where })).totalDocs).toBe(0)
  })

  test('a story without a name on record is judged as before', async () => {
    const { story } = await aReadyStory(cms)
    await aConsent(cms, story.id, unnamed)
    await publish(cms, story.id)
    expect(await storyInFeed(story)).toBeDefined()
  })
})
