import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dropDueMessages } from '../../src/messages/drop-due.ts'
import { roleNames } from '../../src/roles.ts'
import { slugs } from '../../src/slugs.ts'
import { aPerson, aStory, idBySlug, type Person, type Row } from '../support/builders.ts'
import { databases, type Cms } from '../support/cms.ts'
import { countOf } from '../research/support.ts'
import { aMessage, aReport, sendIn, startMessageCms, storedMessage } from './support.ts'

describe.each(databases)('messages of residents on %s', (database) => {
  let cms: Cms
  let clock = new Date('2026-11-21T10:00:00Z')
  let lead: Person
  let north: Person
  let south: Person
  let code: string
  beforeAll(async () => {
    cms = await startMessageCms({ database, messageDays: 30, now: () => clock })
    lead = await aPerson(cms, ['comms-lead'])
    north = await aPerson(cms, ['partner-editor'], { organisation: 'north-trust' })
    south = await aPerson(cms, ['partner-editor'], { organisation: 'south-centre' })
    code = String((await aStory(cms)).code)
  }, 180_000)
  afterAll(() => cms?.stop())

  /** For the north. */
  const sent = async (overrides: Parameters<typeof aMessage>[0] = {}): Promise<Row> => {
    const message = aMessage({ about: { kind: 'story', code }, ...overrides })
    await sendIn(cms, message)
    return (await storedMessage(cms, message.id)) as Row
  }
  const at = ({ id }: Row) => `/contact-messages/${id}`
  const readingsOf = async (row: Row, actor?: string) =>
    (
      await cms.payload.db.find<Row>({
        collection: slugs.auditEvents,
        where: { and: [{ action: { equals: 'message-read' } }, { target: { equals: row.id } }] },
        limit: 0,
        pagination: false,
      })
    ).docs.filter((each) => actor === undefined || each.actor === actor)

  test('are read by the comms lead and the organisation they are for, and by nobody else, administrators included', async () => {
    const row = await sent()
    for (const role of roleNames) {
      const { rest } = await aPerson(cms, [role], { organisation: 'north-trust', languages: ['ur'] })
      const isTheirs = role === 'comms-lead' || role === 'partner-editor'
      const { status, body } = await rest('GET', at(row))
      expect([role, status === 200]).toEqual([role, isTheirs])
      if (!isTheirs) expect(JSON.stringify(body)).not.toMatch(/Neighbour|0121 496/)
      const list = await rest('GET', '/contact-messages')
      expect([role, JSON.stringify(list.body).includes('0121 496')]).toEqual([role, isTheirs])
    }
    expect((await south.rest('GET', at(row))).status).toBe(404)
    const both = await aPerson(cms, ['administrator', 'comms-lead'])
    expect((await both.rest('GET', at(row))).status).toBe(200)
  })

  test('who reads one is written down, without a word of it; a list of columns without them is no reading', async () => {
    const row = await sent()
    await north.rest('GET', '/contact-messages?select[about]=true&select[status]=true&select[receivedAt]=true')
    expect(await readingsOf(row)).toEqual([])
    await north.rest('GET', at(row))
    const [event] = await readingsOf(row, north.id)
    expect(event).toMatchObject({ kind: slugs.contactMessages, code: row.message })
    expect(JSON.stringify(event)).not.toMatch(/Neighbour|0121 496|mend/)
    await lead.rest('GET', '/contact-messages?limit=0')
    expect(await readingsOf(row, lead.id)).toHaveLength(1)
  })

  test.each([
    ['GET', 'where[words][contains]=clothes&select[status]=true'],
    ['GET', 'where[or][0][and][0][name][like]=Neigh&select[status]=true'],
    ['GET', 'where[notes][exists]=true&select[status]=true'],
    ['GET', 'sort=status,-reachAt&select[status]=true'],
    ['GET', 'sort[]=status&sort[]=name&select[status]=true'],
    ['GET', 'count?where[reachAt][like]=0121'],
    ['PATCH', 'where[AND][0][words][contains]=clothes&select[status]=true'],
    ['DELETE', 'where[words][contains]=clothes&select[status]=true'],
  ] as const)('nobody guesses what is in one by asking which have it: %s %s', async (method, query) => {
    const row = await sent()
    const at = query.startsWith('count?') ? `/contact-messages/${query}` : `/contact-messages?${query}`
    for (const { rest } of [north, lead]) {
      const { status, body } = await rest(method, at, method === 'PATCH' ? { status: 'done' } : undefined)
      expect([status, JSON.stringify(body.docs)]).toEqual([400, undefined])
      expect(JSON.stringify(body)).toContain('Look by status, organisation, language or date.')
    }
    expect(await storedMessage(cms, String(row.message))).toMatchObject({ status: 'new' })
    const allowed = await north.rest('GET', '/contact-messages?where[status][equals]=new&sort=-receivedAt&limit=1')
    expect(allowed.status).toBe(200)
  })

  test('nobody changes what was written, and nobody writes one here', async () => {
    const row = await sent()
    const forged = {
      name: 'Somebody else',
      reachAt: '0',
      words: 'Other words',
      about: 'training',
      message: 'x',
      deleteOn: '2099-01-01',
      takenBy: south.id,
      contentHash: 'x',
    }
    for (const { rest } of [north, lead])
      expect((await rest('PATCH', at(row), { ...forged, notes: 'Rang' })).status).toBe(200)
    await cms.payload.update({
      collection: slugs.contactMessages as never,
      id: row.id,
      data: forged as never,
      overrideAccess: true,
    })
    const { name, reachAt, words, about, message, deleteOn, contentHash } = row
    expect(await storedMessage(cms, String(message))).toMatchObject({
      name,
      reachAt,
      words,
      about,
      deleteOn,
      contentHash,
      notes: 'Rang',
    })
    expect((await lead.rest('POST', '/contact-messages', { ...row, id: undefined, message: 'new' })).status).toBe(403)
    expect((await lead.rest('POST', `${at(row)}/duplicate`, {})).status).not.toBe(201)
  })

  test('who takes one in hand is written down; done has its day', async () => {
    const row = await sent()
    await north.rest('PATCH', at(row), { status: 'in-hand' })
    expect(await storedMessage(cms, String(row.message))).toMatchObject({ status: 'in-hand', takenBy: north.id })
    await north.rest('PATCH', at(row), { status: 'done' })
    expect(await storedMessage(cms, String(row.message))).toMatchObject({ status: 'done', doneOn: clock.toISOString() })
    expect((await north.rest('PATCH', at(row), { status: 'thrown away' })).status).toBe(400)
  })

  test('the comms lead passes one on: it is new there, and gone from where it was; a partner cannot', async () => {
    const row = await sent()
    await north.rest('PATCH', at(row), { status: 'in-hand' })
    const organisation = await idBySlug(cms, slugs.organisations, 'south-centre')
    await north.rest('PATCH', at(row), { organisation })
    expect((await south.rest('GET', at(row))).status).toBe(404)
    expect((await lead.rest('PATCH', at(row), { organisation })).status).toBe(200)
    expect(await storedMessage(cms, String(row.message))).toMatchObject({ organisation, status: 'new', takenBy: null })
    expect([(await south.rest('GET', at(row))).status, (await north.rest('GET', at(row))).status]).toEqual([200, 404])
    const where = { and: [{ action: { equals: 'message-passed' } }, { target: { equals: row.id } }] }
    expect(await cms.payload.db.findOne<Row>({ collection: slugs.auditEvents, where })).toMatchObject({
      actor: lead.id,
      detail: organisation,
    })
  })

  test('one is deleted at once when somebody asks, and the log keeps that and nothing else', async () => {
    const row = await sent()
    expect((await south.rest('DELETE', at(row))).status).not.toBe(200)
    expect((await north.rest('DELETE', at(row))).status).toBe(200)
    expect(await storedMessage(cms, String(row.message))).toBeNull()
    const where = { and: [{ action: { equals: 'message-deleted' } }, { target: { equals: row.id } }] }
    const event = await cms.payload.db.findOne<Row>({ collection: slugs.auditEvents, where })
    expect(event).toMatchObject({ actor: north.id })
    expect(JSON.stringify(event)).not.toMatch(/Neighbour|0121 496/)
  })

  test('no version of one is kept anywhere', () => {
    for (const slug of [slugs.contactMessages, slugs.wordReports, slugs.messagesAside])
      expect(cms.payload.collections[slug]?.config.versions).toBeFalsy()
  })

  test('a word report is for the comms lead and the translators of its language', async () => {
    const report = aReport()
    await sendIn(cms, report)
    const row = (await cms.payload.db.findOne<Row>({
      collection: slugs.wordReports,
      where: { message: { equals: report.id } },
    })) as Row
    const path = `/word-reports/${row.id}`
    const urdu = await aPerson(cms, ['translator'], { languages: ['ur'] })
    const arabic = await aPerson(cms, ['translator'], { languages: ['ar'] })
    expect((await arabic.rest('GET', path)).status).toBe(404)
    expect((await urdu.rest('PATCH', path, { status: 'done', wrong: 'Nothing', notes: 'Put right' })).status).toBe(200)
    expect((await lead.rest('GET', path)).body).toMatchObject({
      status: 'done',
      wrong: report.wrong,
      notes: 'Put right',
    })
    expect((await north.rest('GET', path)).status).toBe(403)
  })

  test('each goes by itself after its last day, answered or not; so does a report of a word, put right or not', async () => {
    const untouched = aReport()
    await sendIn(cms, untouched)
    await dropDueMessages(cms.payload)
    const waiting = await countOf(cms, slugs.contactMessages)
    expect(waiting).toBeGreaterThan(3)
    clock = new Date('2026-12-21T22:00:00Z')
    await dropDueMessages(cms.payload)
    expect(await countOf(cms, slugs.contactMessages)).toBe(waiting)
    expect(await countOf(cms, slugs.wordReports)).toBe(2)
    const fresh = await sent()
    const open = aReport()
    await sendIn(cms, open)
    clock = new Date('2026-12-22T08:00:00Z')
    await dropDueMessages(cms.payload)
    expect(await countOf(cms, slugs.contactMessages)).toBe(1)
    expect(await storedMessage(cms, String(fresh.message))).not.toBeNull()
    const left = await cms.payload.db.find<Row>({
      collection: slugs.wordReports,
      where: {},
      limit: 0,
      pagination: false,
    })
    expect(left.docs.map(({ message }) => message)).toEqual([open.id])
    // Neither the message nor what it said comes back out of the log.
    const log = await cms.payload.db.find<Row>({
      collection: slugs.auditEvents,
      where: {},
      limit: 0,
      pagination: false,
    })
    expect(JSON.stringify(log.docs)).not.toMatch(/Neighbour|0121 496/)
  })
})
