import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '../src/roles.ts'
import { slugs } from '../src/slugs.ts'
import { aConsent, aPerson, aPublishedStory, aStory, aText, type Person, type Row } from './support/builders.ts'
import { databases, startCms, type Cms } from './support/cms.ts'

/** Holes that were found and mended, and ways in that people try first. Each is a case named after it. */
describe.each(databases)('ways around the rules of access, on %s', (database) => {
  let cms: Cms
  let partner: Person
  let story: Row
  let link: Row
  let consent: Row

  beforeAll(async () => {
    cms = await startCms({ database })
    partner = await aPerson(cms, ['partner-editor'], { organisation: 'north-trust' })
    story = (await aPublishedStory(cms)).story
    consent = await aConsent(cms, story.id, { needsCountersignature: true, why: { reasons: ['open-claim'] } })
    await partner.rest('POST', '/tellers/issue', { story: story.id, language: 'en' })
    const found = await cms.payload.db.findOne<Row>({ collection: slugs.tellerLinks, where: {} })
    if (!found) throw new Error('Expected a link.')
    link = found
    const said = { actId: 'said-once', link: link.id, story: story.id, curator: story.organisation, act: 'pause' }
    const at = '2026-03-01T09:00:00.000Z'
    await cms.payload.db.create({ collection: slugs.tellerActs, data: { ...said, at, receivedAt: at } as never })
  }, 240_000)
  afterAll(() => cms?.stop())

  describe('an account without an organisation and a draft without one have nothing in common', () => {
    let loose: Person
    let draft: string
    beforeAll(async () => {
      loose = await aPerson(cms, ['partner-editor'])
      const comms = await aPerson(cms, ['comms-lead'])
      const { body } = await comms.rest('POST', `/${slugs.stories}?draft=true`, { kind: 'told', _status: 'draft' })
      draft = String((body.doc as Row).id)
      expect((body.doc as Row).organisation ?? null).toBeNull()
    })

    test.each<[string, string, unknown]>([
      ['a link of the teller', '/tellers/issue', { language: 'en' }],
      ['the end of a link', '/tellers/end', {}],
      ['a paper to take home', '/tellers/receipt.pdf', { language: 'en' }],
      ['a consent', `/${slugs.consents}`, { type: 'refused', on: '2026-01-05', how: 'paper' }],
      ['a text', `/${slugs.texts}?draft=true`, { language: 'en' }],
    ])('%s', async (_what, path, data) => {
      const { status } = await loose.rest('POST', path, { ...(data as object), story: draft })
      expect([403, 404]).toContain(status)
    })

    test('a take-down', async () => {
      expect((await loose.rest('POST', `/${slugs.stories}/${draft}/take-down`)).status).toBe(403)
      expect((await loose.rest('GET', `/tellers/story/${draft}`)).body).toEqual({ view: null })
    })
  })

  test.each([
    'where[linkHash][equals]={hash}',
    'where[linkHash][exists]=true',
    'where[and][0][or][0][pinHash][like]=a',
    'where[pinTries][greater_than]=0',
    'sort=pinHash',
    'sort=-linkHash',
  ])('the hash of a link is not found out by asking for it: %s', async (query) => {
    const asked = query.replace('{hash}', String(link.linkHash))
    for (const path of [`/${slugs.tellerLinks}`, `/${slugs.tellerLinks}/count`])
      if (!path.endsWith('count') || query.startsWith('where'))
        expect((await partner.rest('GET', `${path}?${asked}`)).status, path).toBe(400)
    const through = asked.replaceAll(/(linkHash|pinHash|pinTries)/g, 'link.$1').replace('[link.', '[link.')
    expect((await partner.rest('GET', `/${slugs.tellerActs}?${through}`)).status).toBe(400)
  })

  test.each([
    `/${slugs.tellerLinks}/{id}?select[linkHash]=true&select[pinHash]=true`,
    `/${slugs.tellerLinks}?depth=2`,
    `/${slugs.tellerActs}?depth=2&populate[${slugs.tellerLinks}][linkHash]=true`,
  ])('nor by asking to see it: %s', async (path) => {
    const { status, body } = await partner.rest('GET', path.replace('{id}', link.id))
    expect(status).toBe(200)
    expect(JSON.stringify(body)).toContain(link.id)
    expect(JSON.stringify(body)).not.toContain(String(link.linkHash))
    expect(JSON.stringify(body)).not.toContain('pin')
  })

  test.each([
    'where[why.reasons][in]=open-claim',
    'where[why.reasons][equals]=open-claim',
    'where[and][0][why.guardian.name][like]=a',
    'where[or][0][and][0][why][exists]=true',
    'sort=why.reasons',
    'sort=-why.guardian.name',
    'where[realName.first][in]=Zubaida',
    'where[and][0][or][0][realName.others][like]=a',
    'sort=realName.first',
  ])('why a consent needs a second person is not found out by asking for consents: %s', async (query) => {
    const asked = await partner.rest('GET', `/${slugs.consents}?${query}`)
    expect(asked.status).toBe(400)
    const seen = await partner.rest('GET', `/${slugs.consents}/${consent.id}?depth=2&select[why]=true`)
    expect(JSON.stringify(seen.body)).not.toContain('open-claim')
  })

  test('a real name is not found out by trying names on words that nobody keeps', async () => {
    const told = await aStory(cms)
    const text = await aText(cms, told.id)
    const nameless = { identifiability: { name: 'other-name', face: false, place: 'ward' } }
    await aConsent(cms, told.id, { ...nameless, realName: { first: ['Zubaida'], others: [] } })
    const names = async (role: Role, title: string) => {
      const { rest } = await aPerson(cms, [role], { organisation: 'north-trust', languages: ['en'] })
      const { body } = await rest('POST', '/review/check', { text: text.id, title })
      const findings = body.findings as { code: string }[]
      return findings.filter(({ code }) => code.includes('name')).length
    }
    for (const role of ['translator', 'reviewer'] as const)
      expect([role, await names(role, 'Zubaida')]).toEqual([role, 0])
    for (const role of ['partner-editor', 'comms-lead'] as const) {
      expect([role, await names(role, 'Zubaida')]).toEqual([role, 1])
      expect([role, await names(role, 'Amina')]).toEqual([role, 0])
    }
    await cms.payload.update({ collection: slugs.texts, id: text.id, data: { title: 'Zubaida' } as never, draft: true })
    expect(await names('translator', 'Zubaida')).toBe(1)
  })

  test('of a retold story of others, too, a partner does not learn that it is there', async () => {
    const other = await aStory(cms, { organisation: 'south-centre', kind: 'reported' })
    expect((await partner.rest('GET', `/tellers/story/${other.id}`)).status).toBe(404)
    const own = await aStory(cms, { kind: 'reported' })
    expect((await partner.rest('GET', `/tellers/story/${own.id}`)).body).toEqual({ view: null })
  })
})
