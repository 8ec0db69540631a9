import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { deliverRoundUp } from '../../src/round-up/deliver-round-up.ts'
import { draftRoundUp } from '../../src/round-up/draft-round-up.ts'
import type { RoundUpItem } from '../../src/round-up/round-up-row.ts'
import type { RoundUpView } from '../../src/round-up/views.ts'
import { slugs, type Slug } from '../../src/slugs.ts'
import { anEvent, anOpportunity, anotherText } from '../outreach/support.ts'
import { aPerson, type Person, type Row } from '../support/builders.ts'
import { databases, startCms, type Cms } from '../support/cms.ts'
import { mailFiles } from '../support/mail-files.ts'
import { jobsOf, runMail } from '../messages/support.ts'

/** In summer, when the clock of the city is an hour ahead: a Saturday, at nine. */
const saturday = '2027-07-03'
const saturdayAtNine = new Date(`${saturday}T08:00:00Z`)

describe.each(databases)('what is not on any more when a round-up leaves, on %s', (database) => {
  let cms: Cms
  let lead: Person
  let clock = saturdayAtNine
  let week = 0
  beforeAll(async () => {
    cms = await startCms({ database, now: () => clock })
    lead = await aPerson(cms, ['comms-lead'])
  }, 180_000)
  afterAll(() => cms?.stop())
  beforeEach(async () => {
    clock = saturdayAtNine
    for (const collection of [slugs.outreachEvents, slugs.opportunities, slugs.roundUpSubscribers])
      await cms.payload.db.deleteMany({ collection, where: {} })
    // Somebody new, who had none yet.
    await lead.rest('POST', '/round-up-subscribers', { email: 'desk@example.org' })
  })

  const anEventCalled = (title: string, occasion: Record<string, unknown> = {}) =>
    anEvent(cms, {
      words: [anotherText({ title })],
      occasions: [{ on: '2027-07-10', from: '10:00', until: '12:00', ...occasion }],
    })
  const change = (collection: Slug, { id }: Row, data: Record<string, unknown>) =>
    cms.payload.update({ collection: collection as never, id, data: data as never, overrideAccess: true })
  const draft = async (): Promise<Row> => {
    week += 7
    const monday = new Date(Date.UTC(2027, 0, 4 + week)).toISOString().slice(0, 10)
    return (await draftRoundUp(cms.payload, monday as never)).row as unknown as Row
  }
  const look = async ({ id }: Row) => (await lead.rest('GET', `/round-ups/${id}/show`)).body as unknown as RoundUpView
  const send = async ({ id }: Row, { hash }: RoundUpView) => lead.rest('POST', `/round-ups/${id}/send`, { hash })
  const mailAfter = async (run: () => Promise<unknown>): Promise<string> => {
    const before = new Set(await mailFiles(cms))
    await run()
    return (await mailFiles(cms)).filter((mail) => !before.has(mail)).join('\n')
  }

  test('what was cancelled, moved, deleted or is over since it was drafted is left out, and whoever sends is told what', async () => {
    await anEventCalled('Still on')
    const cancelled = await anEventCalled('Called off')
    const moved = await anEventCalled('Another day')
    const deleted = await anEventCalled('Deleted event')
    await anEventCalled('This morning', { on: saturday })
    const ended = await anOpportunity(cms, { words: [anotherText({ title: 'Ended offer' })], showUntil: '2027-07-31' })
    await anOpportunity(cms, { words: [anotherText({ title: 'Open offer' })], showUntil: '2027-07-31' })
    const row = await draft()
    expect(await look(row)).toMatchObject({ leftOut: [], blocked: [] })

    const occasion = { on: '2027-07-10', from: '10:00', until: '12:00' }
    await change(slugs.outreachEvents, cancelled, { occasions: [{ ...occasion, isCancelled: true }] })
    await change(slugs.outreachEvents, moved, { occasions: [{ ...occasion, on: '2027-07-11' }] })
    await cms.payload.delete({ collection: slugs.outreachEvents as never, id: deleted.id, overrideAccess: true })
    await change(slugs.opportunities, ended, { showUntil: '2027-07-02' })
    clock = new Date(`${saturday}T11:00:00Z`)

    const view = await look(row)
    expect(view.leftOut.toSorted()).toEqual([
      '“Another day” is at another time now.',
      '“Called off” was cancelled.',
      '“Deleted event” is not on the site any more.',
      '“Ended offer” is over.',
      '“This morning” is over.',
    ])
    expect([view.blocked, view.problem]).toEqual([[], null])
    const off = /Another day|Called off|Deleted event|This morning|Ended offer/
    expect(view.text).not.toMatch(off)
    const mail = await mailAfter(async () => {
      expect((await send(row, view)).status).toBe(200)
      await runMail(cms)
    })
    expect(mail).toMatch(/Still on[^]*Open offer/)
    expect(mail).not.toMatch(off)
    // What is kept as sent is what was sent.
    const kept = (await lead.rest('GET', `/round-ups/${row.id}`)).body as { status: string; items: RoundUpItem[] }
    expect(kept.status).toBe('sent')
    expect(kept.items.map(({ title }) => title)).toEqual(expect.arrayContaining(['Still on', 'Open offer']))
    expect(JSON.stringify(kept.items)).not.toMatch(off)
    expect(await look(row)).toMatchObject({ leftOut: [], waiting: 0, isStopped: false })
  })

  test('what was cancelled after somebody looked is looked at again before it leaves', async () => {
    const event = await anEventCalled('Called off')
    const row = await draft()
    const before = await look(row)
    await change(slugs.outreachEvents, event, {
      occasions: [{ on: '2027-07-10', from: '10:00', until: '12:00', isCancelled: true }],
    })
    expect((await send(row, before)).status).toBe(409)
    expect((await send(row, await look(row))).status).toBe(200)
    await runMail(cms)
  })

  test('of an event with a cancelled time and one to come, the piece with the cancelled one is left out', async () => {
    const [first, second] = [
      { on: '2027-07-10', from: '10:00', until: '12:00' },
      { on: '2027-07-17', from: '10:00', until: '12:00' },
    ]
    const event = await anEvent(cms, { words: [anotherText({ title: 'Weekly' })], occasions: [first, second] })
    const row = await draft()
    await change(slugs.outreachEvents, event, { occasions: [{ ...first, isCancelled: true }, second] })
    expect((await look(row)).leftOut).toEqual(['“Weekly” was cancelled.'])
    // Drafted again, it says the next one.
    await lead.rest('DELETE', `/round-ups/${row.id}`)
    expect((await look(await draft())).text).toContain('17 July 2027, 10:00 to 12:00')
  })

  test('words that people wrote around it are theirs to change: until then nothing is sent', async () => {
    const event = await anEventCalled('Called off')
    const row = await draft()
    const address = `http://localhost:3199/en/events/${String(event.code)}`
    const intro = `Hello,\n\ncome to ${address} with us.`
    await lead.rest('PATCH', `/round-ups/${row.id}`, { intro })
    expect((await look(row)).blocked).toEqual([])
    await cms.payload.delete({ collection: slugs.outreachEvents as never, id: event.id, overrideAccess: true })
    const view = await look(row)
    const sentence = `How it begins tells of something that is not on the site any more: ${address}. Take it out.`
    expect(view.blocked.map((each) => each.sentence)).toEqual([sentence])
    const answer = await send(row, view)
    expect([answer.status, JSON.stringify(answer.body)]).toEqual([409, expect.stringContaining(sentence)])
    await lead.rest('PATCH', `/round-ups/${row.id}`, { intro: 'Hello,' })
    expect((await send(row, await look(row))).status).toBe(200)
    await runMail(cms)
  })

  test('a piece that links to a page of somebody else, or to nothing, stays', async () => {
    const event = await anEventCalled('Bring a friend')
    const row = await draft()
    const items = [
      'https://library.example.org/en/events/bcdfghjk',
      'Ask at the desk, 1 July 2027, 10:00 to 12:00',
    ].map((text, at) => ({ kind: 'event', title: `Typed ${at}`, text }))
    await lead.rest('PATCH', `/round-ups/${row.id}`, { items })
    await cms.payload.delete({ collection: slugs.outreachEvents as never, id: event.id, overrideAccess: true })
    expect(await look(row)).toMatchObject({ leftOut: [], blocked: [] })
  })

  test('what is cancelled while e-mails wait is left out of those that have not left, and does not stop them', async () => {
    const event = await anEventCalled('Called off')
    await anEventCalled('Still on')
    const row = await draft()
    expect((await send(row, await look(row))).status).toBe(200)
    await change(slugs.outreachEvents, event, {
      occasions: [{ on: '2027-07-10', from: '10:00', until: '12:00', isCancelled: true }],
    })
    expect(await look(row)).toMatchObject({ waiting: 1, leftOut: ['“Called off” was cancelled.'] })
    const mail = await mailAfter(async () => {
      const [job] = (await jobsOf(cms)) as [{ id: string; hash: string }]
      await deliverRoundUp(cms.payload, job)
    })
    expect(mail).toContain('Still on')
    expect(mail).not.toContain('Called off')
    expect(await look(row)).toMatchObject({ isStopped: false, waiting: 0, leftOut: [] })
    await runMail(cms)
  })

  test('a piece that tells also of something that is on stays, and people take the other out', async () => {
    const moved = await anEventCalled('Another day')
    const open = await anOpportunity(cms, { words: [anotherText({ title: 'Open offer' })], showUntil: '2027-07-31' })
    const row = await draft()
    const text = [
      `10 July 2027, 10:00 to 12:00. http://localhost:3199/en/events/${String(moved.code)}`,
      `http://localhost:3199/en/opportunities/${String(open.code)}`,
    ].join('\n')
    await lead.rest('PATCH', `/round-ups/${row.id}`, { items: [{ kind: 'event', title: 'Two things', text }] })
    await change(slugs.outreachEvents, moved, { occasions: [{ on: '2027-07-11', from: '10:00', until: '12:00' }] })
    const view = await look(row)
    expect([view.leftOut, view.blocked.map(({ sentence }) => sentence)]).toEqual([
      [],
      ['“Two things” tells of something that is at another time now: 10 July 2027, 10:00 to 12:00. Take it out.'],
    ])
  })

  test('a time beside that of an event, such as the last day to put one’s name down, holds nothing back', async () => {
    const event = await anEventCalled('Come and ask')
    const row = await draft()
    const address = `http://localhost:3199/en/events/${String(event.code)}`
    const text = `10 July 2027, 10:00 to 12:00. Names by 9 July 2027, 09:00 to 17:00. ${address}`
    await lead.rest('PATCH', `/round-ups/${row.id}`, { items: [{ kind: 'event', title: 'Come and ask', text }] })
    expect(await look(row)).toMatchObject({ leftOut: [], blocked: [] })
  })

  test('where all that was in it was cancelled while e-mails wait, nobody gets an empty one', async () => {
    const event = await anEventCalled('Called off')
    const row = await draft()
    const pieces = ((await lead.rest('GET', `/round-ups/${row.id}`)).body as { items: RoundUpItem[] }).items
    const items = pieces.filter(({ title }) => title === 'Called off')
    await lead.rest('PATCH', `/round-ups/${row.id}`, { items })
    expect((await send(row, await look(row))).status).toBe(200)
    await change(slugs.outreachEvents, event, {
      occasions: [{ on: '2027-07-10', from: '10:00', until: '12:00', isCancelled: true }],
    })
    const mail = await mailAfter(async () => {
      const [job] = (await jobsOf(cms)) as [{ id: string; hash: string }]
      await deliverRoundUp(cms.payload, job)
    })
    expect([mail, await look(row)]).toMatchObject(['', { isStopped: true }])
    await runMail(cms)
  })

  test('what was over this morning is not drafted in the evening, by the clock of the city', async () => {
    await anEventCalled('This morning', { on: saturday })
    clock = new Date(`${saturday}T10:59:00Z`)
    expect(JSON.stringify(await draft())).toContain('This morning')
    clock = new Date(`${saturday}T11:00:00Z`)
    expect(JSON.stringify(await draft())).not.toContain('This morning')
  })
})
