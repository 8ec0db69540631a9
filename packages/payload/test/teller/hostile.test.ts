import { randomUUID } from 'node:crypto'
import { tellerSaidSchema } from '@use-it-cities/success-stories/schema'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { currentFeed } from '../../src/feed/current-feed.ts'
import { slugs } from '../../src/slugs.ts'
import { aPublishedStory, type Row } from '../support/builders.ts'
import { databases } from '../support/cms.ts'
import { send } from '../support/rest.ts'
import { aLink, callAs, opened, say, startTellerCms, type Link, type TellerCms } from './support.ts'

describe.each(databases)('at the doors of the CMS, on %s', { timeout: 60_000 }, (database) => {
  let here: TellerCms
  let story: Row
  let link: Link
  let other: Link
  beforeAll(async () => {
    here = await startTellerCms({ database })
    story = (await aPublishedStory(here.cms)).story
    link = await aLink(here, story)
    other = await aLink(here, (await aPublishedStory(here.cms)).story)
  }, 120_000)
  afterAll(() => here?.cms.stop())

  const acts = async () =>
    (await here.cms.payload.db.find<Row>({ collection: slugs.tellerActs, limit: 0, pagination: false })).docs.length
  const isShown = async () =>
    (await currentFeed(here.cms.payload)).feed.stories.some(({ code }) => code === String(story.code))
  const base = () => ({ id: randomUUID(), linkHash: link.hash, at: here.now().toISOString() })

  test.each([
    ['words that go on and on', { act: 'ask-for-change', words: 'x'.repeat(2_001) }],
    ['a ticket that goes on and on', { act: 'pause', ticket: 'x'.repeat(401) }],
    ['an id that is none', { act: 'withdraw', id: '1' }],
    ['a hash that is none', { act: 'withdraw', linkHash: '{"$ne":null}' }],
    ['a hash that is a question to the database', { act: 'withdraw', linkHash: { $ne: null } }],
    ['a moment that is none', { act: 'withdraw', at: 'yesterday' }],
    ['an act that there is not', { act: 'publish' }],
    ['an approval of no words', { act: 'approve', ticket: 'x' }],
    ['words with an act that needs none', { act: 'pause', words: 'x' }],
    ['more than the contract has', { act: 'withdraw', story: 'x' }],
  ])('%s: not looked at, nothing written', async (_name, change) => {
    const before = await acts()
    expect((await callAs(here, 'say', { ...base(), ...change })).status).toBe(400)
    expect([await acts(), await isShown()]).toEqual([before, true])
  })

  test.each([null, [], 'withdraw', 7, {}])('a signed body that is %j: not looked at', async (body) => {
    for (const path of ['say', 'open', 'gone.pdf']) expect((await callAs(here, path, body)).status).toBe(400)
  })

  test.each(['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])('%s reaches nothing', async (method) => {
    const before = await acts()
    for (const path of ['say', 'open', 'gone.pdf', 'issue', 'end', 'slip.pdf', 'answered'])
      expect((await send(here.cms, method, `/tellers/${path}`, {})).ok && method !== 'OPTIONS').toBe(false)
    expect([await acts(), await isShown()]).toEqual([before, true])
  })

  test('the words of another story are not approved with the link of this one', async () => {
    const { ticket } = await opened(here, link)
    const { text, story: theirs } = await aPublishedStory(here.cms)
    await here.cms.payload.update({
      collection: slugs.texts,
      id: text.id,
      data: { title: 'Nobody else’s title' } as never,
      draft: true,
    })
    const [words] = (await opened(here, await aLink(here, theirs))).story.texts
    expect(words?.title).toBe('Nobody else’s title')
    expect(await say(here, link, { ticket, act: 'approve', language: words?.language, hash: words?.hash })).toEqual({
      ok: false,
      code: 'text-changed',
    })
    const made = 'c'.repeat(64)
    expect((await say(here, link, { ticket, act: 'approve', language: 'en', hash: made })).code).toBe('text-changed')
    expect((await say(here, link, { ticket, act: 'approve', language: 'pl', hash: made })).code).toBe('text-changed')
  })

  test('a ticket of another link opens nothing and says nothing', async () => {
    const { ticket } = await opened(here, other)
    expect(await (await callAs(here, 'open', { linkHash: link.hash, ticket })).json()).toEqual({
      ok: false,
      code: 'wrong',
    })
    expect(await say(here, link, { ticket, act: 'pause' })).toEqual({ ok: false, code: 'ticket-ended' })
    expect(await isShown()).toBe(true)
  })

  test('a call of the site that is sent again to the letter is carried out once', async () => {
    const { ticket } = await opened(here, link)
    const at = here.now()
    const body = { ...base(), ticket, act: 'ask-for-change', language: 'en', words: 'Once.' }
    const twice = await Promise.all([1, 2].map(() => callAs(here, 'say', body, { at })))
    const codes = await Promise.all(twice.map(async (each) => tellerSaidSchema.parse(await each.json()).code))
    expect(codes.toSorted()).toEqual(['already', 'done'])
    expect((await callAs(here, 'say', body, { at: new Date(at.getTime() - 600_000) })).status).toBe(401)
  })

  test('the page of a link that was replaced, its PIN and its ticket end with it', async () => {
    const { story: again } = await aPublishedStory(here.cms)
    const first = await aLink(here, again)
    const { ticket } = await opened(here, first)
    const second = await aLink(here, again)
    const unknown = { ok: false, code: 'unknown' }
    for (const asked of [{ pin: first.pin }, { ticket }])
      expect(await (await callAs(here, 'open', { linkHash: first.hash, ...asked })).json()).toEqual(unknown)
    expect(await say(here, first, { ticket, act: 'pause' })).toEqual(unknown)
    expect(await (await callAs(here, 'open', { linkHash: second.hash, ticket })).json()).toMatchObject({ ok: false })
  })
})
