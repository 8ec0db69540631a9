import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { slugs } from '../../src/slugs.ts'
import { startSmtp, type TestServer } from '../mail/smtp-for-tests.ts'
import { aPerson, aStory, idBySlug, type Person } from '../support/builders.ts'
import type { Cms } from '../support/cms.ts'
import { aMessage, jobsOf, runMail, sendIn, startMessageCms } from './support.ts'

let cms: Cms
let server: TestServer
let leads: Person[]
let code: string
let clock = new Date('2026-11-21T10:00:00Z')
const desk = 'desk@north.example.org'
beforeAll(async () => {
  server = await startSmtp()
  cms = await startMessageCms({ now: () => clock, smtpUrl: server.url, mailFrom: 'USE-IT <use-it@example.org>' })
  leads = [await aPerson(cms, ['comms-lead']), await aPerson(cms, ['comms-lead'])]
  code = String((await aStory(cms)).code)
  await cms.payload.db.updateOne({
    collection: slugs.organisations,
    id: await idBySlug(cms, slugs.organisations, 'north-trust'),
    data: { contact: { email: desk } },
    returning: false,
  })
})
afterAll(async () => {
  await cms?.stop()
  await server.stop()
})
beforeEach(() => {
  server.received.length = 0
  server.says.clear()
  clock = new Date(clock.getTime() + 2 * 60 * 60 * 1000)
})

const toWhom = () => server.received.flatMap(({ to }) => to).sort()
const emails = () => leads.map(({ email }) => email).sort()
async function runAgain(): Promise<void> {
  const data = { waitUntil: new Date(0).toISOString() }
  await cms.payload.db.updateMany({ collection: 'payload-jobs', where: { queue: { equals: 'mail' } }, data })
  await runMail(cms)
}

test('what did not leave to one comms lead is tried again for that one only, under the same name', async () => {
  const [full = ''] = emails()
  server.says.set(full, 452)
  await sendIn(cms, aMessage())
  for (let at = 0; at < 3; at += 1) await runAgain()
  expect(toWhom()).toEqual(emails().slice(1))
  expect(await jobsOf(cms)).toHaveLength(1)
  expect(JSON.stringify(await jobsOf(cms))).not.toContain('@')
  server.says.clear()
  clock = new Date(clock.getTime() + 3 * 60 * 60 * 1000)
  await runAgain()
  expect(toWhom()).toEqual(emails())
  expect(await jobsOf(cms)).toEqual([])
})

test('an organisation whose mailbox is gone: the comms leads hear of it, once', async () => {
  server.says.set(desk, 550)
  await sendIn(cms, aMessage({ about: { kind: 'story', code } }))
  for (let at = 0; at < 3; at += 1) await runAgain()
  expect(toWhom()).toEqual(emails())
  expect(await jobsOf(cms)).toEqual([])
})
