import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { slugs } from '../../src/slugs.ts'
import { signed } from '../research/support.ts'
import { aPerson, aStory, idBySlug } from '../support/builders.ts'
import { databases, type Cms } from '../support/cms.ts'
import { mailFiles } from '../support/mail-files.ts'
import { aMessage, jobsOf, path, runMail, sealedCall, sendIn, startMessageCms, storedMessage } from './support.ts'

const minutes = 60 * 1000

describe.each(databases)('an organisation is told once an hour at most, on %s', (database) => {
  let cms: Cms
  let code: string
  let clock = new Date('2026-11-21T10:00:00Z')
  beforeAll(async () => {
    cms = await startMessageCms({ database, now: () => clock })
    await aPerson(cms, ['comms-lead'])
    code = String((await aStory(cms)).code)
    await cms.payload.db.updateOne({
      collection: slugs.organisations,
      id: await idBySlug(cms, slugs.organisations, 'north-trust'),
      data: { contact: { email: 'desk@north.example.org' } },
      returning: false,
    })
  }, 180_000)
  afterAll(() => cms?.stop())
  beforeEach(async () => {
    later(3 * 60)
    await cms.payload.db.deleteMany({ collection: 'payload-jobs', where: {} })
    await allDone()
  })

  const later = (many: number) => void (clock = new Date(clock.getTime() + many * minutes))
  const about = () => ({ kind: 'story', code }) as const
  const sent = () => sendIn(cms, aMessage({ about: about() }))
  const mails = async () => (await mailFiles(cms)).length
  const allDone = () =>
    cms.payload.db.updateMany({ collection: slugs.contactMessages, where: {}, data: { status: 'done' } })
  /** The notices that wait for their time leave, as if it were now. */
  async function runWaiting(): Promise<void> {
    const data = { waitUntil: new Date(0).toISOString() }
    await cms.payload.db.updateMany({ collection: 'payload-jobs', where: { queue: { equals: 'mail' } }, data })
    await runMail(cms)
  }

  test('two messages that come in the same moment are told', async () => {
    const before = await mails()
    const { db } = cms.payload
    const create = db.create.bind(db)
    let rows = 0
    let goOn = () => {}
    const both = new Promise<void>((resolve) => (goOn = resolve))
    // Both rows are there before either is asked about.
    const spy = vi.spyOn(db, 'create').mockImplementation((async (args: Parameters<typeof create>[0]) => {
      const row = await create(args)
      if (args.collection !== slugs.contactMessages) return row
      rows += 1
      if (rows === 2) goOn()
      await both
      return row
    }) as typeof db.create)
    const calls = await Promise.all([1, 2].map(() => sealedCall(aMessage({ about: about() }))))
    const answers = await Promise.all(calls.map((call) => signed(cms, path, call)))
    spy.mockRestore()
    expect(answers.map(({ body }) => body.outcome)).toEqual(['stored', 'stored'])
    await runMail(cms)
    expect((await mails()) - before).toBe(1)
  })

  test('messages that nobody looks at, 50 minutes apart: each is told of, an hour after the last one at the earliest', async () => {
    let told = await mails()
    const toldAt: number[] = []
    const begin = clock.getTime()
    for (let minute = 0; minute <= 400; minute += 10) {
      if (minute % 50 === 0 && minute < 400) await sent()
      // Each at its time: jobs wait by the clock of the computer, notices by that of the CMS.
      await runDue()
      const now = await mails()
      if (now > told) toldAt.push((clock.getTime() - begin) / minutes)
      told = now
      later(10)
    }
    expect(toldAt).toEqual([0, 60, 120, 180, 240, 300, 360])
    expect(await jobsOf(cms)).toEqual([])
  })
  async function runDue(): Promise<void> {
    const { docs } = await cms.payload.db.find<{ id: string; input?: { what?: { dueAt?: string } } }>({
      collection: 'payload-jobs',
      where: {},
      limit: 0,
      pagination: false,
    })
    for (const { id } of docs.filter((job) => new Date(String(job.input?.what?.dueAt)) <= clock))
      await cms.payload.db.updateOne({
        collection: 'payload-jobs',
        id,
        data: { waitUntil: new Date(0).toISOString() },
        returning: false,
      })
    await runMail(cms)
  }

  test('one that came after the notice, when the first was answered, is told an hour after it', async () => {
    const before = await mails()
    await sent()
    await runMail(cms)
    await allDone()
    later(10)
    await sent()
    await runMail(cms)
    expect((await mails()) - before).toBe(1)
    expect(await jobsOf(cms)).toHaveLength(1)
    later(50)
    await runWaiting()
    expect((await mails()) - before).toBe(2)
  })

  test('where the first was taken before anybody was told, the next does not wait', async () => {
    const before = await mails()
    await sent()
    await allDone()
    await runMail(cms)
    later(1)
    await sent()
    await runMail(cms)
    expect((await mails()) - before).toBe(1)
  })

  test('notices that could not leave for hours are one when they can', async () => {
    const before = await mails()
    for (let at = 0; at < 4; at += 1) {
      await sent()
      later(2 * 60)
    }
    expect(await jobsOf(cms)).toHaveLength(4)
    for (let at = 0; at < 4; at += 1) await runWaiting()
    expect((await mails()) - before).toBe(1)
    expect(await jobsOf(cms)).toEqual([])
  })

  test('a message whose notice could not be queued is told of when the site sends it again', async () => {
    const message = aMessage({ about: about() })
    const call = await sealedCall(message)
    const spy = vi.spyOn(cms.payload.jobs, 'queue').mockRejectedValue(new Error('database is locked'))
    expect((await signed(cms, path, call)).status).toBe(503)
    spy.mockRestore()
    expect(await storedMessage(cms, message.id)).not.toBeNull()
    expect((await signed(cms, path, call)).body).toEqual({ id: message.id, outcome: 'already-stored' })
    expect(await jobsOf(cms)).toHaveLength(1)
    await signed(cms, path, call)
    expect(await jobsOf(cms)).toHaveLength(1)
  })
})
