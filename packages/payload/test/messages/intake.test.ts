import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import type { ContactMessage, OutreachMessage } from '@use-it-cities/success-stories/outreach'
import { newIntakeKey, publicKeyOf, sealSubmission } from '@use-it-cities/questionnaire-schema/sealed'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { deletedRowsIn } from '../../src/data-archive/deleted/deleted-rows.ts'
import { slugs } from '../../src/slugs.ts'
import { aPerson, aStory, idBySlug, type Row } from '../support/builders.ts'
import { databases, type Cms } from '../support/cms.ts'
import { restAs, send } from '../support/rest.ts'
import { aSubmission, countOf, signed } from '../research/support.ts'
import {
  aMessage,
  aReport,
  intakeKey,
  now,
  path,
  sealedCall,
  sendIn,
  startMessageCms,
  storedMessage,
} from './support.ts'

const lost = await newIntakeKey()

describe.each(databases)('the intake of messages on %s', (database) => {
  let cms: Cms
  let clock = now()
  beforeAll(async () => {
    cms = await startMessageCms({ database, messageDays: 30, now: () => clock })
  }, 180_000)
  afterAll(() => cms?.stop())
  const asideOf = async (id: string) =>
    (
      await cms.payload.db.find<Row>({
        collection: slugs.messagesAside,
        where: { message: { equals: id } },
        limit: 0,
        pagination: false,
      })
    ).docs

  test('a message is stored once, as it was written, with the day on which it goes', async () => {
    const message = aMessage()
    expect(await sendIn(cms, message)).toEqual({ status: 200, body: { id: message.id, outcome: 'stored' } })
    const row = await storedMessage(cms, message.id)
    expect(row).toMatchObject({
      name: 'A Neighbour',
      reachBy: 'phone',
      reachAt: '0121 496 0000',
      wantsCall: true,
      aboutKind: 'topic',
      about: 'work',
      words: message.words,
      whoTold: 'friend',
      language: 'ur',
      status: 'new',
      receivedAt: '2026-11-21T10:00:00.000Z',
    })
    expect(row?.organisation ?? null).toBeNull()
    expect(String(row?.deleteOn).slice(0, 10)).toBe('2026-12-21')
  })

  test('a message about a story is for the organisation of the story; of an unknown one for the comms lead', async () => {
    const story = await aStory(cms, { organisation: 'south-centre' })
    const known = aMessage({ about: { kind: 'story', code: String(story.code) } })
    const unknown = aMessage({ about: { kind: 'story', code: 'zzzzzzzz' } })
    for (const message of [known, unknown]) await sendIn(cms, message)
    const organisation = await idBySlug(cms, slugs.organisations, 'south-centre')
    expect((await storedMessage(cms, known.id))?.organisation).toBe(organisation)
    expect((await storedMessage(cms, unknown.id))?.organisation ?? null).toBeNull()
  })

  test('a word that is wrong stands in a list of its own', async () => {
    const report = aReport({ better: 'A better one' })
    expect((await sendIn(cms, report)).body).toEqual({ id: report.id, outcome: 'stored' })
    const where = { message: { equals: report.id } }
    expect(await cms.payload.db.findOne<Row>({ collection: slugs.wordReports, where })).toMatchObject({
      page: '/ur/stories',
      wrong: report.wrong,
      better: 'A better one',
      language: 'ur',
      status: 'new',
    })
  })

  test('replayed, doubled and 20 at once: one message', async () => {
    const message = aMessage()
    const call = await sealedCall(message)
    const other = await sealedCall(message)
    const all = await Promise.all(Array.from({ length: 20 }, (_, at) => signed(cms, path, at % 2 === 0 ? call : other)))
    expect(all.map(({ status }) => status)).toEqual(Array(20).fill(200))
    expect(all.filter(({ body }) => body.outcome === 'stored')).toHaveLength(1)
    expect((await signed(cms, path, call)).body).toEqual({ id: message.id, outcome: 'already-stored' })
    const where = { message: { equals: message.id } }
    expect((await cms.payload.db.count({ collection: slugs.contactMessages, where })).totalDocs).toBe(1)
  })

  test.each([
    ['a message', aMessage, { words: 'Other words.' }],
    ['a message to be reached elsewhere', aMessage, { reach: { by: 'phone', at: '0121 496 0001' } }],
    ['a word that is wrong', aReport, { wrong: 'Another word.' }],
  ] as const)(
    '%s sent again after a lost receipt, in another language too, is the same; other content is not',
    async (_, make, other) => {
      const message = make() as OutreachMessage
      await sendIn(cms, message)
      const again = { ...message, sentAt: '2026-11-21T10:07:00.000Z', language: 'en' } as const
      expect((await sendIn(cms, again)).body).toEqual({ id: message.id, outcome: 'already-stored' })
      expect(await asideOf(message.id)).toEqual([])
      expect((await sendIn(cms, { ...again, ...other } as OutreachMessage)).body.outcome).toBe('kept-aside')
      expect(await asideOf(message.id)).toMatchObject([{ why: 'other-content' }])
      const where = { message: { equals: message.id } }
      const counts = [slugs.contactMessages, slugs.wordReports].map((collection) =>
        cms.payload.db.count({ collection, where }),
      )
      expect((await Promise.all(counts)).map(({ totalDocs }) => totalDocs).toSorted()).toEqual([0, 1])
    },
  )

  test('one that was deleted because somebody asked does not come back when the site sends it again', async () => {
    const message = aMessage()
    await sendIn(cms, message)
    const lead = await aPerson(cms, ['comms-lead'])
    const row = await storedMessage(cms, message.id)
    expect((await lead.rest('DELETE', `/contact-messages/${row?.id}`)).status).toBe(200)
    expect((await sendIn(cms, message)).body).toEqual({ id: message.id, outcome: 'already-stored' })
    expect(await storedMessage(cms, message.id)).toBeNull()
  })

  test('a report that was deleted does not come back either, and who deleted it is written down', async () => {
    const report = aReport()
    await sendIn(cms, report)
    const lead = await aPerson(cms, ['comms-lead'])
    const where = { message: { equals: report.id } }
    const row = await cms.payload.db.findOne<Row>({ collection: slugs.wordReports, where })
    expect((await lead.rest('DELETE', `/word-reports/${row?.id}`)).status).toBe(200)
    const event = await cms.payload.db.findOne<Row>({
      collection: slugs.auditEvents,
      where: { and: [{ action: { equals: 'message-deleted' } }, { target: { equals: row?.id } }] },
    })
    expect(event).toMatchObject({ actor: lead.id, kind: slugs.wordReports, code: report.id })
    expect((await deletedRowsIn(cms.dataDir).read()).map(({ id }) => id)).toContain(row?.id)
    expect((await sendIn(cms, report)).body).toEqual({ id: report.id, outcome: 'already-stored' })
    expect(await cms.payload.db.findOne({ collection: slugs.wordReports, where })).toBeNull()
  })

  test.each([
    [
      'other words under a known id',
      'other-content',
      async (id: string) => sealedCall(aMessage({ id, words: 'Changed' })),
    ],
    [
      'sealed to a key that is gone',
      'wrong-key',
      async (id: string) => sealedCall(aMessage({ id }), { pem: lost.privateKeyPem }),
    ],
    ['of another id inside', 'not-a-message', async (id: string) => sealedCall(aMessage(), { id })],
    ['not a message inside', 'not-a-message', async (id: string) => sealedCall({ id, hello: 'there' }, { id })],
    [
      'a message with a field more',
      'not-a-message',
      async (id: string) => sealedCall({ ...aMessage({ id }), isAdmin: true }),
    ],
    [
      'a message that nobody agreed to',
      'not-a-message',
      async (id: string) => sealedCall({ ...aMessage({ id }), agreed: false }),
    ],
    [
      'an interview',
      'cannot-be-opened',
      async (id: string) =>
        JSON.stringify({
          sealed: await sealSubmission(await publicKeyOf(intakeKey.privateKeyPem), aSubmission({ id })),
        }),
    ],
    [
      'changed on the way',
      'cannot-be-opened',
      async (id: string) => {
        const { sealed } = JSON.parse(await sealedCall(aMessage({ id }))) as { sealed: { ciphertext: string } }
        const [first, ...rest] = sealed.ciphertext
        return JSON.stringify({ sealed: { ...sealed, ciphertext: [first === 'A' ? 'B' : 'A', ...rest].join('') } })
      },
    ],
    ['never sealed', 'not-sealed', (id: string) => Promise.resolve(JSON.stringify({ sealed: aMessage({ id }) }))],
  ])('%s: kept aside as it came, once, and nothing is stored', async (_, why, callOf) => {
    const id = randomUUID()
    if (why === 'other-content') await sendIn(cms, aMessage({ id }))
    const before = await countOf(cms, slugs.contactMessages)
    const call = await callOf(id)
    for (let at = 0; at < 2; at += 1)
      expect((await signed(cms, path, call)).body).toEqual({ id, outcome: 'kept-aside' })
    const rows = await asideOf(id)
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({ why, sealed: JSON.stringify((JSON.parse(call) as { sealed: unknown }).sealed) })
    expect(await countOf(cms, slugs.contactMessages)).toBe(before)
  })

  test('once the key is back, what was kept aside opens and goes where it belongs', async () => {
    const message = aMessage()
    await signed(cms, path, await sealedCall(message, { pem: lost.privateKeyPem }))
    const [row] = await asideOf(message.id)
    const lead = await aPerson(cms, ['comms-lead'])
    expect((await lead.rest('POST', `/messages-aside/${row?.id}/open-again`, {})).status).toBe(409)
    clock = new Date('2026-12-15T10:00:00Z')
    const useIt = cms.payload.config.custom.useIt as { intakePrivateKey: string }
    const before = useIt.intakePrivateKey
    useIt.intakePrivateKey = `${before}\n${lost.privateKeyPem}`
    const answer = await lead.rest('POST', `/messages-aside/${row?.id}/open-again`, {})
    useIt.intakePrivateKey = before
    clock = now()
    expect(answer.body).toEqual({ outcome: 'stored' })
    const stored = await storedMessage(cms, message.id)
    // Its days began when it came, not when it could be opened.
    expect(stored?.receivedAt).toBe('2026-11-21T10:00:00.000Z')
    expect(String(stored?.deleteOn).slice(0, 10)).toBe('2026-12-21')
    expect(await asideOf(message.id)).toEqual([])
  })

  test.each([
    ['without a signature', 401, async () => send(cms, 'POST', path, { body: await sealedCall(aMessage()) })],
    [
      'signed with another secret',
      401,
      async () => toResponse(signed(cms, path, await sealedCall(aMessage()), { secret: 'guess' })),
    ],
    [
      'signed two minutes ago',
      401,
      async () => toResponse(signed(cms, path, await sealedCall(aMessage()), { at: Date.now() - 120_000 })),
    ],
    ['no JSON', 400, () => toResponse(signed(cms, path, '{'))],
    ['nothing sealed', 400, () => toResponse(signed(cms, path, '{}'))],
    ['a body too large', 413, () => toResponse(signed(cms, path, JSON.stringify({ sealed: 'x'.repeat(50_000) })))],
  ])('%s is turned away, and nothing is stored', async (_, status, call) => {
    const before = [await countOf(cms, slugs.contactMessages), await countOf(cms, slugs.messagesAside)]
    expect((await call()).status).toBe(status)
    expect([await countOf(cms, slugs.contactMessages), await countOf(cms, slugs.messagesAside)]).toEqual(before)
  })

  test('an account opens no way in: only the site calls it', async () => {
    const lead = await aPerson(cms, ['administrator', 'comms-lead'])
    for (const rest of [lead.rest, restAs(cms, null)])
      expect((await rest('POST', path, { sealed: 'x' })).status).toBe(401)
  })

  test('a message in a language that the city does not have (any more) is stored too', async () => {
    const message = aMessage({ language: 'so' })
    expect((await sendIn(cms, message)).body.outcome).toBe('stored')
  })

  test('the longest message that the site lets through fits', async () => {
    const message = aMessage({
      words: '\u{1F4DE}'.repeat(1000),
      name: '\u0627'.repeat(80),
      reach: { by: 'email', at: `${'a'.repeat(100)}@example.org` },
    })
    expect((await sendIn(cms, message)).body.outcome).toBe('stored')
  })

  test('whatever a resident types is stored letter by letter', async () => {
    const words = fc.oneof(
      fc.constantFrom(
        "Robert'); DROP TABLE x;--",
        '<script>alert(1)</script>',
        'a\r\nBcc: b@example.org',
        '{{7*7}}',
        '\u202Eabc',
      ),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
    )
    await fc.assert(
      fc.asyncProperty(words, async (text) => {
        const given = text.trim()
        const message: ContactMessage = aMessage({ words: given, name: given.slice(0, 40).trim() || 'N' })
        if ((await sendIn(cms, message)).body.outcome !== 'stored') return false
        const row = await storedMessage(cms, message.id)
        return (row?.words ?? '') === given && row?.name === message.name
      }),
      { numRuns: 30 },
    )
  }, 60_000)
})

const toResponse = async (call: ReturnType<typeof signed>) => call

test('without a private key nothing is taken in, so that the site keeps it', async () => {
  const cms = await startMessageCms({ intakePrivateKey: undefined as never })
  expect((await signed(cms, path, await sealedCall(aMessage()))).status).toBe(503)
  await cms.stop()
})
