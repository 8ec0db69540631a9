import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { slugs } from '../../src/slugs.ts'
import {
  aPerson,
  aPublishedStory,
  aReadyStory,
  aStory,
  aText,
  approvals,
  publish,
  type Person,
  type Row,
} from '../support/builders.ts'
import { databases, startCms, type Cms } from '../support/cms.ts'
import { agreed, newest, rowOf, send, sentence, stateOf } from './support.ts'

describe.each(databases)('the path of a text through review, on %s', (database) => {
  let cms: Cms
  let partner: Person
  let reviewer: Person
  let comms: Person
  beforeAll(async () => {
    cms = await startCms({ database })
    partner = await aPerson(cms, ['partner-editor'], { organisation: 'north-trust' })
    reviewer = await aPerson(cms, ['reviewer'])
    comms = await aPerson(cms, ['comms-lead'])
  }, 120_000)
  afterAll(() => cms?.stop())

  const view = async (person: Person, text: string) =>
    (await person.rest('GET', `/review/text?text=${text}`)).body as Record<string, unknown> & {
      comments: Record<string, unknown>[]
    }
  const edit = (text: string, data: Record<string, unknown>) =>
    partner.rest('PATCH', `/story-texts/${text}?draft=true&depth=0`, data)

  test('draft, in review, changes requested, handed in again, approved; each step once', async () => {
    const story = await aStory(cms)
    const text = await aText(cms, story.id)
    expect(await view(partner, text.id)).toMatchObject({ state: 'draft', standing: 'draft', maySubmit: true })
    expect((await send(partner, cms, 'submit', text.id)).status).toBe(200)
    expect(await stateOf(cms, text.id)).toBe('in-review')
    expect((await send(partner, cms, 'submit', text.id)).status).toBe(409)

    const asked = await send(reviewer, cms, 'request-changes', text.id, { words: 'Which day?', field: 'summary' })
    expect(asked.status).toBe(200)
    const seen = await view(partner, text.id)
    expect(seen).toMatchObject({ state: 'changes-requested', by: 'A reviewer', maySubmit: true })
    expect(seen.comments).toMatchObject([
      { kind: 'changes', field: 'summary', words: 'Which day?', isResolved: false, isAboutOlderWords: false },
    ])

    await edit(text.id, { summary: 'A neighbour learned to mend bicycles and teaches it every Saturday.' })
    expect(await stateOf(cms, text.id)).toBe('changes-requested')
    expect((await view(partner, text.id)).comments).toMatchObject([{ isAboutOlderWords: true }])
    const [comment] = (await view(partner, text.id)).comments
    for (const _ of ['once', 'twice'])
      expect((await partner.rest('POST', '/review/resolve', { comment: comment?.id })).status).toBe(200)
    expect((await view(reviewer, text.id)).comments).toMatchObject([{ isResolved: true, mayResolve: false }])

    expect((await send(partner, cms, 'submit', text.id)).status).toBe(200)
    expect((await send(reviewer, cms, 'approve', text.id)).status).toBe(200)
    expect(await view(reviewer, text.id)).toMatchObject({ state: 'approved', by: 'you', maySubmit: false })
    expect((await send(partner, cms, 'submit', text.id)).status).toBe(409)
  })

  test('an edit after the approval makes it a draft again, and an edit that changes no word does not', async () => {
    const { text } = await aReadyStory(cms)
    expect(await stateOf(cms, text.id)).toBe('approved')
    const { title } = await newest(cms, text.id)
    await edit(text.id, { title })
    expect(await stateOf(cms, text.id)).toBe('approved')
    await edit(text.id, { title: 'I mend bicycles and teach it' })
    expect(await newest(cms, text.id)).toMatchObject({ review: { state: 'draft', by: null } })
    const { docs } = await cms.payload.find({
      collection: slugs.texts,
      where: { 'review.state': { equals: 'approved' }, id: { equals: text.id } },
      draft: true,
      overrideAccess: true,
    })
    expect(docs).toEqual([])
  })

  test('an approval that was given before there were states counts, and a state without its words does not', async () => {
    const { text } = await aReadyStory(cms)
    const review = { state: 'draft', by: null, on: null }
    const versions = await cms.payload.db.findVersions<Row>({
      collection: slugs.texts,
      where: { and: [{ parent: { equals: text.id } }, { latest: { equals: true } }] },
    })
    for (const version of versions.docs)
      await cms.payload.db.updateVersion({
        collection: slugs.texts,
        id: String(version.id),
        versionData: { ...version, version: { ...version.version, review } } as never,
      })
    expect(await stateOf(cms, text.id)).toBe('draft')
    expect(await view(comms, text.id)).toMatchObject({ state: 'approved', maySubmit: false })
  })

  test('a request for changes takes the approval with it, so that nobody publishes those words', async () => {
    const { story, text } = await aReadyStory(cms)
    expect((await send(reviewer, cms, 'request-changes', text.id, { words: 'The name is wrong.' })).status).toBe(200)
    await expect(publish(cms, story.id)).rejects.toThrow(/second person has not approved/)
    expect((await rowOf(cms, slugs.stories, story.id))?._status).toBe('draft')
  })

  test('an old version does not bring back an approval that somebody has objected to since', async () => {
    const { story, text } = await aReadyStory(cms)
    const { docs } = await cms.payload.findVersions({
      collection: slugs.texts,
      where: { parent: { equals: text.id } },
      sort: '-createdAt',
      overrideAccess: true,
    })
    const approved = docs[0]
    const id = String(approved?.id)
    const restore = () =>
      cms.payload.restoreVersion({ collection: slugs.texts, id, draft: true, overrideAccess: true, depth: 0 })
    await restore()
    expect(await stateOf(cms, text.id)).toBe('approved')
    await send(reviewer, cms, 'request-changes', text.id, { words: 'The name is wrong.' })
    await restore()
    expect((await newest(cms, text.id)).approval).toMatchObject({ hash: null })
    expect(['draft', 'changes-requested']).toContain(await stateOf(cms, text.id))
    expect((await partner.rest('POST', `/story-texts/versions/${id}?draft=true`)).status).toBe(200)
    expect(await stateOf(cms, text.id)).not.toBe('approved')
    await expect(publish(cms, story.id)).rejects.toThrow(/second person has not approved/)
    await agreed(cms, text.id)
    await publish(cms, story.id)
  })

  test('what is on the site stays while newer words are in review; then follow the archive and the take-down', async () => {
    const { story, text } = await aPublishedStory(cms)
    expect(await view(partner, text.id)).toMatchObject({ standing: 'published', state: 'approved' })
    await edit(text.id, { title: 'I mend bicycles on Saturdays' })
    await send(partner, cms, 'submit', text.id)
    expect(await view(partner, text.id)).toMatchObject({ standing: 'published', state: 'in-review' })
    await comms.rest('POST', '/review/archive', { story: story.id })
    expect(await view(partner, text.id)).toMatchObject({ standing: 'archived' })
    await partner.rest('POST', `/stories/${story.id}/take-down`, {})
    expect(await view(partner, text.id)).toMatchObject({ standing: 'withdrawn', scheduledFor: null })
  })

  test('a publishing that waits for its hour shows, whether it is of the story or of the text', async () => {
    for (const which of [slugs.stories, slugs.texts] as const) {
      const { story, text } = await aReadyStory(cms)
      const waitUntil = new Date(Date.now() + 86_400_000)
      await cms.payload.jobs.queue({
        task: 'schedulePublish',
        input: {
          type: 'publish',
          doc: { relationTo: which, value: which === slugs.stories ? story.id : text.id },
        } as never,
        waitUntil,
        overrideAccess: true,
      })
      expect(await view(partner, text.id)).toMatchObject({
        standing: 'scheduled',
        scheduledFor: waitUntil.toISOString(),
      })
    }
  })

  test('an empty text is not handed in, and a draft is not asked to change', async () => {
    const story = await aStory(cms)
    const text = await aText(cms, story.id, { body: null })
    const answer = await send(partner, cms, 'submit', text.id)
    expect([answer.status, await stateOf(cms, text.id)]).toEqual([400, 'draft'])
    expect((await send(reviewer, cms, 'request-changes', text.id, { words: 'More' })).status).toBe(409)
  })

  test('two who decide about other words than are there are told so, and an edit in that moment is never lost', async () => {
    const story = await aStory(cms)
    const text = await aText(cms, story.id)
    await send(partner, cms, 'submit', text.id)
    const { wordsHash: hash } = await newest(cms, text.id)
    for (let round = 0; round < 5; round += 1) {
      const title = `I mend bicycles now, ${round}`
      const { wordsHash } = await newest(cms, text.id)
      const [saved, answer] = await Promise.all([
        edit(text.id, { title }),
        reviewer.rest('POST', '/review/request-changes', { text: text.id, hash: wordsHash, words: `Round ${round}` }),
      ])
      expect(saved.status).toBe(200)
      expect([200, 409]).toContain(answer.status)
      expect((await newest(cms, text.id)).title).toBe(title)
      const said = (await view(reviewer, text.id)).comments.filter(({ words }) => words === `Round ${round}`)
      expect(said).toHaveLength(answer.status === 200 ? 1 : 0)
    }
    const late = await reviewer.rest('POST', '/review/approve', { text: text.id, hash })
    expect([late.status, sentence(late.body)]).toEqual([409, expect.stringContaining('changed after you opened it')])
  })

  test('what was said goes with the text that it was about', async () => {
    const story = await aStory(cms)
    const text = await aText(cms, story.id, { title: 'A holistic workshop' })
    await reviewer.rest('POST', '/review/comment', { text: text.id, words: 'Lovely.' })
    await send(comms, cms, 'let-stand', text.id, {
      code: 'words.jargon',
      path: 'texts/en/title',
      reason: 'It is the name of the workshop.',
    })
    const counted = async () => {
      const where = { text: { equals: text.id } }
      const [comments, overrides] = await Promise.all([
        cms.payload.db.count({ collection: slugs.reviewComments, where }),
        cms.payload.db.count({ collection: slugs.checkOverrides, where }),
      ])
      return [comments.totalDocs, overrides.totalDocs]
    }
    expect(await counted()).toEqual([1, 1])
    expect((await comms.rest('DELETE', `/stories/${story.id}`)).status).toBe(200)
    expect(await counted()).toEqual([0, 0])
    await approvals(cms, (await aText(cms, (await aStory(cms)).id)).id)
  })
})
