import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { slugs } from '../../src/slugs.ts'
import {
  aConsent,
  aPerson,
  approvals,
  aPublishedStory,
  aReadyStory,
  aStory,
  aText,
  idBySlug,
  publish,
  type Person,
} from '../support/builders.ts'
import { databases, startCms, type Cms } from '../support/cms.ts'
import { restAs } from '../support/rest.ts'
import { deskOf, listOf, listsOf, rowsOf } from './support.ts'

/** A day from now, as people write it into a form. */
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

describe.each(databases)('the desk on %s', (database) => {
  let cms: Cms
  let comms: Person
  beforeAll(async () => {
    cms = await startCms({ database })
    comms = await aPerson(cms, ['comms-lead'])
  }, 120_000)
  afterAll(() => cms?.stop())

  test('a story moves over the desk: editor, reviewer and teller, ready, out', async () => {
    const story = await aStory(cms)
    expect(listsOf(await deskOf(comms), story.code)).toEqual(['editor'])
    const text = await aText(cms, story.id)
    const waiting = await deskOf(comms)
    expect(listsOf(waiting, story.code)).toEqual(['reviewer', 'teller'])
    expect(rowsOf(waiting, 'reviewer', story.code)[0]).toMatchObject({
      id: text.id,
      title: 'I mend bicycles now',
      language: 'en',
      href: `/admin/collections/story-texts/${text.id}`,
      does: 'Read it and approve it',
    })
    expect(rowsOf(waiting, 'teller', story.code)[0]).toMatchObject({
      href: `/admin/collections/consents/create?story=${story.id}`,
      note: expect.stringContaining('No consent is recorded') as string,
    })
    await aConsent(cms, story.id, { languages: ['en'] })
    await approvals(cms, text.id)
    const ready = await deskOf(comms)
    expect(listsOf(ready, story.code)).toEqual(['ready'])
    expect(rowsOf(ready, 'ready', story.code)[0]?.note).toBe('Ready in English.')
    await publish(cms, story.id)
    const out = await deskOf(comms)
    expect(listsOf(out, story.code)).toEqual(['out'])
    expect(rowsOf(out, 'out', story.code)[0]?.note).toMatch(/^Out since .* in English\.$/)
  })

  test('what was changed after its approval waits for the reviewer and the teller again', async () => {
    const { story, text } = await aReadyStory(cms)
    expect(listsOf(await deskOf(comms), story.code)).toContain('ready')
    await comms.rest('PATCH', `/story-texts/${text.id}?draft=true`, { title: 'Other words', _status: 'draft' })
    const desk = await deskOf(comms)
    expect(listsOf(desk, story.code)).not.toContain('ready')
    expect(rowsOf(desk, 'reviewer', story.code)[0]?.title).toBe('Other words')
    expect(rowsOf(desk, 'teller', story.code)[0]?.does).toBe('Read it to the teller')
  })

  test('a language the teller said yes to and nobody has begun waits for a translator; the story is ready without it', async () => {
    const { story } = await aReadyStory(cms)
    const desk = await deskOf(comms)
    expect(listsOf(desk, story.code)).toEqual(['ready', 'translator'])
    expect(rowsOf(desk, 'translator', story.code)[0]?.href).toBe(
      `/admin/collections/story-texts/create?story=${story.id}&language=ur`,
    )
  })

  test('a translation is stale once the original has changed, also when both are out', async () => {
    const { story, text } = await aReadyStory(cms)
    const urdu = await aText(cms, story.id, { language: 'ur', title: 'میں سائیکلیں ٹھیک کرتا ہوں' })
    await approvals(cms, urdu.id)
    await publish(cms, story.id)
    expect(rowsOf(await deskOf(comms), 'stale', story.code)).toEqual([])
    await comms.rest('PATCH', `/story-texts/${text.id}?draft=true`, { title: 'Other words', _status: 'draft' })
    const desk = await deskOf(comms)
    expect(rowsOf(desk, 'stale', story.code).map(({ id }) => id)).toEqual([urdu.id])
    expect(listsOf(desk, story.code)).toEqual(['reviewer', 'teller', 'stale', 'out'])
  })

  test('a consent that ends within 60 days is there, the soonest first; later ones and those asked again are not', async () => {
    const [soon, later, far, again] = [await aStory(cms), await aStory(cms), await aStory(cms), await aStory(cms)]
    await aConsent(cms, later.id, { until: inDays(59) })
    await aConsent(cms, soon.id, { until: inDays(3) })
    await aConsent(cms, far.id, { until: inDays(70) })
    await aConsent(cms, again.id, { until: inDays(3) })
    await aConsent(cms, again.id, { until: inDays(400) })
    const codes = listOf(await deskOf(comms), 'ending')?.rows.map(({ code }) => code)
    expect(codes).toEqual([soon.code, later.code])
  })

  test('a consent that needs a second person waits for one', async () => {
    const story = await aStory(cms)
    await approvals(cms, (await aText(cms, story.id)).id)
    await aConsent(cms, story.id, { needsCountersignature: true, languages: ['en'] })
    expect(listsOf(await deskOf(comms), story.code)).toEqual(['second-person'])
  })

  test.each(['refused', 'paused', 'withdrawn'])('a story whose teller has %s waits for nobody', async (type) => {
    const { story } = await aReadyStory(cms)
    await aConsent(cms, story.id, { type })
    const lists = listsOf(await deskOf(comms), story.code)
    expect(lists.filter((id) => id !== 'take-downs')).toEqual([])
  })

  test('a take-down stays there until every address is checked, for those who may read it', async () => {
    const { story } = await aReadyStory(cms)
    await aConsent(cms, story.id, { type: 'withdrawn' })
    const [row] = rowsOf(await deskOf(comms), 'take-downs', story.code)
    expect(row?.note).toMatch(/^Taken down on .*\. Its addresses are being checked\.$/)
    const reviewer = await aPerson(cms, ['reviewer'])
    expect(listsOf(await deskOf(reviewer), story.code)).toEqual([])
  })

  test('a story that was put away waits for nobody', async () => {
    const story = await aStory(cms)
    await comms.rest('POST', '/review/archive', { story: story.id })
    expect(listsOf(await deskOf(comms), story.code)).toEqual([])
  })

  test('a story that was deleted is gone from the desk', async () => {
    const story = await aStory(cms)
    expect(listsOf(await deskOf(comms), story.code)).toEqual(['editor'])
    await cms.payload.delete({ collection: slugs.stories, id: story.id, overrideAccess: true })
    expect(listsOf(await deskOf(comms), story.code)).toEqual([])
  })

  test('counts are of all, rows are the first 20', async () => {
    const before = listOf(await deskOf(comms), 'editor')?.count ?? 0
    for (let at = 0; at < 21; at += 1) await aStory(cms, { workingTitle: `Story ${at}` })
    const list = listOf(await deskOf(comms), 'editor')
    expect([list?.count, list?.rows.length]).toEqual([before + 21, 20])
  })

  test('partner editors see their own part only, with its counts', async () => {
    const partner = await aPerson(cms, ['partner-editor'], { organisation: 'south-centre' })
    const mine = await aStory(cms, { organisation: 'south-centre', workingTitle: 'Ours' })
    const desk = await deskOf(partner)
    expect(desk.organisation).toBe(await idBySlug(cms, slugs.organisations, 'south-centre'))
    expect(desk.lists.filter(({ count }) => count > 0).map(({ id, count }) => [id, count])).toEqual([['editor', 1]])
    expect(listsOf(desk, mine.code)).toEqual(['editor'])
  })

  test('a partner editor of no organisation has no desk', async () => {
    expect((await (await aPerson(cms, ['partner-editor'])).rest('GET', '/comms/desk')).status).toBe(403)
  })

  test('who may not read consents gets no list about them', async () => {
    const desk = await deskOf(await aPerson(cms, ['reviewer']))
    const ids = desk.lists.map(({ id }) => id)
    expect(ids).toContain('reviewer')
    for (const id of ['ending', 'second-person']) expect(ids).not.toContain(id)
  })

  test.each(['employment-coach', 'research-lead', 'assessor'] as const)('%s: no desk here', async (role) => {
    const { rest } = await aPerson(cms, [role], { organisation: 'north-trust' })
    expect((await rest('GET', '/comms/desk')).status).toBe(403)
  })

  test('nobody without an account sees it', async () => {
    expect((await restAs(cms, null)('GET', '/comms/desk')).status).toBe(403)
  })

  test('it is kept nowhere on the way', async () => {
    expect((await comms.rest('GET', '/comms/desk')).headers.get('cache-control')).toBe('no-store')
  })

  test('a published story that the teller has not agreed to any more is not out', async () => {
    const { story } = await aPublishedStory(cms)
    expect(listsOf(await deskOf(comms), story.code)).toContain('out')
    await aConsent(cms, story.id, { type: 'paused' })
    expect(listsOf(await deskOf(comms), story.code)).toEqual([])
  })
})
