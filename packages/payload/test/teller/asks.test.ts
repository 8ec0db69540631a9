import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Account } from '../../src/access/account.ts'
import { slugs } from '../../src/slugs.ts'
import { openAsks } from '../../src/teller/asks/open-asks.ts'
import type { TellerView } from '../../src/teller/views.ts'
import { aPerson, aPublishedStory, idBySlug, type Person, type Row } from '../support/builders.ts'
import { databases } from '../support/cms.ts'
import { aLink, opened, say, startTellerCms, type Link, type TellerCms } from './support.ts'

describe.each(databases)('a change that a teller asks for, on %s', { timeout: 60_000 }, (database) => {
  let here: TellerCms
  let stranger: Person
  beforeAll(async () => {
    here = await startTellerCms({ database })
    stranger = await aPerson(here.cms, ['partner-editor'], { organisation: 'south-centre' })
  }, 120_000)
  afterAll(() => here?.cms.stop())

  const ask = async (link: Link, words: string) => {
    const { ticket } = await opened(here, link)
    await say(here, link, { ticket, act: 'ask-for-change', language: 'en', words })
  }
  const account = async (roles: Account['roles'], organisation?: string): Promise<Account> => ({
    id: 'somebody',
    roles,
    languages: [],
    organisation: organisation === undefined ? null : await idBySlug(here.cms, slugs.organisations, organisation),
  })
  const waiting = async (story: Row, of?: Account) =>
    (await openAsks(here.cms.payload, of ?? (await account(['comms-lead'])))).filter((each) => each.story === story.id)
  const answered = (id: unknown, by = here.partner) => by.rest('POST', '/tellers/answered', { ask: id })
  const said = async (story: Row) =>
    ((await here.partner.rest('GET', `/tellers/story/${story.id}`)).body as unknown as { view: TellerView }).view.said

  test('waits, in the teller’s words, until somebody says that it is answered; the teller reads that', async () => {
    const { story } = await aPublishedStory(here.cms)
    const link = await aLink(here, story)
    await ask(link, 'Leave out the street. گلی نہیں۔')
    const [open, ...more] = await waiting(story)
    expect(more).toEqual([])
    expect(open).toMatchObject({
      story: story.id,
      code: story.code,
      organisation: await idBySlug(here.cms, slugs.organisations, 'north-trust'),
      language: 'en',
      words: 'Leave out the street. گلی نہیں۔',
    })
    expect((await opened(here, link)).story.receipts).toMatchObject([
      { act: 'ask-for-change', words: 'Leave out the street. گلی نہیں۔', answeredAt: null },
    ])
    expect(await said(story)).toMatchObject([{ id: open?.id, answered: null }])

    expect((await answered(open?.id)).body).toEqual({ answered: true })
    expect(await waiting(story)).toEqual([])
    const [receipt] = (await opened(here, link)).story.receipts
    expect(Date.parse(receipt?.answeredAt ?? '')).not.toBeNaN()
    expect((await said(story))[0]?.answered).toMatch(/20\d\d/)
  })

  test('answered twice at once is answered once, and the first answer stays', async () => {
    const { story } = await aPublishedStory(here.cms)
    await ask(await aLink(here, story), 'Another title, please.')
    const [open] = await waiting(story)
    const answers = await Promise.all([answered(open?.id), answered(open?.id), answered(open?.id)])
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    const events = await here.cms.payload.db.find<Row>({
      collection: slugs.auditEvents,
      where: { and: [{ action: { equals: 'ask-answered' } }, { target: { equals: story.id } }] },
    })
    expect(events.docs).toHaveLength(1)
  })

  test('is answered as well by a teller who says yes to the words after it, in that language only', async () => {
    const { story } = await aPublishedStory(here.cms)
    const link = await aLink(here, story)
    await ask(link, 'A shorter one.')
    const { ticket, story: seen } = await opened(here, link)
    const text = seen.texts.find(({ language }) => language === 'en')
    await say(here, link, { ticket, act: 'approve', language: 'en', hash: text?.hash })
    expect(await waiting(story)).toEqual([])
    await ask(link, 'Shorter still.')
    expect((await waiting(story)).map(({ words }) => words)).toEqual(['Shorter still.'])
  })

  test('needs no answer once the story is down', async () => {
    const { story } = await aPublishedStory(here.cms)
    const link = await aLink(here, story)
    await ask(link, 'Not my name.')
    await say(here, link, { act: 'withdraw' })
    expect(await waiting(story)).toEqual([])
  })

  test('is read and answered by those who sit with this teller alone', async () => {
    const { story } = await aPublishedStory(here.cms)
    await ask(await aLink(here, story), 'Only for you.')
    expect(await waiting(story, await account(['partner-editor'], 'north-trust'))).toHaveLength(1)
    for (const other of [await account(['partner-editor'], 'south-centre'), await account(['reviewer', 'translator'])])
      expect(await waiting(story, other)).toEqual([])
    expect(await openAsks(here.cms.payload, null)).toEqual([])
    const [open] = await waiting(story)
    expect((await answered(open?.id, stranger)).status).toBe(404)
    const reviewer = await aPerson(here.cms, ['reviewer'])
    expect((await answered(open?.id, reviewer)).status).toBe(403)
    expect(await waiting(story)).toHaveLength(1)
  })

  test('nothing else a teller said can be answered, nor what was never said', async () => {
    const { story } = await aPublishedStory(here.cms)
    const link = await aLink(here, story)
    await say(here, link, { ticket: (await opened(here, link)).ticket, act: 'pause' })
    const [paused] = await said(story)
    for (const id of [paused?.id, 'f'.repeat(24), 'nothing']) expect((await answered(id)).status).toBe(404)
    for (const id of [null, 7, '', { equals: 'x' }]) expect((await answered(id)).status).toBe(400)
  })

  test('the row itself is changed by nobody over REST', async () => {
    const { story } = await aPublishedStory(here.cms)
    await ask(await aLink(here, story), 'As I said it.')
    const [open] = await waiting(story)
    const lead = await aPerson(here.cms, ['comms-lead', 'administrator'])
    for (const data of [{ words: 'Otherwise.' }, { answeredAt: new Date().toISOString() }])
      expect((await lead.rest('PATCH', `/teller-acts/${open?.id}`, data)).status).toBe(403)
    expect((await waiting(story)).map(({ words }) => words)).toEqual(['As I said it.'])
  })
})
