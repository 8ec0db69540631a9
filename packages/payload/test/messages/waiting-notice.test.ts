import { createLocalReq } from 'payload'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { afterPassing } from '../../src/messages/passed-on.ts'
import { slugs } from '../../src/slugs.ts'
import { aPerson, aStory, idBySlug, type Person } from '../support/builders.ts'
import type { Cms } from '../support/cms.ts'
import { mailFiles } from '../support/mail-files.ts'
import { aMessage, jobsOf, runMail, sendIn, startMessageCms, storedMessage } from './support.ts'

let cms: Cms
let clock = new Date('2026-11-21T10:00:00Z')
let lead: Person
let code: string
beforeAll(async () => {
  cms = await startMessageCms({ now: () => clock })
  lead = await aPerson(cms, ['comms-lead'])
  code = String((await aStory(cms)).code)
  const id = await idBySlug(cms, slugs.organisations, 'north-trust')
  await cms.payload.db.updateOne({
    collection: slugs.organisations,
    id,
    data: { contact: { email: 'desk@north.example.org' } },
    returning: false,
  })
})
afterAll(() => cms?.stop())
beforeEach(() => {
  clock = new Date(clock.getTime() + 2 * 60 * 60 * 1000)
})

const mails = () => mailFiles(cms)
const about = () => ({ kind: 'story', code }) as const

test('the organisation hears that a message waits, and not a word of it', async () => {
  await sendIn(cms, aMessage({ about: about() }))
  await runMail(cms)
  const [mail, ...others] = await mails()
  expect(others).toEqual([])
  expect(mail).toMatch(/^To: desk@north\.example\.org\r$/m)
  expect(mail).toMatch(/^Subject: A message from a resident waits for you\r$/m)
  expect(mail).toContain('/admin/collections/contact-messages')
  expect(mail).not.toMatch(/Neighbour|0121 496|mend clothes|Urdu/)
  expect(await jobsOf(cms)).toEqual([])
})

test('a topic is for the comms lead', async () => {
  await sendIn(cms, aMessage())
  await runMail(cms)
  expect((await mails()).some((mail) => mail.includes(`To: ${lead.email}`))).toBe(true)
})

test('a flood of messages is one e-mail an hour', async () => {
  const before = (await mails()).length
  for (let at = 0; at < 6; at += 1) await sendIn(cms, aMessage({ about: about() }))
  await runMail(cms)
  expect(await mails()).toHaveLength(before + 1)
})

test('nothing leaves when somebody took it meanwhile', async () => {
  const before = (await mails()).length
  const where = { status: { equals: 'new' } }
  await cms.payload.db.updateMany({ collection: slugs.contactMessages, where, data: { status: 'done' } })
  const message = aMessage({ about: about() })
  await sendIn(cms, message)
  const row = await storedMessage(cms, message.id)
  await lead.rest('PATCH', `/contact-messages/${row?.id}`, { status: 'in-hand' })
  await runMail(cms)
  expect(await mails()).toHaveLength(before)
})

test('passed on in a transaction, it is told when the others can see it, and not before', async () => {
  await cms.payload.db.deleteMany({ collection: 'payload-jobs', where: {} })
  const organisation = await idBySlug(cms, slugs.organisations, 'north-trust')
  const req = await createLocalReq({}, cms.payload)
  req.transactionID = 'not-ended'
  const queued = new Promise<void>((resolve) => {
    const queue = cms.payload.jobs.queue.bind(cms.payload.jobs)
    const spy = vi.spyOn(cms.payload.jobs, 'queue').mockImplementation((async (args: never) => {
      const job: unknown = await queue(args)
      spy.mockRestore()
      resolve()
      return job
    }) as never)
  })
  const doc = { id: 'passed-on', message: 'of-somebody', organisation }
  await afterPassing({ doc, previousDoc: { ...doc, organisation: null }, operation: 'update', req } as never)
  expect(await jobsOf(cms)).toEqual([])
  delete req.transactionID
  await queued
  expect(await jobsOf(cms)).toMatchObject([{ kind: 'message-waits', organisation, message: 'passed-on' }])
})

test('passed on, it is told to the others', async () => {
  const message = aMessage()
  await sendIn(cms, message)
  await runMail(cms)
  const before = (await mails()).length
  const row = await storedMessage(cms, message.id)
  clock = new Date(clock.getTime() + 2 * 60 * 60 * 1000)
  const organisation = await idBySlug(cms, slugs.organisations, 'north-trust')
  await lead.rest('PATCH', `/contact-messages/${row?.id}`, { organisation })
  await runMail(cms)
  const all = await mails()
  expect(all).toHaveLength(before + 1)
})
