import { inspect } from 'node:util'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { failureCode } from '../src/failure-code.ts'
import { aMessage, intakeKey, sendIn, storedMessage } from './messages/support.ts'
import * as research from './research/support.ts'
import { aPerson, type Person } from './support/builders.ts'
import { startCms, type Cms } from './support/cms.ts'

let cms: Cms
let lead: Person
const logged: unknown[] = []
beforeAll(async () => {
  const intakePrivateKey = `${intakeKey.privateKeyPem}\n${research.intakeKey.privateKeyPem}`
  cms = await startCms({ intakePrivateKey, now: research.now })
  for (const level of ['error', 'warn', 'info'] as const)
    vi.spyOn(cms.payload.logger, level).mockImplementation((...all: unknown[]) => void logged.push(all))
  await research.aQuestionnaire(cms)
  lead = await aPerson(cms, ['comms-lead'])
})
afterAll(() => cms?.stop())
beforeEach(() => {
  logged.length = 0
})

/** The database takes no row of this table while the test runs. */
async function refusing(table: string, run: () => Promise<void>, what = 'INSERT'): Promise<void> {
  const { $client: database } = cms.payload.db.drizzle
  await database.execute(`CREATE TRIGGER refuse BEFORE ${what} ON ${table} BEGIN SELECT RAISE(ABORT, 'no room'); END`)
  try {
    await run()
  } finally {
    await database.execute('DROP TRIGGER refuse')
  }
}
const log = () => inspect(logged, { depth: 12, showHidden: true, maxStringLength: null })

test('a message that the database refuses leaves no name, number or word in the log', () =>
  refusing('contact_messages', async () => {
    expect((await sendIn(cms, aMessage())).status).toBe(503)
    expect(log()).toMatch(/failure: '\w+'/)
    expect(log()).not.toMatch(/Neighbour|0121 496|mend clothes/)
  }))

test('an interview that the database refuses leaves no answer in the log', () =>
  refusing('submissions', async () => {
    expect((await research.sendIn(cms, research.aSubmission())).status).toBe(503)
    expect(log()).toMatch(/failure: '\w+'/)
    expect(log()).not.toContain('Cooking for many')
  }))

test('a slip of paper that the database refuses leaves no name, number or word in the log', () =>
  refusing('contact_messages', async () => {
    const slip = {
      language: 'en',
      name: 'Zeb Person',
      reach: { by: 'phone', at: '0121 496 7777' },
      wantsCall: false,
      topic: 'work',
      words: 'I seek asylum',
      whoTold: null,
      agreed: true,
    }
    expect((await lead.rest('POST', '/contact-messages/from-paper', slip)).status).toBeGreaterThanOrEqual(500)
    expect(log()).not.toMatch(/Zeb|0121 496|asylum/)
  }))

test('a change of a message that the database refuses leaves neither the message nor the notes in the log', async () => {
  const message = aMessage({ name: 'Zeb Person', words: 'I seek asylum' })
  expect((await sendIn(cms, message)).status).toBe(200)
  const row = await storedMessage(cms, message.id)
  await refusing(
    'contact_messages',
    async () => {
      const answer = await lead.rest('PATCH', `/contact-messages/${row?.id}`, { notes: 'Called: is diabetic' })
      expect(answer.status).toBe(500)
      expect(log()).toContain('DrizzleQueryError: SQLITE_CONSTRAINT')
      expect(log()).not.toMatch(/Zeb|asylum|diabetic|params/)
    },
    'UPDATE',
  )
})

test('a reader of the round-up whom the database refuses leaves no address in the log', () =>
  refusing('round_up_subscribers', async () => {
    expect((await lead.rest('POST', '/round-up-subscribers', { email: 'zeb@example.org' })).status).toBe(500)
    expect(log()).toContain('DrizzleQueryError: SQLITE_CONSTRAINT')
    expect(log()).not.toMatch(/zeb/)
  }))

test.each<[string, Error, string]>([
  ['a sentence of ours', new Error('Expected a folder.'), 'Error: Expected a folder.'],
  [
    'what the system says about a file',
    Object.assign(new Error("ENOENT: no such file, open '/a'"), { code: 'ENOENT', syscall: 'open' }),
    "Error: ENOENT: no such file, open '/a'",
  ],
  ['what a parser read', new SyntaxError('Unexpected token in "Mina was here"'), 'SyntaxError: SyntaxError'],
  [
    'what a mail server says',
    Object.assign(new Error('550 mina@example.org'), { code: 'EENVELOPE' }),
    'Error: EENVELOPE',
  ],
  ['a cause', new Error('It failed.', { cause: new TypeError('Mina') }), 'Error: TypeError'],
])('%s stands in the log as far as it may', (_what, error, told) => {
  for (const said of [error, { err: error }, { job: { log: [{ error }] } }]) {
    logged.length = 0
    cms.payload.logger.error(said)
    expect(log()).toContain(told)
    expect(log()).toMatch(/at .*log-holds-no-words/)
    expect(log()).not.toMatch(/mina/i)
  }
})

test('a place is told although its folder has a space and an accent, and a line of the message is no place', () => {
  const error = new SyntaxError('It was\n    at /where Mina lives:1:1\n')
  error.stack = `SyntaxError: ${error.message}\n    at open (/srv/use it/café/log-file.js:3:14)\n    at /srv/use it/start.js:1:2`
  cms.payload.logger.error(error)
  expect(log()).toContain('at open (/srv/use it/café/log-file.js:3:14)')
  expect(log()).toContain('at /srv/use it/start.js:1:2')
  expect(log()).not.toContain('Mina')
})

test('the words of a query are cut where only its message is handed on', () => {
  cms.payload.logger.error({ msg: 'It failed: Failed query: insert into a\nparams: Mina' })
  cms.payload.logger.error('It failed: Failed query: insert into a\nparams: Mina')
  expect(log().match(/Failed query …/g)).toHaveLength(2)
  expect(log()).not.toContain('Mina')
})

test.each([
  [
    Object.assign(new Error('Mina'), { cause: Object.assign(new Error('Mina'), { code: 'SQLITE_FULL' }) }),
    'SQLITE_FULL',
  ],
  [new TypeError('Mina'), 'TypeError'],
  [Object.assign(new Error('Mina'), { code: 'of Mina' }), 'Error'],
  [Object.assign(new Error('Mina'), { code: 11000 }), '11000'],
  ['Mina', 'string'],
  [null, 'object'],
])('%j is told as %s', (error, told) => {
  expect(failureCode(error)).toBe(told)
})

test('what fails in a circle is told too', () => {
  const error = new Error('Mina')
  error.cause = error
  expect(failureCode(error)).toBe('Error')
})
