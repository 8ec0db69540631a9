import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { deliverRoundUp } from '../../src/round-up/deliver-round-up.ts'
import { draftRoundUp } from '../../src/round-up/draft-round-up.ts'
import { freeDeadMailJobs, resumeRoundUps } from '../../src/round-up/keep-going.ts'
import { roundUpBy } from '../../src/round-up/round-up-row.ts'
import type { RoundUpView } from '../../src/round-up/views.ts'
import { slugs } from '../../src/slugs.ts'
import { aConsent, aPerson, type Person, type Row } from '../support/builders.ts'
import { startCms, type Cms } from '../support/cms.ts'
import { startSmtp, type TestServer } from '../mail/smtp-for-tests.ts'
import { jobsOf, runMail } from '../messages/support.ts'
import { aRoundUpStory } from './support.ts'

let cms: Cms
let server: TestServer
let lead: Person
let story: Row
let clock = new Date('2026-11-20T10:00:00Z')
beforeAll(async () => {
  server = await startSmtp()
  cms = await startCms({ now: () => clock, smtpUrl: server.url, mailFrom: 'USE-IT <use-it@example.org>' })
  lead = await aPerson(cms, ['comms-lead'])
  story = await aRoundUpStory(cms, { channels: ['website', 'round-up'], title: 'I mend bicycles now' })
})
afterAll(async () => {
  await cms?.stop()
  await server.stop()
})
beforeEach(() => {
  server.received.length = 0
  server.says.clear()
})

const readers = ['one', 'two', 'three'].map((name) => `${name}@example.org`)
const toWhom = () => server.received.flatMap(({ to }) => to).sort()
const statusOf = async (email: string) =>
  (await cms.payload.db.findOne<Row>({ collection: slugs.roundUpSubscribers, where: { email: { equals: email } } }))
    ?.status
/** Sent a week later than the one before. */
async function sent(week: string): Promise<string> {
  clock = new Date(clock.getTime() + 7 * 24 * 60 * 60 * 1000)
  const { row } = await draftRoundUp(cms.payload, week as never)
  const items = [{ kind: 'story', story: story.id, title: 'I mend bicycles now', text: '' }]
  await lead.rest('PATCH', `/round-ups/${row.id}`, { items })
  const { hash } = (await lead.rest('GET', `/round-ups/${row.id}/show`)).body as unknown as RoundUpView
  const answer = await lead.rest('POST', `/round-ups/${row.id}/send`, { hash })
  expect([answer.status, answer.body]).toMatchObject([200, {}])
  return row.id
}
/** Something happens in another process at the last moment before the row is claimed. */
async function atTheLastMoment(meanwhile: () => Promise<unknown>, run: () => Promise<void>): Promise<void> {
  const { db } = cms.payload
  const updateOne = db.updateOne.bind(db)
  let isDone = false
  const spy = vi.spyOn(db, 'updateOne').mockImplementation((async (args: Parameters<typeof updateOne>[0]) => {
    if (!isDone && args.collection === slugs.roundUps && args.data.status === 'sent') {
      isDone = true
      await meanwhile()
    }
    return updateOne(args)
  }) as typeof db.updateOne)
  try {
    await run()
    expect(isDone).toBe(true)
  } finally {
    spy.mockRestore()
  }
}
const change = async (id: string, data: Record<string, unknown>) => {
  const row = await cms.payload.db.findOne<Row>({ collection: slugs.roundUps, where: { id: { equals: id } } })
  await cms.payload.db.updateOne({
    collection: slugs.roundUps,
    id,
    data: { ...row, ...data, updatedAt: new Date(Date.now() + 1000).toISOString() },
    returning: false,
  })
}
/** A failed job waits for its turn; here the turn comes at once. */
async function runAgain(): Promise<void> {
  await cms.payload.db.updateMany({
    collection: 'payload-jobs',
    where: { queue: { equals: 'mail' } },
    data: { waitUntil: new Date(0).toISOString() },
  })
  await runMail(cms)
}

test('what could not leave is kept and tried again; who has it already does not get it twice', async () => {
  for (const email of readers) expect((await lead.rest('POST', '/round-up-subscribers', { email })).status).toBe(201)
  server.says.set('two@example.org', 451)
  const id = await sent('2026-11-02')
  await runMail(cms)
  expect(toWhom()).toEqual(['one@example.org', 'three@example.org'])
  expect(await jobsOf(cms)).toMatchObject([{ kind: 'round-up', id }])
  const view = (await lead.rest('GET', `/round-ups/${id}/show`)).body
  expect(view).toMatchObject({ status: 'sent', recipients: 3, waiting: 1 })
  const jobs = await cms.payload.db.find({ collection: 'payload-jobs', where: {}, limit: 0, pagination: false })
  expect(JSON.stringify(jobs.docs)).not.toMatch(/@example\.org|bicycles/)
  server.says.clear()
  await runAgain()
  expect(toWhom()).toEqual(['one@example.org', 'three@example.org', 'two@example.org'])
  expect(await jobsOf(cms)).toEqual([])
  expect((await roundUpBy(cms.payload, { id }))?.doneAt).not.toBeNull()
})

test('a process that died before it queued anything is made good', async () => {
  const id = await sent('2026-11-09')
  await cms.payload.db.deleteMany({ collection: 'payload-jobs', where: { queue: { equals: 'mail' } } })
  expect(await resumeRoundUps(cms.payload)).toBe(1)
  expect(await resumeRoundUps(cms.payload)).toBe(0)
  await runMail(cms)
  expect(toWhom()).toHaveLength(3)
  expect(await resumeRoundUps(cms.payload)).toBe(0)
  expect((await roundUpBy(cms.payload, { id }))?.isStopped).toBe(false)
})

test('a process that died while it sent leaves a job that is taken up again, and one that runs is left alone', async () => {
  const id = await sent('2026-11-12')
  const where = { queue: { equals: 'mail' } }
  const claimed = (minutesAgo: number) => {
    const updatedAt = new Date(Date.now() - minutesAgo * 60_000).toISOString()
    return cms.payload.db.updateMany({ collection: 'payload-jobs', where, data: { processing: true, updatedAt } })
  }
  await claimed(9)
  expect(await freeDeadMailJobs(cms.payload)).toBe(0)
  await claimed(11)
  await runMail(cms)
  expect(toWhom()).toEqual([])
  expect(await freeDeadMailJobs(cms.payload)).toBe(1)
  await runMail(cms)
  expect(toWhom()).toHaveLength(3)
  expect((await roundUpBy(cms.payload, { id }))?.doneAt).not.toBeNull()
  expect(await jobsOf(cms)).toEqual([])
})

test('a job that sends says before each e-mail that it still runs', async () => {
  const id = await sent('2026-11-13')
  let times = 0
  const [job] = (await jobsOf(cms)) as [{ id: string; hash: string }]
  expect(job.id).toBe(id)
  await deliverRoundUp(cms.payload, job, { stillRuns: () => Promise.resolve((times += 1)) })
  expect(times).toBe(3)
  await runMail(cms)
  expect(await jobsOf(cms)).toEqual([])
})

test.each([
  ['edited', { intro: 'Nobody looked at this' }],
  ['sent by another process', { status: 'sent', sentAt: '2026-12-11T10:00:00.000Z', recipients: 1 }],
])('%s at the very moment of sending: it is not sent, and the words say to look again', async (_, data) => {
  const { row } = await draftRoundUp(cms.payload, ('intro' in data ? '2026-11-14' : '2026-11-15') as never)
  const { hash } = (await lead.rest('GET', `/round-ups/${row.id}/show`)).body as unknown as RoundUpView
  await atTheLastMoment(
    () => change(row.id, data),
    async () => expect((await lead.rest('POST', `/round-ups/${row.id}/send`, { hash })).status).toBe(409),
  )
  expect(await jobsOf(cms)).toEqual([])
  await cms.payload.db.deleteOne({ collection: slugs.roundUps, where: { id: { equals: row.id } } })
})

test('words that changed after they were sent for do not leave', async () => {
  const id = await sent('2026-11-14')
  await change(id, { intro: 'Nobody looked at this' })
  await runMail(cms)
  expect(toWhom()).toEqual([])
  expect(await roundUpBy(cms.payload, { id })).toMatchObject({ isStopped: true })
  expect(await jobsOf(cms)).toEqual([])
})

test('who ends it while an e-mail waits does not get it; who has no mailbox any more is not asked again', async () => {
  server.says.set('two@example.org', 550).set('three@example.org', 451)
  await sent('2026-11-16')
  await runMail(cms)
  expect(await statusOf('two@example.org')).toBe('refused')
  const where = { email: { equals: 'three@example.org' } }
  await cms.payload.db.updateMany({ collection: slugs.roundUpSubscribers, where, data: { status: 'unsubscribed' } })
  server.says.clear()
  await runAgain()
  expect(toWhom()).toEqual(['one@example.org'])
  expect(await jobsOf(cms)).toEqual([])
})

const all = async () =>
  (await cms.payload.db.find<Row>({ collection: slugs.roundUpSubscribers, where: {}, limit: 0, pagination: false }))
    .docs
const addTo = async (emails: readonly string[]) => {
  for (const email of emails) expect((await lead.rest('POST', '/round-up-subscribers', { email })).status).toBe(201)
}
/** Everybody is forgotten, and these are the readers. */
async function onlyReaders(emails: readonly string[]): Promise<void> {
  await cms.payload.db.deleteMany({ collection: slugs.roundUpSubscribers, where: {} })
  await addTo(emails)
}

test('a server that refuses everybody refuses us: no reader is switched off', async () => {
  const many = ['a', 'b', 'c', 'd', 'e'].map((name) => `${name}@example.org`)
  await onlyReaders(many)
  for (const email of many) server.says.set(email, 550)
  const id = await sent('2026-11-17')
  for (let at = 0; at < 3; at += 1) await runAgain()
  expect((await all()).map(({ status }) => status)).toEqual(many.map(() => 'active'))
  expect((await roundUpBy(cms.payload, { id }))?.doneAt).toBeNull()
  server.says.clear()
  await runAgain()
  expect(toWhom()).toEqual(many)
  expect(await jobsOf(cms)).toEqual([])
})

test('three mailboxes that are gone do not stand in the way of others, and are switched off when those have it', async () => {
  const many = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `${name}@example.org`)
  await onlyReaders(many)
  const gone = (await all())
    .map(({ id, email }) => ({ id, email: String(email) }))
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
    .slice(0, 3)
    .map(({ email }) => email)
  for (const email of gone) server.says.set(email, 550)
  await sent('2026-11-18')
  for (let at = 0; at < 2; at += 1) await runAgain()
  expect(toWhom()).toEqual(many.filter((email) => !gone.includes(email)))
  for (const email of many) expect(await statusOf(email)).toBe(gone.includes(email) ? 'refused' : 'active')
  expect(await jobsOf(cms)).toEqual([])
})

test('three that cannot get it now, with others between, keep nobody waiting', async () => {
  const many = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => `${name}@example.org`)
  await onlyReaders(many)
  const rows = (await all()).toSorted((one, other) => (one.id < other.id ? -1 : 1)).map(({ email }) => String(email))
  const full = [0, 2, 4].map((at) => String(rows[at]))
  for (const email of full) server.says.set(email, 452)
  await sent('2026-11-19')
  await runMail(cms)
  expect(toWhom()).toEqual(many.filter((email) => !full.includes(email)))
  server.says.clear()
  await runAgain()
  expect(toWhom()).toHaveLength(many.length)
})

test('three in a row that cannot get it now are tried last the next time', async () => {
  const many = ['a', 'b', 'c', 'd', 'e'].map((name) => `${name}@example.org`)
  await onlyReaders(many)
  const rows = (await all()).toSorted((one, other) => (one.id < other.id ? -1 : 1)).map(({ email }) => String(email))
  for (const email of rows.slice(0, 3)) server.says.set(email, 451)
  await sent('2026-11-20')
  await runMail(cms)
  expect(toWhom()).toEqual([])
  await runAgain()
  expect(toWhom()).toEqual(rows.slice(3).toSorted())
  server.says.clear()
  await runAgain()
  expect(toWhom()).toEqual(many)
})

test('a story that is withdrawn while e-mails wait stops those that have not left', async () => {
  await onlyReaders(readers)
  server.says.set('one@example.org', 451).set('two@example.org', 451).set('three@example.org', 451)
  const id = await sent('2026-11-23')
  await runMail(cms)
  await aConsent(cms, story.id, { type: 'withdrawn', on: '2026-11-24', until: null })
  server.says.clear()
  await runAgain()
  expect(toWhom()).toEqual([])
  expect(await roundUpBy(cms.payload, { id })).toMatchObject({ isStopped: true })
  expect(await jobsOf(cms)).toEqual([])
  expect((await lead.rest('GET', `/round-ups/${id}/show`)).body).toMatchObject({ isStopped: true, toFiles: false })
})
