import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { idOf } from '../../src/ids.ts'
import { slugs } from '../../src/slugs.ts'
import { idBySlug, type Row } from '../support/builders.ts'
import { databases, type Cms } from '../support/cms.ts'
import { restAs } from '../support/rest.ts'
import { sentencesIn } from '../guide/support.ts'
import {
  aCode,
  anEvent,
  anOpportunity,
  anotherText,
  codeData,
  eventData,
  keepers,
  opportunityData,
  publication,
  startOutreachCms,
  type Keepers,
} from './support.ts'

type Who = keyof Keepers
type Operation = 'create' | 'read' | 'update' | 'delete'

/** For each role: the rows it may create, read, update and delete; of both organisations, its own, or none. */
const offers: Record<Who, string> = {
  administrator: 'both both both both',
  comms: 'both both both both',
  north: 'own own own own',
  south: 'own own own own',
  coach: 'none both none none',
  reviewer: 'none none none none',
}
const codes: Record<Who, string> = {
  administrator: 'both both both none',
  comms: 'both both both none',
  north: 'own own own none',
  south: 'own own own none',
  coach: 'none both none none',
  reviewer: 'none none none none',
}
const operations: readonly Operation[] = ['create', 'read', 'update', 'delete']
const may = { create: 201, read: 200, update: 200, delete: 200 }

describe.each(databases)('who keeps what there is to do, on %s', (database) => {
  let cms: Cms
  let people: Keepers
  let organisation: { north: string; south: string }
  beforeAll(async () => {
    cms = await startOutreachCms({ database })
    people = await keepers(cms)
    organisation = {
      north: await idBySlug(cms, slugs.organisations, 'north-trust'),
      south: await idBySlug(cms, slugs.organisations, 'south-centre'),
    }
  }, 180_000)
  afterAll(() => cms?.stop())

  test.each([
    ['opportunities', anOpportunity, opportunityData, { kind: 'job' }, offers],
    ['outreach-events', anEvent, eventData, { kind: 'meeting' }, offers],
    ['referral-codes', aCode, codeData, { label: 'Elsewhere' }, codes],
  ] as const)(
    '%s: every role, every operation, of their own organisation and of another',
    async (slug, aRow, dataFor, change, expected) => {
      const tryIt = async (who: Who, operation: Operation, of: 'north' | 'south') => {
        const { rest } = people[who]
        if (operation === 'create') return rest('POST', `/${slug}`, dataFor({ organisation: organisation[of] }))
        const { id } = await aRow(cms, { organisation: of === 'north' ? 'north-trust' : 'south-centre' })
        const method = operation === 'read' ? 'GET' : operation === 'update' ? 'PATCH' : 'DELETE'
        return rest(method, `/${slug}/${id}`, operation === 'update' ? change : undefined)
      }
      const found: Partial<Record<Who, string>> = {}
      for (const who of Object.keys(expected) as Who[]) {
        const cells: string[] = []
        for (const operation of operations) {
          const reached = [] as string[]
          for (const of of ['north', 'south'] as const)
            if ((await tryIt(who, operation, of)).status === may[operation]) reached.push(of)
          const own = who === 'south' ? 'south' : 'north'
          cells.push(
            reached.length === 2 ? 'both' : reached[0] === own ? 'own' : reached[0] === undefined ? 'none' : '?',
          )
        }
        found[who] = cells.join(' ')
      }
      expect(found).toEqual(expected)
    },
    120_000,
  )

  test('a partner editor needs to name no organisation, and moves nothing to another', async () => {
    const made = await people.north.rest('POST', '/opportunities', opportunityData())
    expect(idOf((made.body.doc as Row).organisation)).toBe(organisation.north)
    const { id } = made.body.doc as Row
    const moved = await people.north.rest('PATCH', `/opportunities/${id}`, { organisation: organisation.south })
    expect([moved.status, sentencesIn(moved)]).toEqual([
      403,
      ['Expected your own organisation. Ask the comms lead to write for another one.'],
    ])
  })

  test('how residents reach an organisation is its own to say; what it is called is not', async () => {
    const path = `/organisations/${organisation.north}`
    const kept = await people.north.rest('PATCH', path, {
      name: 'North Pole',
      kind: 'nhs',
      contact: { phone: '0121 496 0000' },
    })
    expect(kept.body.doc).toMatchObject({ name: 'North Trust', kind: 'charity', contact: { phone: '0121 496 0000' } })
    const bad = await people.north.rest('PATCH', path, { contact: { phone: 'ring me' } })
    expect([bad.status, sentencesIn(bad)]).toEqual([
      400,
      ['contact.phone: Expected a telephone number: digits and spaces, for example 0121 496 0000; “ring me” came.'],
    ])
    expect((await people.south.rest('PATCH', path, { contact: { phone: '0121 496 0001' } })).status).toBe(403)
    expect((await people.reviewer.rest('PATCH', path, { contact: { phone: '0121 496 0001' } })).status).toBe(403)
    const comms = await people.comms.rest('PATCH', path, { name: 'North Pole', contact: { email: 'a@example.org' } })
    expect(comms.body.doc).toMatchObject({
      name: 'North Trust',
      contact: { phone: '0121 496 0000', email: 'a@example.org' },
    })
    expect(((await people.administrator.rest('PATCH', path, { name: 'The North Trust' })).body.doc as Row).name).toBe(
      'The North Trust',
    )
    const empty = { phone: null, email: '', whatsapp: ' ', name: null, dropIn: { where: '', when: {} } }
    expect((await people.north.rest('PATCH', path, { contact: empty })).status).toBe(200)
    expect((await publication(cms)).contacts).toEqual([])
  })

  test('an organisation shows what it offers, and stays while it offers something', async () => {
    const offer = await anOpportunity(cms, { organisation: 'south-centre' })
    const event = await anEvent(cms, { organisation: 'south-centre' })
    const { body } = await people.south.rest(
      'GET',
      `/organisations/${organisation.south}?joins[opportunities][limit]=0&joins[events][limit]=0`,
    )
    const joined = (name: string) => (body[name] as { docs: unknown[] }).docs.map(idOf)
    expect(joined('opportunities')).toContain(offer.id)
    expect(joined('events')).toContain(event.id)
    // A reviewer reads organisations, and no opportunity.
    const asReviewer = (await people.reviewer.rest('GET', `/organisations/${organisation.south}`)).body
    expect((asReviewer.opportunities as { docs: Row[] } | undefined)?.docs ?? []).toEqual([])
    const refused = await people.administrator.rest('DELETE', `/organisations/${organisation.south}`)
    expect([refused.status, JSON.stringify(refused.body)]).toEqual([409, expect.stringContaining('so it is kept')])
  })

  test('a code is made by the server, of letters that spell nothing, and never changes', async () => {
    const { rest } = people.comms
    for (const [slug, data, length] of [
      ['opportunities', opportunityData({ organisation: organisation.north }), 8],
      ['outreach-events', eventData({ organisation: organisation.north }), 8],
      ['referral-codes', codeData(), 6],
    ] as const) {
      const made = await rest('POST', `/${slug}`, { ...data, code: 'mine2222' })
      const { id, code } = made.body.doc as Row
      expect(code).toMatch(new RegExp(`^[bcdfghjkmnpqrstvwxyz2-9]{${length}}$`))
      expect(code).not.toBe('mine2222')
      const changed = await rest('PATCH', `/${slug}/${id}`, { code: 'mine2222' })
      expect((changed.body.doc as Row).code).toBe(code)
    }
  })

  test('a code that is printed stays: deleting is refused to everybody, the system itself too', async () => {
    const { id, code } = await aCode(cms)
    for (const { rest } of Object.values(people))
      expect((await rest('DELETE', `/referral-codes/${id}`)).status).toBeGreaterThanOrEqual(400)
    const deleting = cms.payload.delete({ collection: slugs.referralCodes as never, id, overrideAccess: true })
    await expect(deleting).rejects.toThrow('cannot be deleted')
    const ended = await people.north.rest('PATCH', `/referral-codes/${id}`, { until: '2026-11-20' })
    expect(ended.status).toBe(200)
    expect((await publication(cms)).referrals.find((each) => each.code === code)?.until).toBe('2026-11-20')
  })

  test('who saved and who deleted is written down, with the code and no words', async () => {
    const made = await people.north.rest('POST', '/outreach-events', eventData())
    const { id, code } = made.body.doc as Row
    await people.comms.rest('DELETE', `/outreach-events/${id}`)
    const { docs } = await cms.payload.db.find<Row>({
      collection: slugs.auditEvents,
      where: { target: { equals: id } },
      sort: 'on',
    })
    expect(docs.map(({ action, actor, kind, detail }) => [action, actor, kind, detail])).toEqual([
      ['outreach-saved', people.north.id, 'outreach-events', code],
      ['outreach-deleted', people.comms.id, 'outreach-events', code],
    ])
  })

  test('what cannot be shown is refused with a sentence at its field, and leaves what was there', async () => {
    const { id } = await anEvent(cms)
    const occasions = [{ on: '2026-12-05', from: '12:00', until: '10:00' }]
    const words = [anotherText({ title: '' })]
    const refused = await people.north.rest('PATCH', `/outreach-events/${id}`, {
      occasions,
      words,
      link: 'javascript:alert(1)',
    })
    expect([refused.status, sentencesIn(refused)]).toEqual([
      400,
      [
        'link: Expected an address that begins with https://, for example https://www.example.org/help; “javascript:alert(1)” came. Copy it from the browser.',
        'occasions.0.until: Expected an end after 12:00 on the same day; “10:00” came.',
        'words.0.title: Expected a title; nothing came.',
      ],
    ])
    const bad = await people.north.rest(
      'POST',
      '/referral-codes',
      codeData({ aims: [{ from: '2026-12-01', opens: 'event', target: 'bcdfghjk' }] }),
    )
    expect([bad.status, sentencesIn(bad)[0]]).toEqual([400, expect.stringContaining('of an event that we have')])
    for (const data of [
      { words: 'x' },
      { occasions: [null] },
      { words: [{ language: ['en'] }] },
      { link: { $gt: '' } },
    ])
      expect([data, (await people.north.rest('POST', '/outreach-events', eventData(data))).status]).toEqual([data, 400])
  })

  test('hostile words stay words, and what cannot be seen is left out', async () => {
    const title = '<img src=x onerror=alert(1)> "&amp;\u202E gnp.exe\u0000\u0007'
    const { code } = await anOpportunity(cms, {
      words: [anotherText({ title, body: '[x](javascript:alert(1))\r\n{{7*7}}' })],
    })
    const found = (await publication(cms)).opportunities.find(({ id }) => id === code)
    expect(found?.texts.en).toMatchObject({
      title: '<img src=x onerror=alert(1)> "&amp; gnp.exe',
      body: ['[x](javascript:alert(1))', '{{7*7}}'],
    })
  })

  test('without an account nothing of it is reached', async () => {
    const anonymous = restAs(cms, null)
    for (const path of ['/opportunities', '/outreach-events', '/referral-codes'])
      expect([path, (await anonymous('GET', path)).status]).toEqual([path, 403])
    const { id } = await aCode(cms)
    expect((await anonymous('GET', `/referral-codes/${id}/opens`)).status).toBe(404)
  })
})
