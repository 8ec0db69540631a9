import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { KitView } from '../../src/share-kit/views.ts'
import { slugs } from '../../src/slugs.ts'
import { aPerson, aPublishedStory, idBySlug, password, type Person, type Row } from '../support/builders.ts'
import { databases, startCms, type Cms } from '../support/cms.ts'
import { codeOn } from '../support/code-on.ts'
import { send, type Answer } from '../support/rest.ts'
import { takenDown } from '../take-down/started.ts'

const siteUrl = 'http://localhost:3199'
const sentenceOf = ({ body }: Answer) => String((body.errors as { message: string }[])[0]?.message)

describe.each(databases)('a code of a place on the paper of a story, on %s', (database) => {
  let cms: Cms
  let partner: Person
  let lead: Person
  let story: Row
  let other: Row
  let codes: Readonly<Record<'window' | 'own' | 'stranger' | 'elsewhere' | 'ended' | 'later' | 'passing', Row>>
  beforeAll(async () => {
    cms = await startCms({ database, siteUrl, now: () => new Date('2026-11-21T10:00:00Z') })
    partner = await aPerson(cms, ['partner-editor'], { organisation: 'north-trust' })
    lead = await aPerson(cms, ['comms-lead'])
    story = (await aPublishedStory(cms)).story
    other = (await aPublishedStory(cms)).story
    const aCode = async (label: string, organisation: string, aims: object[], more: object = {}) => {
      const id = await idBySlug(cms, slugs.organisations, organisation)
      const made = await lead.rest('POST', '/referral-codes', { label, organisation: id, aims, ...more })
      expect([label, made.status]).toEqual([label, 201])
      return made.body.doc as Row
    }
    const opens = (target: unknown, from = '2026-11-01') => ({ from, opens: 'story', target })
    codes = {
      // Two lines of its plan name the story: it is one code all the same.
      window: await aCode('Library, window', 'north-trust', [opens(story.code), opens(story.code, '2027-02-01')]),
      own: await aCode('North Trust, door', 'north-trust', [{ from: '2026-11-01', opens: 'home' }]),
      stranger: await aCode('South Centre, door', 'south-centre', [{ from: '2026-11-01', opens: 'home' }]),
      elsewhere: await aCode('South Centre, stairs', 'south-centre', [
        opens(other.code),
        opens(story.code, '2026-12-01'),
      ]),
      ended: await aCode('Summer fair', 'north-trust', [opens(story.code)], { until: '2026-11-20' }),
      later: await aCode('Spring fair', 'north-trust', [opens(other.code, '2027-03-01')]),
      passing: await aCode('Champions', 'north-trust', [{ from: '2026-11-01', opens: 'champion', target: story.code }]),
    }
  }, 120_000)
  afterAll(() => cms?.stop())

  const order = (more: Record<string, unknown> = {}) => ({
    ...{ story: story.id, language: 'en', paper: 'leaflet', copies: 20, places: 'Old Town library' },
    ...more,
  })
  const print = ({ rest }: Person, more: Record<string, unknown>) => rest('POST', '/share-kit/paper.pdf', order(more))
  const choicesFor = async ({ rest }: Person) =>
    ((await rest('GET', `/share-kit/story/${story.id}`)).body.view as KitView).codes.map(({ label, opens }) => [
      label,
      opens,
    ])
  const runs = async () =>
    (
      await cms.payload.db.find<Row>({
        collection: slugs.printRuns,
        where: { story: { equals: story.id } },
        pagination: false,
      })
    ).docs
  /** The bytes, as the button of the panel saves them. */
  const paper = async ({ email }: Person, more: Record<string, unknown>) => {
    const { token } = await cms.payload.login({ collection: slugs.users, data: { email, password } as never })
    const answer = await send(cms, 'POST', '/share-kit/paper.pdf', {
      body: JSON.stringify(order(more)),
      headers: { 'content-type': 'application/json', authorization: `JWT ${String(token)}` },
    })
    expect([more, answer.status]).toEqual([more, 200])
    const [, number] = /filename="(P261121-[A-Z0-9]{3})-/.exec(answer.headers.get('content-disposition') ?? '') ?? []
    return { pdf: new Uint8Array(await answer.arrayBuffer()), number }
  }

  test('the panel offers the codes of the story’s organisation and those that lead to it, with what each opens today', async () => {
    const own = [
      ['Champions', 'the page for passing this story on'],
      ['Library, window', 'this story'],
      ['North Trust, door', '“The first page of the site”, not this story'],
      ['Spring fair', 'nothing yet, so people are led to the stories'],
    ]
    expect(await choicesFor(partner)).toEqual(own)
    expect(await choicesFor(lead)).toEqual([
      ...own.slice(0, 3),
      ['South Centre, stairs', 'another story'],
      ...own.slice(3),
    ])
  })

  test.each(['leaflet', 'poster-a4', 'poster-a3'])('a phone reads the code of the place off a %s', async (kind) => {
    const { pdf } = await paper(partner, { paper: kind, code: codes.window.id })
    expect(await codeOn(pdf)).toBe(`${siteUrl}/go/${String(codes.window.code)}`)
  })

  test.each([undefined, null])('without a code (%s) it reads the address of the story itself', async (code) => {
    const { pdf } = await paper(partner, { code })
    expect(await codeOn(pdf)).toBe(`${siteUrl}/en/stories/${String(story.code)}`)
  })

  test('the comms lead may take one of another organisation that will lead to the story; its editor may not', async () => {
    const { pdf } = await paper(lead, { code: codes.elsewhere.id })
    expect(await codeOn(pdf)).toBe(`${siteUrl}/go/${String(codes.elsewhere.code)}`)
    const refused = await print(partner, { code: codes.elsewhere.id })
    expect([refused.status, sentenceOf(refused)]).toEqual([403, expect.stringContaining('another organisation')])
  })

  test('a code of another organisation, one that has ended and one that is none are refused, and nothing is written down', async () => {
    const before = (await runs()).length
    const refusals: [Person, Record<string, unknown>, number, string][] = [
      [partner, { code: codes.stranger.id }, 403, 'belongs to another organisation'],
      [lead, { code: codes.stranger.id }, 409, 'belongs to another organisation and does not open this story'],
      [partner, { code: codes.ended.id }, 409, 'The last day of this code was'],
      [lead, { code: codes.ended.id }, 409, 'or the address of the story itself'],
      [lead, { code: 'f'.repeat(24) }, 403, 'or there is none such'],
      [lead, { code: codes.window.id, paper: 'press' }, 400, 'Leave the code out'],
      [lead, { code: '' }, 400, 'Expected'],
    ]
    for (const [person, more, status, sentence] of refusals) {
      const answer = await print(person, more)
      expect([more, answer.status, sentenceOf(answer)]).toEqual([more, status, expect.stringContaining(sentence)])
    }
    expect(await runs()).toHaveLength(before)
  })

  test('the run has its number, the log names the code, and the paper is fetched back like any other', async () => {
    const { number } = await paper(partner, { code: codes.passing.id, places: 'The barber' })
    const run = (await runs()).find((row) => row.number === number)
    expect(run).toMatchObject({ kind: 'leaflet', copies: 20, places: 'The barber' })
    const where = { and: [{ action: { equals: 'print-paper' } }, { target: { equals: String(run?.id) } }] }
    const event = await cms.payload.db.findOne<Row>({ collection: slugs.auditEvents, where })
    expect(event?.detail).toBe(`leaflet en ${String(number)} 20 ${String(codes.passing.code)}`)
    await takenDown(cms, story.id)
    const recall = (await lead.rest('GET', '/print-runs/recall')).body.recall as Row[]
    expect(recall.map((row) => row.number)).toContain(number)
    expect((await print(partner, { code: codes.passing.id })).status).toBe(409)
  })
})
