import '../support/at-noon.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { currentFeed } from '../../src/feed/current-feed.ts'
import { slugs } from '../../src/slugs.ts'
import type { DeskListId, DeskRow, DeskView } from '../../src/comms/views.ts'
import {
  aConsent,
  aPerson,
  approvals,
  aPublishedStory,
  aReadyStory,
  aStory,
  aText,
  type Person,
  type Row,
} from '../support/builders.ts'
import { databases, startCms, type Cms } from '../support/cms.ts'
import { deskOf, listOf, rowsOf } from './support.ts'

/** A title in our own words that the checks hold up. */
const hardToRead =
  'The stakeholder engagement workstream operationalised a multidisciplinary intervention for hard-to-reach service users'

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

describe.each(databases)('the numbers of the desk on %s', (database) => {
  let cms: Cms
  let comms: Person
  beforeAll(async () => {
    cms = await startCms({ database })
    comms = await aPerson(cms, ['comms-lead'])
    for (let at = 0; at < 3; at += 1) await aReadyStory(cms)
    await aPublishedStory(cms)
    await aStory(cms, { reviewOn: inDays(-3) })
    await aStory(cms)
  }, 120_000)
  afterAll(() => cms?.stop())

  const wholeList = async (id: DeskListId): Promise<{ count: number; rows: DeskRow[] }> => {
    const rows: DeskRow[] = []
    for (let page = 1; ; page += 1) {
      const { body } = await comms.rest('GET', `/comms/desk?list=${id}&page=${page}`)
      const [list] = (body as unknown as DeskView).lists
      rows.push(...(list?.rows ?? []))
      if (!list || page >= list.pages) return { count: list?.count ?? 0, rows }
    }
  }
  const publish = (story: Row) => comms.rest('PATCH', `/stories/${story.id}?depth=0`, { _status: 'published' })

  test('each number is the length of the list behind it, to its last page', async () => {
    for (let at = 0; at < 52; at += 1) await aStory(cms, { workingTitle: `Begun ${at}` })
    for (const { id, count, rows } of (await deskOf(comms)).lists) {
      const whole = await wholeList(id)
      expect([id, whole.count, whole.rows.length]).toEqual([id, count, count])
      expect(whole.rows.slice(0, rows.length)).toEqual(rows)
      expect(new Set(whole.rows.map((row) => `${row.id} ${row.note}`)).size).toBe(count)
    }
    expect((await wholeList('editor')).count).toBeGreaterThan(50)
  })

  test('what is ready is what the gate lets out, no more and no less', async () => {
    const held = await aReadyStory(cms)
    await comms.rest('PATCH', `/story-texts/${held.text.id}?draft=true`, { title: hardToRead })
    await approvals(cms, held.text.id)
    const ready = new Set((await wholeList('ready')).rows.map(({ code }) => code))
    const { docs } = await cms.payload.find({
      collection: slugs.stories,
      draft: true,
      depth: 0,
      limit: 0,
      where: { _status: { not_equals: 'published' } },
    })
    const letOut = new Set<string>()
    for (const { id, code } of docs as unknown as Row[]) {
      const { languages } = (await comms.rest('GET', `/stories/${id}/visibility`)).body as {
        languages: { visible: boolean }[]
      }
      if (languages.some(({ visible }) => visible)) letOut.add(String(code))
    }
    expect(letOut.size).toBe(3)
    expect([...ready].sort()).toEqual([...letOut].sort())
  })

  test('approved words that the checks hold up are not ready until somebody says why they may stand', async () => {
    const { story, text } = await aReadyStory(cms)
    await comms.rest('PATCH', `/story-texts/${text.id}?draft=true`, { title: hardToRead })
    await approvals(cms, text.id)
    expect(rowsOf(await deskOf(comms), 'ready', story.code)).toEqual([])
    const row = (await wholeList('editor')).rows.find(({ code }) => code === story.code)
    expect(row).toMatchObject({
      does: 'See what the checks say',
      href: `/admin/collections/story-texts/${text.id}`,
    })
    expect(row?.note).toMatch(/^Approved, but the checks hold it up\. English: /)
    expect((await publish(story)).status).toBe(400)
    const { body } = await comms.rest('GET', `/review/text?text=${text.id}`)
    for (const { code, path, holdsUp } of body.findings as { code: string; path: string; holdsUp: boolean }[])
      if (holdsUp) {
        const reason = 'The name of the project is that long.'
        const stand = { text: text.id, hash: body.hash, code, path, reason }
        expect((await comms.rest('POST', '/review/let-stand', stand)).status).toBe(200)
      }
    expect(rowsOf(await deskOf(comms), 'ready', story.code).length).toBe(1)
    expect((await publish(story)).status).toBe(200)
    await comms.rest('PATCH', `/story-texts/${text.id}?draft=true`, { title: `${hardToRead}.`, _status: 'draft' })
    await approvals(cms, text.id)
    expect(rowsOf(await deskOf(comms), 'ready', story.code)).toEqual([])
  })

  test('a place that the teller did not allow is never ready, whatever anybody says', async () => {
    const { story, text } = await aReadyStory(cms)
    await aConsent(cms, story.id, { identifiability: { name: 'nobody', face: false, place: 'city' } })
    await comms.rest('PATCH', `/story-texts/${text.id}?draft=true`, { summary: 'It began in Old Town.' })
    await approvals(cms, text.id)
    expect(rowsOf(await deskOf(comms), 'ready', story.code)).toEqual([])
    expect((await publish(story)).status).toBe(400)
  })

  test('a story whose words say more than the teller allows by now is not out, and waits for whoever writes it', async () => {
    const place = await cms.payload.create({
      collection: slugs.places,
      data: { slug: 'whole-city', title: { en: 'Whole City' }, kind: 'city' } as never,
      overrideAccess: true,
    })
    const { story, text } = await aReadyStory(cms, { place: place.id })
    await comms.rest('PATCH', `/story-texts/${text.id}?draft=true`, { summary: 'It began in Old Town.' })
    await approvals(cms, text.id)
    expect((await publish(story)).status).toBe(200)
    const isOut = async () => (await wholeList('out')).rows.some(({ code }) => code === story.code)
    expect(await isOut()).toBe(true)
    await aConsent(cms, story.id, { identifiability: { name: 'nobody', face: false, place: 'city' } })
    const { feed } = await currentFeed(cms.payload)
    expect(feed.stories.map(({ code }) => code)).not.toContain(story.code)
    expect(await isOut()).toBe(false)
    const row = (await wholeList('editor')).rows.find(({ code }) => code === story.code)
    expect(row).toMatchObject({ title: 'I mend bicycles now', does: 'Change the words' })
    expect(row?.note).toMatch(/^It went off the site: the teller allows less now\. English: /)
  })

  test('what went out, what is due and what is being taken down are what the feed, the list and the records say', async () => {
    const { story } = await aPublishedStory(cms)
    await comms.rest('POST', `/stories/${story.id}/take-down`, {})
    const desk = await deskOf(comms)
    const { feed } = await currentFeed(cms.payload)
    expect((await wholeList('out')).rows.map(({ code }) => code).sort()).toEqual(
      feed.stories.map(({ code }) => code).sort(),
    )
    const due = (await comms.rest('GET', '/review/due')).body as unknown as { stories: unknown[] }
    expect(listOf(desk, 'due')?.count).toBe(due.stories.length)
    const open = await comms.rest('GET', '/take-downs?where[verifiedAt][exists]=false&limit=0')
    expect(listOf(desk, 'take-downs')?.count).toBe(open.body.totalDocs)
  })

  test('a partner of another organisation sees nothing of all this: no row, no number, no text, no comment, no name', async () => {
    const stranger = await aPerson(cms, ['partner-editor'], { organisation: 'south-centre' })
    const desk = await deskOf(stranger)
    expect(desk.lists.filter(({ count, rows }) => count > 0 || rows.length > 0)).toEqual([])
    for (const { id } of desk.lists) {
      const { body } = await stranger.rest('GET', `/comms/desk?list=${id}`)
      expect((body as unknown as DeskView).lists).toEqual([{ id, count: 0, rows: [], page: 1, pages: 1 }])
    }
    const { docs } = await cms.payload.find({ collection: slugs.texts, draft: true, depth: 0, limit: 1 })
    const [text] = docs as unknown as Row[]
    expect((await stranger.rest('GET', `/review/text?text=${text?.id}`)).status).toBe(404)
    expect((await stranger.rest('POST', '/review/check', { text: text?.id })).status).toBe(404)
    expect((await stranger.rest('GET', '/review/due')).body).toMatchObject({ stories: [], more: 0 })
    expect((await stranger.rest('GET', '/languages/board')).body).toMatchObject({ total: 0 })
    for (const list of ['stories', 'story-texts', 'consents', 'review-comments', 'check-overrides', 'take-downs'])
      expect([list, (await stranger.rest('GET', `/${list}?draft=true`)).body.totalDocs]).toEqual([list, 0])
  })

  test('stale translations are those of the board of languages', async () => {
    const { story, text } = await aReadyStory(cms)
    await approvals(cms, (await aText(cms, story.id, { language: 'ur', title: 'میں سائیکلیں ٹھیک کرتا ہوں' })).id)
    await comms.rest('PATCH', `/story-texts/${text.id}?draft=true`, { title: 'Other words' })
    const { body } = await comms.rest('GET', '/languages/board?language=ur&state=stale')
    expect(body.total).toBe(1)
    expect(listOf(await deskOf(comms), 'stale')?.count).toBe(1)
  })
})
