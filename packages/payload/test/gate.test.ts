import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { currentFeed } from '../src/feed/current-feed.ts'
import { slugs } from '../src/slugs.ts'
import {
  aConsent,
  aPerson,
  approvals,
  aPublishedStory,
  aReadyStory,
  aStory,
  aText,
  publish,
  storyData,
  type Person,
} from './support/builders.ts'
import { databases, startCms, type Cms } from './support/cms.ts'

const codesIn = async (cms: Cms) => (await currentFeed(cms.payload)).feed.stories.map(({ code }) => code)

describe.each(databases)('the gate on %s', (database) => {
  let cms: Cms
  let comms: Person
  beforeAll(async () => {
    cms = await startCms({ database })
    comms = await aPerson(cms, ['comms-lead'])
  }, 120_000)
  afterAll(() => cms.stop())

  const none = /No consent is recorded for this story/

  test('a story with consent, approvals and a text is published with its text, and is in the feed', async () => {
    const { story, text } = await aReadyStory(cms)
    const answer = await comms.rest('PATCH', `/stories/${story.id}`, { _status: 'published' })
    expect(answer.status).toBe(200)
    const live = await cms.payload.db.findOne<{ id: string; _status: string }>({
      collection: slugs.texts,
      where: { id: { equals: text.id } },
    })
    expect(live?._status).toBe('published')
    const { feed, unreadable } = await currentFeed(cms.payload)
    expect(unreadable).toEqual([])
    const shown = feed.stories.find(({ code }) => code === story.code)
    expect(shown?.texts.en?.title).toBe('I mend bicycles now')
    expect(shown?.visibleUntil).toBe('2098-01-05')
  })

  const withoutConsent = async () => {
    const story = await aStory(cms)
    const text = await aText(cms, story.id)
    await approvals(cms, text.id)
    return { story, text }
  }

  test('C create-as-published is refused', async () => {
    const answer = await comms.rest('POST', '/stories', await storyData(cms, { _status: 'published' }))
    expect(answer.status).toBe(400)
    expect(JSON.stringify(answer.body)).toMatch(/Save it as a draft and write one first/)
  })

  test('C publish is refused, with the reason', async () => {
    const { story } = await withoutConsent()
    const answer = await comms.rest('PATCH', `/stories/${story.id}`, { _status: 'published' })
    expect(answer.status).toBe(400)
    expect(JSON.stringify(answer.body)).toMatch(none)
    expect(await codesIn(cms)).not.toContain(story.code)
  })

  test('C bulk publish is refused for that story and works for the other', async () => {
    const { story } = await withoutConsent()
    const ready = await aReadyStory(cms)
    const answer = await comms.rest('PATCH', `/stories?where[id][in]=${story.id},${ready.story.id}`, {
      _status: 'published',
    })
    expect(JSON.stringify(answer.body.errors)).toMatch(none)
    const codes = await codesIn(cms)
    expect(codes).not.toContain(story.code)
    expect(codes).toContain(ready.story.code)
  })

  test('C duplicate-as-published is refused; as a draft it gets a code, a pseudonym and a history of its own', async () => {
    const { story } = await aPublishedStory(cms)
    const published = await comms.rest('POST', `/stories/${story.id}/duplicate?draft=false`, { _status: 'published' })
    expect(published.status).toBe(400)
    const answer = await comms.rest('POST', `/stories/${story.id}/duplicate?draft=true`, {})
    expect(answer.status).toBeLessThan(300)
    const copy = answer.body.doc as Record<string, unknown>
    expect(copy.code).toMatch(/^[bcdfghjkmnpqrstvwxyz23456789]{8}$/)
    expect(copy.code).not.toBe(story.code)
    expect(copy.subject).not.toBe(story.subject)
    expect(copy.publishedOn ?? null).toBeNull()
    expect(copy._status).toBe('draft')
  })

  test('C and H restoring an old published version of a withdrawn story is refused', async () => {
    const { story } = await aPublishedStory(cms)
    await aConsent(cms, story.id, { type: 'withdrawn' })
    const versions = await cms.payload.findVersions({
      collection: slugs.stories,
      where: { parent: { equals: story.id } },
      overrideAccess: true,
    })
    const old =
      versions.docs.find(({ version }) => (version as unknown as { _status: string })._status === 'published') ??
      versions.docs.at(0)
    const answer = await comms.rest('POST', `/stories/versions/${String(old?.id)}`)
    const rows = await cms.payload.db.find<{ id: string; _status: string }>({
      collection: slugs.stories,
      where: { id: { equals: story.id } },
    })
    expect(rows.docs[0]?._status).toBe('draft')
    expect(answer.status === 400 || rows.docs[0]?._status === 'draft').toBe(true)
    expect(await codesIn(cms)).not.toContain(story.code)
    await expect(publish(cms, story.id)).rejects.toThrow(/was taken down on/)
  })

  test('C and T a scheduled job without a user is refused by the gate', async () => {
    const { story } = await withoutConsent()
    await cms.payload.jobs.queue({
      task: 'schedulePublish',
      input: { type: 'publish', doc: { relationTo: slugs.stories, value: story.id } } as never,
      overrideAccess: true,
    })
    await cms.payload.jobs.run({ overrideAccess: true, silent: true })
    expect(await codesIn(cms)).not.toContain(story.code)
    const row = await cms.payload.db.findOne<{ id: string; _status: string }>({
      collection: slugs.stories,
      where: { id: { equals: story.id } },
    })
    expect(row?._status).toBe('draft')
  })

  test('T a scheduled job of somebody who may not publish is refused', async () => {
    const { story } = await aReadyStory(cms)
    const partner = await aPerson(cms, ['partner-editor'], { organisation: 'north-trust' })
    await cms.payload.jobs.queue({
      task: 'schedulePublish',
      input: {
        type: 'publish',
        doc: { relationTo: slugs.stories, value: story.id },
        user: { relationTo: slugs.users, value: partner.id },
      } as never,
      overrideAccess: true,
    })
    await cms.payload.jobs.run({ overrideAccess: true, silent: true })
    expect(await codesIn(cms)).not.toContain(story.code)
  })

  test('direct import through the Local API with access off is refused', async () => {
    const { story } = await withoutConsent()
    await expect(publish(cms, story.id)).rejects.toThrow(none)
  })

  test('an approval cannot be brought along: a text that claims one is created without it', async () => {
    const story = await aStory(cms)
    const text = await aText(cms, story.id, {
      approval: { hash: 'a'.repeat(64), by: 'me', on: new Date().toISOString() },
    })
    const row = await cms.payload.findByID({ collection: slugs.texts, id: text.id, draft: true, overrideAccess: true })
    expect((row as unknown as { approval?: { hash?: string } }).approval?.hash ?? null).toBeNull()
  })

  test('G saving a draft over a published text leaves what the public sees, and publishing it asks for new approvals', async () => {
    const { story, text } = await aPublishedStory(cms)
    const saved = await comms.rest('PATCH', `/story-texts/${text.id}?draft=true`, {
      title: 'Another title',
      _status: 'draft',
    })
    expect(saved.status).toBe(200)
    const { feed } = await currentFeed(cms.payload)
    expect(feed.stories.find(({ code }) => code === story.code)?.texts.en?.title).toBe('I mend bicycles now')
    const answer = await comms.rest('PATCH', `/story-texts/${text.id}`, { _status: 'published' })
    expect(answer.status).toBe(400)
    expect(JSON.stringify(answer.body)).toMatch(/second person has not approved/)
  })

  test('G unpublishing a story with a newer draft takes it out of the feed', async () => {
    const { story } = await aPublishedStory(cms)
    await comms.rest('PATCH', `/stories/${story.id}?draft=true`, { workingTitle: 'Newer', _status: 'draft' })
    expect(await codesIn(cms)).toContain(story.code)
    const answer = await comms.rest('PATCH', `/stories/${story.id}`, { _status: 'draft' })
    expect(answer.status).toBe(200)
    expect(await codesIn(cms)).not.toContain(story.code)
  })

  test.each([
    ['expired', { until: '2026-01-06' }, /consent ended on/],
    ['for another channel', { channels: ['print'] }, /does not cover/],
    ['for another language', { languages: ['ur'] }, /does not cover/],
    ['not yet countersigned', { needsCountersignature: true }, /second person to check/],
    [
      'for an area when a ward is named',
      { identifiability: { name: 'nobody', face: false, place: 'city' } },
      /place|exact/i,
    ],
    [
      'read in a language without a checked wording or an interpreter',
      { language: 'ur' },
      /translation that no speaker has checked/,
    ],
  ])('a consent that is %s is refused', async (_, overrides, sentence) => {
    const story = await aStory(cms)
    const text = await aText(cms, story.id)
    await approvals(cms, text.id)
    await aConsent(cms, story.id, overrides)
    await expect(publish(cms, story.id)).rejects.toThrow(sentence)
  })

  test('K twenty parallel draft saves leave one story and nothing public', async () => {
    const { story } = await aReadyStory(cms)
    await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        comms.rest('PATCH', `/stories/${story.id}?draft=true`, { workingTitle: `Save ${at}`, _status: 'draft' }),
      ),
    )
    expect(await codesIn(cms)).not.toContain(story.code)
    await publish(cms, story.id)
    expect((await codesIn(cms)).filter((code) => code === story.code)).toHaveLength(1)
  })

  test('L fifteen parallel creates all succeed', async () => {
    const data = await storyData(cms)
    const answers = await Promise.all(Array.from({ length: 15 }, () => comms.rest('POST', '/stories', data)))
    expect(answers.map(({ status }) => status)).toEqual(Array(15).fill(201))
  })

  test('N an id and a code are never used again', async () => {
    const story = await aStory(cms)
    await cms.payload.delete({ collection: slugs.stories, id: story.id, overrideAccess: true })
    const next = await aStory(cms)
    expect(next.id).not.toBe(story.id)
    expect(next.id).toMatch(/^[0-9a-f]{24}$/)
    const { story: gone } = await aPublishedStory(cms)
    await aConsent(cms, gone.id, { type: 'withdrawn' })
    await expect(aStory(cms, { code: gone.code })).rejects.toThrow(/never used again/)
  })
})
