import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { roleNames } from '../../src/roles.ts'
import { slugs } from '../../src/slugs.ts'
import { countOf } from '../research/support.ts'
import { aPerson, idBySlug, type Person, type Row } from '../support/builders.ts'
import { databases, type Cms } from '../support/cms.ts'
import { restAs, type Answer, type Rest } from '../support/rest.ts'
import { startMessageCms } from './support.ts'

const slip = {
  language: 'ur',
  name: 'A Neighbour',
  reach: { by: 'phone', at: '0121 496 0000' },
  wantsCall: true,
  topic: 'training',
  words: 'I mend clothes. Mornings suit me.',
  whoTold: 'banner',
  agreed: true,
}
const sentenceOf = ({ body }: Answer) => (body.errors as { message: string }[] | undefined)?.[0]?.message

describe.each(databases)('slips from paper on %s', (database) => {
  let cms: Cms
  let lead: Person
  let north: Person
  let south: Person
  beforeAll(async () => {
    cms = await startMessageCms({ database, messageDays: 30 })
    lead = await aPerson(cms, ['comms-lead'])
    north = await aPerson(cms, ['partner-editor'], { organisation: 'north-trust' })
    south = await aPerson(cms, ['partner-editor'], { organisation: 'south-centre' })
  }, 180_000)
  afterAll(() => cms?.stop())

  const type = ({ rest }: { rest: Rest }, change: Record<string, unknown> = {}) =>
    rest('POST', '/contact-messages/from-paper', { ...slip, ...change })
  const rowOf = async ({ body }: Answer): Promise<Row> => {
    const where = { id: { equals: String(body.id) } }
    return (await cms.payload.db.findOne<Row>({ collection: slugs.contactMessages, where })) as Row
  }
  const organisation = (slug: string) => idBySlug(cms, slugs.organisations, slug)

  test('a slip that was kept is not typed in twice because nobody could be told of it', async () => {
    const before = await countOf(cms, slugs.contactMessages)
    const spy = vi.spyOn(cms.payload.jobs, 'queue').mockRejectedValue(new Error('database is locked'))
    const { status } = await type(south)
    spy.mockRestore()
    expect([status, await countOf(cms, slugs.contactMessages)]).toEqual([200, before + 1])
  })

  test('what a partner types in is a message to their organisation, kept as long as one of the site', async () => {
    const answer = await type(north)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    const row = await rowOf(answer)
    expect(row).toMatchObject({
      status: 'new',
      name: 'A Neighbour',
      reachBy: 'phone',
      reachAt: '0121 496 0000',
      wantsCall: true,
      language: 'ur',
      title: 'Training',
      aboutKind: 'topic',
      about: 'training',
      words: slip.words,
      whoTold: 'banner',
      organisation: await organisation('north-trust'),
      receivedAt: '2026-11-21T10:00:00.000Z',
    })
    expect(String(row.deleteOn).slice(0, 10)).toBe('2026-12-21')
    expect((await north.rest('GET', `/contact-messages/${row.id}`)).status).toBe(200)
    expect((await south.rest('GET', `/contact-messages/${row.id}`)).status).toBe(404)
  })

  test('who typed it in is written down, without a word of it', async () => {
    const row = await rowOf(await type(north))
    const where = { and: [{ action: { equals: 'message-typed-in' } }, { target: { equals: row.id } }] }
    const entry = await cms.payload.db.findOne<Row>({ collection: slugs.auditEvents, where })
    expect(entry).toMatchObject({ actor: north.id, kind: slugs.contactMessages, code: row.message })
    expect(JSON.stringify(entry)).not.toMatch(/Neighbour|0121 496|clothes/)
  })

  test('a partner types in none for another organisation; the comms lead for any one, or for none', async () => {
    const southern = await organisation('south-centre')
    const before = await countOf(cms, slugs.contactMessages)
    expect((await type(north, { organisation: southern })).status).toBe(403)
    expect(await countOf(cms, slugs.contactMessages)).toBe(before)
    expect((await rowOf(await type(north, { organisation: await organisation('north-trust') }))).organisation).toBe(
      await organisation('north-trust'),
    )
    expect((await rowOf(await type(lead, { organisation: southern }))).organisation).toBe(southern)
    expect((await rowOf(await type(lead))).organisation ?? null).toBeNull()
    expect((await type(lead, { organisation: '0'.repeat(24) })).status).toBe(404)
  })

  test('no other role types one in, nor does anybody without an account or an organisation', async () => {
    const before = await countOf(cms, slugs.contactMessages)
    for (const role of roleNames.filter((each) => each !== 'comms-lead' && each !== 'partner-editor')) {
      const person = await aPerson(cms, [role], { organisation: 'north-trust', languages: ['ur'] })
      expect([role, (await type(person)).status]).toEqual([role, 403])
    }
    expect((await type({ rest: restAs(cms, null) })).status).toBe(403)
    expect((await type(await aPerson(cms, ['partner-editor']))).status).toBe(403)
    expect(await countOf(cms, slugs.contactMessages)).toBe(before)
  })

  test.each([
    { name: 'no box ticked', change: { agreed: false }, says: /tick the box/ },
    { name: 'nothing said of the box', change: { agreed: undefined }, says: /tick the box/ },
    { name: 'no name', change: { name: '   ' }, says: /called/ },
    { name: 'no number', change: { reach: { by: 'phone', at: '' } }, says: /number/ },
    { name: 'a way that is none', change: { reach: { by: 'pigeon', at: '0121 496 0000' } }, says: /reached/ },
    { name: 'too many words', change: { words: 'x'.repeat(2001) }, says: /2,000 letters/ },
    { name: 'a topic that is none', change: { topic: 'gossip' }, says: /about/ },
    { name: 'an organisation that is no id', change: { organisation: { $ne: null } }, says: /organisation/ },
    { name: 'a field that is none', change: { status: 'done' }, says: /Expected/ },
  ])('$name: nothing is kept, and a sentence says what to do', async ({ change, says }) => {
    const before = await countOf(cms, slugs.contactMessages)
    const answer = await type(lead, change)
    expect([answer.status, sentenceOf(answer)]).toEqual([400, expect.stringMatching(says)])
    expect(await countOf(cms, slugs.contactMessages)).toBe(before)
  })

  test.each(['<script>alert(1)</script>', "'); DROP TABLE contact_messages; --", '{{constructor}} ${7*7}', '=1+1'])(
    'hostile words stay text: %s',
    async (words) => {
      expect(await rowOf(await type(north, { words, name: words }))).toMatchObject({ words, name: words })
    },
  )

  test('a character that no keyboard types is left out, and lines stay lines', async () => {
    const row = await rowOf(await type(north, { words: 'One\u0000 line\nand\u0007 another', name: 'A\u0000da' }))
    expect(row).toMatchObject({ words: 'One line\nand another', name: 'Ada' })
  })
})
