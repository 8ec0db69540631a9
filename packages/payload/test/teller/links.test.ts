import { isSignedFeed } from '@use-it-cities/success-stories/signature'
import { tellerPublicationSchema } from '@use-it-cities/success-stories/schema'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { roleNames } from '../../src/roles.ts'
import { slugs } from '../../src/slugs.ts'
import { aPerson, aPublishedStory, aStory } from '../support/builders.ts'
import { databases, feedKey, feedKeys } from '../support/cms.ts'
import { send } from '../support/rest.ts'
import { aLink, anotherPin, open, say, startTellerCms, type TellerCms } from './support.ts'

describe.each(databases)('the link of a teller, on %s', { timeout: 60_000 }, (database) => {
  let here: TellerCms
  beforeAll(async () => {
    here = await startTellerCms({ database })
  }, 120_000)
  afterAll(() => here?.cms.stop())

  const publication = async () => {
    const answer = await send(here.cms, 'GET', '/tellers/publication', {
      headers: { authorization: `Bearer ${feedKey}` },
    })
    const body = new Uint8Array(await answer.arrayBuffer())
    expect(isSignedFeed(body, answer.headers.get('use-it-signature'), feedKeys.publicKey)).toBe(true)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    return tellerPublicationSchema.parse(JSON.parse(new TextDecoder().decode(body)))
  }

  test('is shown once with its PIN, and the CMS keeps neither', async () => {
    const { story } = await aPublishedStory(here.cms)
    const answer = await here.partner.rest('POST', '/tellers/issue', { story: story.id, language: 'ur' })
    expect(answer.headers.get('cache-control')).toBe('no-store')
    const { address, secret, pin, expiresOn } = answer.body as Record<string, string>
    expect(address).toBe(`http://localhost:3199/t/${secret}`)
    expect(secret).toMatch(/^([b-z2-9]{5}-){4}[b-z2-9]{6}$/)
    expect(pin).toMatch(/^\d{6}$/)
    expect(String(expiresOn) > here.now().toISOString().slice(0, 10)).toBe(true)
    const rows = await here.cms.payload.db.find({
      collection: slugs.tellerLinks,
      where: {},
      limit: 0,
      pagination: false,
    })
    const kept = JSON.stringify(rows.docs)
    expect(kept).not.toContain(String(secret).replaceAll('-', ''))
    expect(kept).not.toContain(`"${pin}"`)
  })

  test('a new one ends the one before, also when two are issued at once', async () => {
    const { story } = await aPublishedStory(here.cms)
    const first = await aLink(here, story)
    const others = await Promise.all([aLink(here, story), aLink(here, story)])
    const outcomes = await Promise.all([first, ...others].map(({ hash, pin }) => open(here, hash, pin)))
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(outcomes[0]).toEqual({ ok: false, code: 'unknown' })
    const { links } = await publication()
    expect(links.filter(({ code }) => code === story.code)).toHaveLength(1)
  })

  test.each([
    ['f'.repeat(24), 409],
    ['0'.repeat(24), 200],
  ])('of two processes that issue one at once, one is told: the other one has the id %s', async (id, status) => {
    const { story } = await aPublishedStory(here.cms)
    const { db } = here.cms.payload
    const create = db.create.bind(db)
    const spy = vi.spyOn(db, 'create').mockImplementation(async (args) => {
      const row = await create(args)
      if (args.collection !== slugs.tellerLinks) return row
      spy.mockRestore()
      await create({ ...args, data: { ...args.data, id, linkHash: id.slice(0, 1).repeat(64) } })
      return row
    })
    const answer = await here.partner.rest('POST', '/tellers/issue', { story: story.id, language: 'ur' })
    expect(answer.status).toBe(status)
    const where = { and: [{ story: { equals: story.id } }, { endedOn: { exists: false } }] }
    const { docs } = await db.find<{ id: string }>({ collection: slugs.tellerLinks, where })
    expect(docs.map((each) => each.id === id)).toEqual([status === 409])
  })

  test('can be ended when the paper is lost', async () => {
    const { story } = await aPublishedStory(here.cms)
    const link = await aLink(here, story)
    expect((await here.partner.rest('POST', '/tellers/end', { story: story.id })).body).toEqual({ ended: true })
    expect((await here.partner.rest('POST', '/tellers/end', { story: story.id })).body).toEqual({ ended: false })
    expect(await open(here, link.hash, link.pin)).toEqual({ ok: false, code: 'unknown' })
  })

  test('is given by those who sit with tellers, and a partner gives it for its own stories only', async () => {
    const { story } = await aPublishedStory(here.cms)
    const foreign = await aStory(here.cms, { organisation: 'south-centre' })
    const statuses: Record<string, number[]> = {}
    for (const role of roleNames) {
      const { rest } = await aPerson(here.cms, [role], { organisation: 'north-trust' })
      const asked = [story, foreign].map(({ id }) => rest('POST', '/tellers/issue', { story: id, language: 'en' }))
      statuses[role] = (await Promise.all(asked)).map(({ status }) => status)
    }
    const may = { 'comms-lead': [200, 200], 'safeguarding-lead': [200, 200], 'partner-editor': [200, 404] }
    expect(statuses).toEqual({ ...Object.fromEntries(roleNames.map((role) => [role, [403, 403]])), ...may })
    const body = JSON.stringify({ story: story.id, language: 'en' })
    expect((await send(here.cms, 'POST', '/tellers/issue', { body })).status).toBe(403)
  })

  test('there is none for a story from a report, for no story, and in a language the city does not have', async () => {
    const reported = await aStory(here.cms, { kind: 'reported' })
    const told = await aStory(here.cms)
    for (const [story, language, status] of [
      [reported.id, 'en', 400],
      ['0'.repeat(24), 'en', 404],
      [told.id, 'ro', 400],
      [told.id, 'xx', 400],
    ] as const)
      expect((await here.partner.rest('POST', '/tellers/issue', { story, language })).status).toBe(status)
  })

  test('over REST nobody reads a hash, and nobody writes', async () => {
    const { story } = await aPublishedStory(here.cms)
    await aLink(here, story)
    const lead = await aPerson(here.cms, ['comms-lead'])
    const stranger = await aPerson(here.cms, ['partner-editor'], { organisation: 'south-centre' })
    const path = `/teller-links?where[story][equals]=${story.id}&depth=0`
    const { docs } = (await lead.rest('GET', path)).body as { docs: Record<string, unknown>[] }
    expect(docs).toHaveLength(1)
    const [row = {}] = docs
    for (const name of ['linkHash', 'pinHash', 'pinTries']) expect(row).not.toHaveProperty(name)
    expect((await stranger.rest('GET', path)).body).toMatchObject({ docs: [] })
    // Nobody may ask for a hash by guessing at it either.
    expect((await lead.rest('GET', '/teller-links?where[linkHash][like]=a')).status).not.toBe(200)
    expect((await lead.rest('PATCH', `/teller-links/${String(row.id)}`, { endedOn: null })).status).toBe(403)
    expect((await lead.rest('DELETE', `/teller-links/${String(row.id)}`)).status).toBe(403)
  })

  test('the story’s screen says how it stands, to those who sit with tellers', async () => {
    const { story } = await aPublishedStory(here.cms)
    const path = `/tellers/story/${story.id}`
    const none = (await here.partner.rest('GET', path)).body
    expect(none).toMatchObject({ view: { link: null, begins: 'en', said: [] } })
    const link = await aLink(here, story)
    await say(here, link, { act: 'withdraw' })
    for (let at = 0; at < 5; at += 1) await open(here, link.hash, anotherPin(link.pin))
    const { body } = await here.partner.rest('GET', path)
    expect(body).toMatchObject({
      view: {
        link: { language: 'اردو', isClosed: true },
        said: [{ what: 'Withdrew the story', language: null, words: null }],
      },
    })
    expect(JSON.stringify(body)).not.toContain(link.hash)
    for (const [role, status, answer] of [
      ['reviewer', 200, { view: null }],
      ['translator', 200, { view: null }],
      ['safeguarding-lead', 200, body],
    ] as const) {
      const found = await (await aPerson(here.cms, [role])).rest('GET', path)
      expect([role, found.status, found.body]).toEqual([role, status, answer])
    }
    const stranger = await aPerson(here.cms, ['partner-editor'], { organisation: 'south-centre' })
    expect((await stranger.rest('GET', path)).status).toBe(404)
    const reported = await aStory(here.cms, { kind: 'reported' })
    expect((await here.partner.rest('GET', `/tellers/story/${reported.id}`)).body).toEqual({ view: null })
  })

  test('what they allowed is printed in their language, with the link while it is on the screen', async () => {
    const { story } = await aPublishedStory(here.cms)
    const gone = await aLink(here, story)
    const link = await aLink(here, story, 'ar')
    const { story: other } = await aPublishedStory(here.cms)
    const theirs = await aLink(here, other)
    const print = (body: Record<string, unknown>) =>
      here.partner.rest('POST', '/tellers/receipt.pdf', { story: story.id, language: 'ar', ...body })
    for (const body of [{}, { secret: link.secret }]) {
      const answer = await print(body)
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf'])
      expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="story-${String(story.code)}.pdf"`)
    }
    for (const { secret } of [gone, theirs, { secret: 'x' }]) expect((await print({ secret })).status).toBe(409)
    const nothing = await aStory(here.cms)
    expect((await print({ story: nothing.id })).status).toBe(409)
    const reviewer = await aPerson(here.cms, ['reviewer'])
    const body = { story: story.id, language: 'en' }
    expect((await reviewer.rest('POST', '/tellers/receipt.pdf', body)).status).toBe(403)
  })

  test('the publication names links by their hashes and says nothing else', async () => {
    const { story } = await aPublishedStory(here.cms)
    const link = await aLink(here, story, 'ar')
    const before = await publication()
    expect(before.links).toContainEqual({
      linkHash: link.hash,
      code: story.code,
      language: 'ar',
      expiresOn: link.expiresOn,
    })
    expect((await publication()).revision).toBe(before.revision)
    await aLink(here, story)
    expect((await publication()).revision).toBeGreaterThan(before.revision)
    for (const headers of [{}, { authorization: 'Bearer another' }])
      expect((await send(here.cms, 'GET', '/tellers/publication', { headers })).status).toBe(401)
  })

  test('a draft that is deleted takes its link out of the publication', async () => {
    const story = await aStory(here.cms)
    const link = await aLink(here, story)
    expect((await here.partner.rest('DELETE', `/stories/${story.id}`)).status).toBe(200)
    expect((await publication()).links.map(({ linkHash }) => linkHash)).not.toContain(link.hash)
    expect(await open(here, link.hash, link.pin)).toEqual({ ok: false, code: 'unknown' })
  })

  test('an expired one is unknown, and is not published', async () => {
    const later = await startTellerCms({ database })
    try {
      const { story } = await aPublishedStory(later.cms)
      const link = await aLink(later, story)
      later.pass(367 * 24 * 60)
      expect(await open(later, link.hash, link.pin)).toEqual({ ok: false, code: 'unknown' })
      const answer = await send(later.cms, 'GET', '/tellers/publication', {
        headers: { authorization: `Bearer ${feedKey}` },
      })
      expect(await answer.json()).toMatchObject({ links: [] })
    } finally {
      await later.cms.stop()
    }
  }, 120_000)
})
