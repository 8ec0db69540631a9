import '../support/at-noon.ts'
import { randomUUID } from 'node:crypto'
import { localDateIn } from '@use-it-cities/core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DeskView } from '../../src/comms/views.ts'
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
  textData,
  type Person,
  type Row,
} from '../support/builders.ts'
import { testCity } from '../support/city.ts'
import { databases, startCms, type Cms } from '../support/cms.ts'
import { restAs } from '../support/rest.ts'
import { deskOf, listOf, listsOf, rowsOf } from './support.ts'

/** A text as its writer saves it, with an author. */
async function aTextBy({ rest }: Person, story: string): Promise<Row> {
  const { status, body } = await rest('POST', '/story-texts?draft=true&depth=0', textData(story))
  expect(status).toBe(201)
  return body.doc as Row
}

const today = localDateIn(testCity.timeZone, new Date())

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

  test('a story that is out with all that a champion says waits for nobody', async () => {
    const talk = {
      script: 'Somebody near here mends bicycles now.',
      facts: 'It took two months.',
      notYet: 'There is no bus in the evening.',
      ifAsked: [{ question: 'Is it paid?', answer: 'Yes, from the first day.' }],
    }
    const { story, text } = await aReadyStory(cms)
    await cms.payload.update({
      collection: slugs.texts,
      id: text.id,
      data: { talk, did: 'I asked at the desk.' } as never,
      draft: true,
      overrideAccess: true,
    })
    await approvals(cms, text.id)
    await publish(cms, story.id)
    expect(listsOf(await deskOf(comms), story.code)).toEqual(['out'])
  })

  test('a story moves over the desk: editor, reviewer and teller, ready, out', async () => {
    const story = await aStory(cms)
    expect(listsOf(await deskOf(comms), story.code)).toEqual(['editor'])
    const writer = await aPerson(cms, ['partner-editor'], { organisation: 'north-trust' })
    const text = await aTextBy(writer, story.id)
    const written = await deskOf(comms)
    expect(listsOf(written, story.code)).toEqual(['teller', 'editor'])
    expect(rowsOf(written, 'editor', story.code)[0]).toMatchObject({
      note: 'English: not handed in for review yet.',
      waitsFor: 'A partner-editor',
      since: today,
    })
    expect((await writer.rest('POST', '/review/submit', { text: text.id, hash: text.wordsHash })).status).toBe(200)
    const reviewer = await aPerson(cms, ['reviewer'])
    const waiting = await deskOf(comms)
    expect(listsOf(waiting, story.code)).toEqual(['reviewer', 'teller'])
    expect(rowsOf(waiting, 'reviewer', story.code)[0]).toMatchObject({
      id: text.id,
      title: 'I mend bicycles now',
      language: 'en',
      href: `/admin/collections/story-texts/${text.id}`,
      does: 'Read it and approve it',
      waitsFor: 'A reviewer',
      since: today,
    })
    expect(rowsOf(await deskOf(reviewer), 'reviewer', story.code)[0]?.waitsFor).toBe('you')
    const asked = { text: text.id, hash: text.wordsHash, words: 'Say where the cafe is.' }
    expect((await reviewer.rest('POST', '/review/request-changes', asked)).status).toBe(200)
    expect(rowsOf(await deskOf(comms), 'editor', story.code)[0]?.note).toBe('English: a reviewer asks for changes.')
    expect(rowsOf(waiting, 'teller', story.code)[0]).toMatchObject({
      href: `/admin/collections/consents/create?story=${story.id}`,
      note: expect.stringContaining('No consent is recorded') as string,
      waitsFor: 'North Trust, with the teller',
    })
    await aConsent(cms, story.id, { languages: ['en'] })
    await approvals(cms, text.id)
    const ready = await deskOf(comms)
    expect(listsOf(ready, story.code)).toEqual(['ready'])
    const act = { kind: 'publish', collection: 'stories', id: story.id }
    expect(rowsOf(ready, 'ready', story.code)[0]).toMatchObject({ note: 'Ready in English.', waitsFor: 'you', act })
    expect(rowsOf(await deskOf(writer), 'ready', story.code)[0]?.act).toBeNull()
    expect((await comms.rest('PATCH', `/stories/${story.id}?depth=0`, { _status: 'published' })).status).toBe(200)
    const out = await deskOf(comms)
    expect(listsOf(out, story.code)).toEqual(['out'])
    const [row] = rowsOf(out, 'out', story.code)
    expect(row?.note).toMatch(/^Out since .* in English\.$/)
    expect(row?.act).toEqual({ kind: 'take-down', story: story.id })
    expect((await comms.rest('POST', `/stories/${story.id}/take-down`, {})).status).toBe(200)
    expect(listsOf(await deskOf(comms), story.code)).toEqual(['take-downs'])
  })

  test('what was changed after its approval is handed in again, then read, then read to the teller', async () => {
    const { story, text } = await aReadyStory(cms)
    expect(listsOf(await deskOf(comms), story.code)).toContain('ready')
    await comms.rest('PATCH', `/story-texts/${text.id}?draft=true`, { title: 'Other words', _status: 'draft' })
    const desk = await deskOf(comms)
    expect(listsOf(desk, story.code)).not.toContain('ready')
    expect(rowsOf(desk, 'editor', story.code)[0]).toMatchObject({
      title: 'Other words',
      does: 'Finish it and hand it in',
    })
    const { id, rest } = await aPerson(cms, ['reviewer'])
    const { wordsHash } = (await rest('GET', `/story-texts/${text.id}?draft=true&depth=0`)).body
    expect((await rest('POST', '/review/approve', { text: text.id, hash: wordsHash })).status, id).toBe(200)
    const read = await deskOf(comms)
    expect(listsOf(read, story.code)).toEqual(['teller'])
    expect(rowsOf(read, 'teller', story.code)[0]?.does).toBe('Read it to the teller')
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
    expect(listsOf(desk, story.code)).toEqual(['editor', 'stale', 'out'])
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

  test('a teller is on the list from the day to ask again on, until the consent is in its last 60 days', async () => {
    const [now, later, last] = [await aStory(cms), await aStory(cms), await aStory(cms)]
    await aConsent(cms, now.id, { until: inDays(400), refreshOn: inDays(0) })
    await aConsent(cms, later.id, { until: inDays(400), refreshOn: inDays(1) })
    await aConsent(cms, last.id, { until: inDays(60), refreshOn: inDays(0) })
    const desk = await deskOf(comms)
    const [row] = rowsOf(desk, 'ask-again', now.code)
    expect(row).toMatchObject({ on: today, since: today, waitsFor: 'North Trust, with the teller' })
    expect(row?.note).toMatch(/^To be asked again from .* on\. The consent runs until .*\.$/)
    expect(rowsOf(desk, 'ask-again', later.code)).toEqual([])
    expect([rowsOf(desk, 'ask-again', last.code).length, rowsOf(desk, 'ending', last.code).length]).toEqual([0, 1])
  })

  test('a story is to be looked at again from its day on, also a draft, and not once it is put away', async () => {
    const due = await aStory(cms, { reviewOn: inDays(0) })
    const later = await aStory(cms, { reviewOn: inDays(1) })
    const desk = await deskOf(comms)
    expect(rowsOf(desk, 'due', due.code)[0]).toMatchObject({ on: today, href: `/admin/collections/stories/${due.id}` })
    expect(rowsOf(desk, 'due', later.code)).toEqual([])
    expect((await comms.rest('POST', '/review/archive', { story: due.id })).status).toBe(200)
    expect(listsOf(await deskOf(comms), due.code)).toEqual([])
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

  test('what a teller asks for stays there in their words until somebody says that it is answered', async () => {
    const { story, text } = await aReadyStory(cms)
    const asks = (words: string) =>
      cms.payload.create({
        collection: slugs.tellerActs,
        data: {
          actId: randomUUID(),
          story: story.id,
          curator: story.organisation,
          act: 'ask-for-change',
          language: 'en',
          words,
          at: new Date().toISOString(),
          receivedAt: new Date().toISOString(),
        } as never,
        overrideAccess: true,
      })
    const { id } = await asks('It was a Tuesday.')
    const own = await aPerson(cms, ['partner-editor'], { organisation: 'north-trust' })
    const [row] = rowsOf(await deskOf(own), 'asks', story.code)
    expect(row).toMatchObject({
      note: 'The teller asks for a change in English.',
      said: 'It was a Tuesday.',
      href: `/admin/collections/story-texts/${text.id}`,
      since: today,
      act: { kind: 'answer', ask: id },
    })
    const other = await aPerson(cms, ['partner-editor'], { organisation: 'south-centre' })
    expect(rowsOf(await deskOf(other), 'asks', story.code)).toEqual([])
    expect((await other.rest('POST', '/tellers/answered', { ask: id })).status).toBe(404)
    expect(rowsOf(await deskOf(comms), 'asks', story.code).length).toBe(1)
    expect((await own.rest('POST', '/tellers/answered', { ask: id })).status).toBe(200)
    expect(rowsOf(await deskOf(comms), 'asks', story.code)).toEqual([])
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
    const whole = (await comms.rest('GET', '/comms/desk?list=editor')).body as unknown as DeskView
    expect(whole.lists.map(({ id, count, rows }) => [id, count, rows.length])).toEqual([
      ['editor', before + 21, Math.min(before + 21, 50)],
    ])
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
    for (const id of ['ending', 'ask-again', 'second-person', 'asks']) expect(ids).not.toContain(id)
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
