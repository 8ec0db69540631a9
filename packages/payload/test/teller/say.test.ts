import { randomUUID } from 'node:crypto'
import { blocksToLexical } from '../../src/text/blocks-to-lexical.ts'
import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { currentFeed } from '../../src/feed/current-feed.ts'
import { slugs } from '../../src/slugs.ts'
import { ledgerIn } from '../../src/take-down/ledger.ts'
import { takeDown } from '../../src/take-down/take-down.ts'
import { aConsent, aPerson, aPublishedStory, aStory, aText, paragraph, type Row } from '../support/builders.ts'
import { databases } from '../support/cms.ts'
import { aLink, callAs, opened, say, startTellerCms, type Link, type TellerCms } from './support.ts'

describe.each(databases)('what a teller says, on %s', { timeout: 60_000 }, (database) => {
  let here: TellerCms
  beforeAll(async () => {
    here = await startTellerCms({ database })
  }, 120_000)
  afterAll(() => here?.cms.stop())

  const rowsOf = async (collection: string, story: Row): Promise<Row[]> =>
    (
      await here.cms.payload.db.find<Row>({
        collection: collection as never,
        where: { story: { equals: story.id } },
        limit: 0,
        pagination: false,
      })
    ).docs
  const isShown = async ({ code }: Row) =>
    (await currentFeed(here.cms.payload)).feed.stories.some((story) => story.code === code)
  const ticketFor = async (link: Link) => (await opened(here, link)).ticket
  const english = async (link: Link) => (await opened(here, link)).story.texts.find(({ language }) => language === 'en')

  describe('withdrawing', () => {
    test('needs the link alone, takes everything down, and is receipted', async () => {
      const { story } = await aPublishedStory(here.cms)
      const link = await aLink(here, story)
      expect(await say(here, link, { act: 'withdraw' })).toEqual({ ok: true, code: 'done' })
      expect(await isShown(story)).toBe(false)
      expect((await ledgerIn(here.cms.dataDir).read()).map(({ code }) => code)).toContain(story.code)
      const [withdrawn] = (await rowsOf(slugs.consents, story)).filter(({ type }) => type === 'withdrawn')
      expect(withdrawn).toMatchObject({ how: 'online' })
      const { story: seen } = await opened(here, link)
      expect(seen).toMatchObject({
        consent: { standing: 'withdrawn' },
        receipts: [{ act: 'withdraw', language: null }],
      })
      expect(seen.takenDownOn).toMatch(/^\d{4}-\d{2}-\d{2}$/)
      expect(seen.texts.flatMap(({ channels }) => channels)).toEqual([])
    })

    test('two at once, with one act or two, are one withdrawal', async () => {
      const { story } = await aPublishedStory(here.cms)
      const link = await aLink(here, story)
      const id = randomUUID()
      const acts = [{ id }, { id }, { id: randomUUID() }, { id: randomUUID() }]
      const said = await Promise.all(acts.map((act) => say(here, link, { ...act, act: 'withdraw' })))
      expect(said.filter(({ code }) => code === 'done')).toHaveLength(1)
      expect(said.every(({ ok }) => ok)).toBe(true)
      expect((await rowsOf(slugs.consents, story)).filter(({ type }) => type === 'withdrawn')).toHaveLength(1)
      expect((await ledgerIn(here.cms.dataDir).read()).filter(({ code }) => code === story.code)).toHaveLength(1)
      expect(await rowsOf(slugs.tellerActs, story)).toHaveLength(3)
    })

    test('by the teller and by a partner at once: both are told that it is down', async () => {
      const { story } = await aPublishedStory(here.cms)
      const link = await aLink(here, story)
      const [said, answer] = await Promise.all([
        say(here, link, { act: 'withdraw' }),
        here.partner.rest('POST', `/stories/${story.id}/take-down`),
      ])
      expect([said.ok, answer.status]).toEqual([true, 200])
      expect(await isShown(story)).toBe(false)
    })

    test('what waited at the site while the CMS was down counts, also from a link that was replaced or has expired since', async () => {
      const later = await startTellerCms({ database })
      try {
        const { story } = await aPublishedStory(later.cms)
        const link = await aLink(later, story)
        const at = later.now().toISOString()
        await aLink(later, story)
        later.pass(400 * 24 * 60)
        expect(await say(later, link, { act: 'withdraw', at: later.now().toISOString() })).toEqual({
          ok: false,
          code: 'unknown',
        })
        expect(await say(later, link, { act: 'withdraw', at })).toEqual({ ok: true, code: 'done' })
      } finally {
        await later.cms.stop()
      }
    }, 120_000)

    test('a story that was never published can be withdrawn as well', async () => {
      const story = await aStory(here.cms)
      const link = await aLink(here, story)
      expect((await say(here, link, { act: 'withdraw' })).code).toBe('done')
      expect((await rowsOf(slugs.consents, story)).map(({ type }) => type)).toEqual(['withdrawn'])
    })

    test('is final: nothing else can be said after it', async () => {
      const { story, text } = await aPublishedStory(here.cms)
      const link = await aLink(here, story)
      await takeDown(await createLocalReq({}, here.cms.payload), story.id)
      const ticket = await ticketFor(link)
      for (const act of [
        { act: 'pause' },
        { act: 'resume' },
        { act: 'ask-for-change', words: 'Please bring it back.' },
        { act: 'approve', language: 'en', hash: text.wordsHash },
      ])
        expect(await say(here, link, { ticket, ...act })).toEqual({ ok: false, code: 'withdrawn' })
      expect((await say(here, link, { act: 'withdraw' })).code).toBe('already')
    })
  })

  describe('pausing', () => {
    test('hides the story until the teller lets it go on; both are consent said online', async () => {
      const { story } = await aPublishedStory(here.cms)
      const link = await aLink(here, story)
      const ticket = await ticketFor(link)
      expect((await say(here, link, { ticket, act: 'resume' })).code).toBe('already')
      expect((await say(here, link, { ticket, act: 'pause' })).code).toBe('done')
      expect(await isShown(story)).toBe(false)
      expect((await say(here, link, { ticket, act: 'pause' })).code).toBe('already')
      expect((await opened(here, link)).story.consent.standing).toBe('paused')
      expect((await say(here, link, { ticket, act: 'resume' })).code).toBe('done')
      expect(await isShown(story)).toBe(true)
      const events = (await rowsOf(slugs.consents, story)).filter(({ type }) => type !== 'given')
      expect(events.map(({ type, how }) => [type, how]).sort()).toEqual([
        ['paused', 'online'],
        ['resumed', 'online'],
      ])
    })

    test('a pause that comes again after the story went on does not pause it again', async () => {
      const { story } = await aPublishedStory(here.cms)
      const link = await aLink(here, story)
      const ticket = await ticketFor(link)
      const pause = { id: randomUUID(), ticket, act: 'pause' }
      await say(here, link, pause)
      await say(here, link, { ticket, act: 'resume' })
      expect(await say(here, link, pause)).toEqual({ ok: true, code: 'already' })
      expect(await isShown(story)).toBe(true)
    })

    test('there is nothing to pause where nothing is allowed', async () => {
      const story = await aStory(here.cms)
      const refused = await aStory(here.cms)
      await aConsent(here.cms, refused.id, { type: 'refused' })
      for (const each of [story, refused]) {
        const link = await aLink(here, each)
        const ticket = await ticketFor(link)
        for (const act of ['pause', 'resume'])
          expect(await say(here, link, { ticket, act })).toEqual({ ok: false, code: 'not-now' })
      }
    })
  })

  describe('approving', () => {
    test('is for exactly the words that were shown', async () => {
      const story = await aStory(here.cms)
      await aText(here.cms, story.id)
      const link = await aLink(here, story)
      const { ticket, story: seen } = await opened(here, link)
      const act = { ticket, act: 'approve', language: 'en', hash: seen.texts[0]?.hash }
      expect(await say(here, link, act)).toEqual({ ok: true, code: 'done' })
      expect((await english(link))?.state).toBe('approved')
      expect(await say(here, link, act)).toEqual({ ok: true, code: 'already' })
      const events = await here.cms.payload.db.find<Row>({
        collection: slugs.auditEvents,
        where: { code: { equals: story.code } },
      })
      expect(events.docs.filter(({ action }) => action === 'teller-approve')).toHaveLength(1)
    })

    test('a text that somebody changed since is not approved', async () => {
      const story = await aStory(here.cms)
      const text = await aText(here.cms, story.id)
      const link = await aLink(here, story)
      const { ticket, story: seen } = await opened(here, link)
      await here.partner.rest('PATCH', `/story-texts/${text.id}?draft=true`, {
        body: blocksToLexical(paragraph('I learned it by myself.')),
      })
      const act = { ticket, act: 'approve', language: 'en', hash: seen.texts[0]?.hash }
      expect(await say(here, link, act)).toEqual({ ok: false, code: 'text-changed' })
      expect((await english(link))?.state).toBe('waiting')
      expect(await rowsOf(slugs.tellerActs, story)).toEqual([])
      for (const language of ['ur', 'so'])
        expect((await say(here, link, { ...act, language })).code).toBe('text-changed')
    })

    test('half a text cannot be approved', async () => {
      const story = await aStory(here.cms)
      await aText(here.cms, story.id, { body: null })
      const link = await aLink(here, story)
      const { ticket, story: seen } = await opened(here, link)
      expect(await say(here, link, { ticket, act: 'approve', language: 'en', hash: seen.texts[0]?.hash })).toEqual({
        ok: false,
        code: 'not-now',
      })
    })
  })

  describe('asking for a change', () => {
    test('keeps the words for the people of this story, and for nobody else', async () => {
      const { story } = await aPublishedStory(here.cms)
      const link = await aLink(here, story)
      const ticket = await ticketFor(link)
      const words = 'Leave out the name of the street. گلی کا نام نکال دیں۔'
      expect((await say(here, link, { ticket, act: 'ask-for-change', language: 'en', words })).code).toBe('done')
      const path = `/teller-acts?where[story][equals]=${story.id}&depth=0`
      const { docs } = (await here.partner.rest('GET', path)).body as { docs: Row[] }
      expect(docs.map(({ act, language, words }) => ({ act, language, words }))).toEqual([
        { act: 'ask-for-change', language: 'en', words },
      ])
      const stranger = await aPerson(here.cms, ['partner-editor'], { organisation: 'south-centre' })
      expect((await stranger.rest('GET', path)).body).toMatchObject({ docs: [] })
      const reviewer = await aPerson(here.cms, ['reviewer'])
      expect((await reviewer.rest('GET', path)).status).toBe(403)
      const events = await here.cms.payload.db.find<Row>({
        collection: slugs.auditEvents,
        where: {},
        limit: 0,
        pagination: false,
      })
      expect(JSON.stringify(events.docs)).not.toContain('street')
      expect(await isShown(story)).toBe(true)
    })
  })

  describe('bad input', () => {
    test('without a ticket, with one of another link, a made-up one and one that has ended: nothing but withdrawing', async () => {
      const { story } = await aPublishedStory(here.cms)
      const { story: other } = await aPublishedStory(here.cms)
      const link = await aLink(here, story)
      const [ticket, foreign] = [await ticketFor(link), await ticketFor(await aLink(here, other))]
      const [until, mac] = ticket.split('.')
      const ended = { ok: false, code: 'ticket-ended' }
      for (const wrong of [undefined, foreign, 'x', `${Number(until) + 900}.${mac}`, `${until}.${'0'.repeat(64)}`])
        expect(await say(here, link, { ticket: wrong, act: 'pause' })).toEqual(ended)
      here.pass(16)
      expect(await say(here, link, { ticket, act: 'pause' })).toEqual(ended)
      expect(await isShown(story)).toBe(true)
    })

    test('a link that there never was, and one that was replaced, say nothing for anybody', async () => {
      const { story } = await aPublishedStory(here.cms)
      const link = await aLink(here, story)
      const ticket = await ticketFor(link)
      await aLink(here, story)
      const unknown = { ok: false, code: 'unknown' }
      expect(await say(here, link, { ticket, act: 'pause' })).toEqual(unknown)
      expect(await say(here, { hash: 'a'.repeat(64) }, { act: 'withdraw' })).toEqual(unknown)
      expect(await say(here, { hash: 'a'.repeat(64) }, { ticket, act: 'pause' })).toEqual(unknown)
      expect(await isShown(story)).toBe(true)
    })

    test('the id of an act counts for the link and the act it was used for', async () => {
      const { story } = await aPublishedStory(here.cms)
      const { story: other } = await aPublishedStory(here.cms)
      const [link, theirs] = [await aLink(here, story), await aLink(here, other)]
      const id = randomUUID()
      const change = { act: 'ask-for-change', words: 'Please use another picture.' }
      await say(here, link, { id, ticket: await ticketFor(link), ...change })
      const again = await say(here, theirs, { id, ticket: await ticketFor(theirs), ...change })
      expect(again).toEqual({ ok: false, code: 'unknown' })
    })

    test('what the site did not sign is not looked at', async () => {
      const { story } = await aPublishedStory(here.cms)
      const link = await aLink(here, story)
      const act = { id: randomUUID(), linkHash: link.hash, act: 'withdraw', at: here.now().toISOString() }
      expect((await callAs(here, 'say', act, { secret: 'another secret' })).status).toBe(401)
      expect((await callAs(here, 'say', act, { at: new Date(here.now().getTime() - 120_000) })).status).toBe(401)
      expect((await callAs(here, 'say', { ...act, at: 'now' })).status).toBe(400)
      expect(await isShown(story)).toBe(true)
    })

    test('an act that broke off before it was written down is finished when it comes again', async () => {
      const { story } = await aPublishedStory(here.cms)
      const link = await aLink(here, story)
      const { payload } = here.cms
      const create = payload.create.bind(payload)
      payload.create = ((args: Parameters<typeof create>[0]) =>
        (args.collection as string) === slugs.tellerActs
          ? Promise.reject(new Error('the disk is full'))
          : create(args)) as typeof payload.create
      const act = { id: randomUUID(), linkHash: link.hash, act: 'withdraw', at: here.now().toISOString() }
      expect((await callAs(here, 'say', act)).status).toBe(500)
      payload.create = create
      expect(await isShown(story)).toBe(false)
      expect(await say(here, link, act)).toEqual({ ok: true, code: 'already' })
      expect(await rowsOf(slugs.tellerActs, story)).toHaveLength(1)
    })
  })
})
