import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { currentFeed } from '../../src/feed/current-feed.ts'
import { exportRecords } from '../../src/moving/export-records.ts'
import { importRecords } from '../../src/moving/import-records.ts'
import { slugs } from '../../src/slugs.ts'
import { aPerson, aPublishedStory, aStory, aText, publish, type Person } from '../support/builders.ts'
import { databases, startCms, type Cms } from '../support/cms.ts'
import { rowOf, send } from './support.ts'

describe.each(databases)('the later life of a story, on %s', (database) => {
  const now = new Date('2026-11-21T10:00:00Z')
  let cms: Cms
  let comms: Person
  let partner: Person
  beforeAll(async () => {
    cms = await startCms({ database, now: () => now })
    comms = await aPerson(cms, ['comms-lead'])
    partner = await aPerson(cms, ['partner-editor'], { organisation: 'north-trust' })
  }, 120_000)
  afterAll(() => cms?.stop())

  const due = async (person: Person, query = '') =>
    ((await person.rest('GET', `/review/due${query}`)).body.stories as { id: string; reviewOn: string }[]).map(
      ({ id, reviewOn }) => [id, reviewOn],
    )
  const codes = async () => (await currentFeed(cms.payload)).feed.stories.map(({ code }) => code)

  test('a story is due on its day and after it, soonest first, for those who may read it', async () => {
    const story = (reviewOn: string | null, organisation = 'north-trust') => aStory(cms, { reviewOn, organisation })
    const today = await story('2026-11-21')
    const overdue = await story('2025-01-01')
    const soon = await story('2026-12-01')
    const theirs = await story('2026-01-01', 'south-centre')
    await story(null)
    expect(await due(comms)).toEqual([
      [overdue.id, '2025-01-01'],
      [theirs.id, '2026-01-01'],
      [today.id, '2026-11-21'],
    ])
    expect(await due(partner)).toEqual([
      [overdue.id, '2025-01-01'],
      [today.id, '2026-11-21'],
    ])
    expect(await due(partner, '?within=10')).toEqual([
      [overdue.id, '2025-01-01'],
      [today.id, '2026-11-21'],
      [soon.id, '2026-12-01'],
    ])
    for (const within of ['-1', 'x', '1e9', '9999']) expect(await due(partner, `?within=${within}`)).toHaveLength(2)
    // Looked at: the day moves on, as a draft beside what is live.
    await partner.rest('PATCH', `/stories/${overdue.id}?draft=true`, { reviewOn: '2027-06-01' })
    await comms.rest('POST', '/review/archive', { story: today.id })
    expect(await due(partner)).toEqual([])
    await comms.rest('POST', `/stories/${theirs.id}/take-down`, {})
    expect(await due(comms)).toEqual([])
  })

  test('a story in the archive is off the site, is published by nobody, and comes back as it was', async () => {
    const { story, text } = await aPublishedStory(cms)
    await partner.rest('PATCH', `/stories/${story.id}?draft=true`, { workingTitle: 'A newer name' })
    expect((await comms.rest('POST', '/review/archive', { story: story.id })).status).toBe(200)
    expect(await codes()).not.toContain(story.code)
    const [row, words] = [await rowOf(cms, slugs.stories, story.id), await rowOf(cms, slugs.texts, text.id)]
    expect([row?._status, words?._status, Boolean(row?.archivedOn)]).toEqual(['draft', 'draft', true])
    await expect(publish(cms, story.id)).rejects.toThrow(/in the archive/)
    expect((await comms.rest('PATCH', `/story-texts/${text.id}`, { _status: 'published' })).status).toBe(400)
    for (const { rest } of [comms, partner]) {
      await rest('PATCH', `/stories/${story.id}?draft=true`, { archivedOn: null })
      const { docs } = (await rest('GET', `/stories?where[id][equals]=${story.id}&draft=true`)).body as {
        docs: { archivedOn: unknown; workingTitle: string }[]
      }
      expect(docs).toMatchObject([{ archivedOn: now.toISOString(), workingTitle: 'A newer name' }])
    }
    expect((await comms.rest('POST', '/review/unarchive', { story: story.id })).status).toBe(200)
    expect(await codes()).not.toContain(story.code)
    await publish(cms, story.id)
    expect(await codes()).toContain(story.code)
  })

  test('states, comments, reasons and days move to another machine', async () => {
    const source = await startCms({ database })
    const target = await startCms({ database })
    try {
      const lead = await aPerson(source, ['comms-lead'])
      const story = await aStory(source, { reviewOn: '2027-01-01' })
      const text = await aText(source, story.id, { title: 'A holistic workshop' })
      await send(lead, source, 'submit', text.id)
      await lead.rest('POST', '/review/comment', { text: text.id, words: 'Lovely.' })
      const finding = { code: 'words.jargon', path: 'texts/en/title' }
      await send(lead, source, 'let-stand', text.id, { ...finding, reason: 'It is the name of it.' })
      await lead.rest('POST', '/review/archive', { story: story.id })
      await importRecords(target.payload, JSON.parse(JSON.stringify(await exportRecords(source.payload))))
      const there = await aPerson(target, ['comms-lead'])
      expect((await there.rest('GET', `/review/text?text=${text.id}`)).body).toMatchObject({
        state: 'in-review',
        standing: 'archived',
        comments: [{ words: 'Lovely.' }],
        findings: [{ ...finding, letStand: { reason: 'It is the name of it.' } }],
      })
    } finally {
      await Promise.all([source.stop(), target.stop()])
    }
  }, 60_000)
})
