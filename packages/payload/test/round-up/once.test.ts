import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { deliverRoundUp } from '../../src/round-up/deliver-round-up.ts'
import { draftRoundUp } from '../../src/round-up/draft-round-up.ts'
import { roundUpBy } from '../../src/round-up/round-up-row.ts'
import type { RoundUpView } from '../../src/round-up/views.ts'
import { slugs } from '../../src/slugs.ts'
import { startSmtp, type TestServer } from '../mail/smtp-for-tests.ts'
import { aPerson, type Person } from '../support/builders.ts'
import { databases, startCms, type Cms } from '../support/cms.ts'

const readers = ['five', 'four', 'one', 'three', 'two'].map((name) => `${name}@example.org`)

describe.each(databases)('nobody gets a round-up twice, on %s', (database) => {
  let cms: Cms
  let server: TestServer
  let lead: Person
  let clock = new Date('2026-11-20T10:00:00Z')
  beforeAll(async () => {
    server = await startSmtp()
    cms = await startCms({
      database,
      now: () => clock,
      smtpUrl: server.url,
      mailFrom: 'USE-IT <use-it@example.org>',
      runOutbox: false,
    })
    lead = await aPerson(cms, ['comms-lead'])
    for (const email of readers) expect((await lead.rest('POST', '/round-up-subscribers', { email })).status).toBe(201)
  }, 180_000)
  afterAll(async () => {
    await cms?.stop()
    await server.stop()
  })
  beforeEach(() => {
    server.received.length = 0
  })

  const toWhom = () => server.received.flatMap(({ to }) => to).sort()
  /** What the comms lead sees. */
  const viewOf = async (id: string) => (await lead.rest('GET', `/round-ups/${id}/show`)).body as unknown as RoundUpView
  async function sent(week: string): Promise<{ id: string; hash: string }> {
    clock = new Date(clock.getTime() + 7 * 24 * 60 * 60 * 1000)
    const { row } = await draftRoundUp(cms.payload, week as never)
    await lead.rest('PATCH', `/round-ups/${row.id}`, { items: [{ kind: 'note', title: 'News', text: 'We moved.' }] })
    const { hash } = await viewOf(row.id)
    expect((await lead.rest('POST', `/round-ups/${row.id}/send`, { hash })).status).toBe(200)
    return { id: row.id, hash }
  }
  const claims = async () => (await cms.payload.kv.keys()).filter((key) => key.startsWith('round-up-letter '))

  test('two processes that took the same job send each reader one e-mail', async () => {
    const job = await sent('2026-11-02')
    // Another copy of the module shares nothing with this one but the database, as another process does.
    vi.resetModules()
    const other = (await import('../../src/round-up/deliver-round-up.ts')).deliverRoundUp
    expect(other).not.toBe(deliverRoundUp)
    await Promise.allSettled([deliverRoundUp(cms.payload, job), other(cms.payload, job)])
    // Whichever found the other at work asks again later.
    await deliverRoundUp(cms.payload, job)
    expect(toWhom()).toEqual(readers)
    expect((await roundUpBy(cms.payload, job))?.doneAt).not.toBeNull()
    expect(await viewOf(job.id)).toMatchObject({ waiting: 0, unsure: [] })
    expect(await claims()).toEqual([])
  })

  test('a process that was stopped between an e-mail and its note: it is not sent again, and the comms lead sees for whom', async () => {
    const job = await sent('2026-11-09')
    const { db } = cms.payload
    const updateOne = db.updateOne.bind(db)
    const spy = vi.spyOn(db, 'updateOne').mockImplementation((async (args: Parameters<typeof updateOne>[0]) => {
      if (args.collection === slugs.roundUpSubscribers) throw new Error('The process is gone.')
      return updateOne(args)
    }) as typeof db.updateOne)
    await expect(deliverRoundUp(cms.payload, job)).rejects.toThrow('gone')
    spy.mockRestore()
    const [first, ...none] = toWhom()
    expect(none).toEqual([])

    // It may still be at it, so the others get theirs and the round-up is not done.
    await expect(deliverRoundUp(cms.payload, job)).rejects.toThrow('Another process')
    expect(toWhom()).toEqual(readers)
    expect((await roundUpBy(cms.payload, job))?.doneAt).toBeNull()
    expect(await viewOf(job.id)).toMatchObject({ waiting: 1, unsure: [] })

    const [key = ''] = await claims()
    const at = new Date(Date.now() - 11 * 60 * 1000).toISOString()
    const where = { key: { equals: key } }
    await db.updateOne({ collection: 'payload-kv', where, data: { data: { at } }, returning: false })
    await deliverRoundUp(cms.payload, job)
    expect(toWhom()).toEqual(readers)
    expect((await roundUpBy(cms.payload, job))?.doneAt).not.toBeNull()
    expect(await viewOf(job.id)).toMatchObject({ waiting: 0, unsure: [first] })

    // The next one reaches everybody again, and is about nobody of the last.
    const next = await sent('2026-11-16')
    await deliverRoundUp(cms.payload, next)
    expect(toWhom()).toHaveLength(2 * readers.length)
    expect(await viewOf(next.id)).toMatchObject({ unsure: [] })
  })
})
