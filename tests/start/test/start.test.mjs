import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startOf } from '../../../scripts/lib/process-identity.mjs'
import { aMachine, isAnswering, until } from '../support/start-run.mjs'

let machine
beforeEach(async () => {
  machine = await aMachine()
})
afterEach(() => machine.clean())

const holding = (port) =>
  new Promise((settle) => {
    const server = createServer().listen(port, () => settle(server))
  })

describe('a first start', () => {
  it('ends with both addresses answering, and Ctrl-C stops both and frees ports and lock', async () => {
    const run = machine.start()
    await run.ready()
    expect(await isAnswering(machine.cmsPort)).toBe(true)
    expect(await isAnswering(machine.sitePort)).toBe(true)

    run.child.kill('SIGINT')
    expect(await run.ended).toEqual({ code: 0, signal: null })
    expect(await isAnswering(machine.cmsPort)).toBe(false)
    expect(await isAnswering(machine.sitePort)).toBe(false)
    expect(existsSync(machine.data('start.lock'))).toBe(false)
    expect(readFileSync(machine.file('cms.stopped'), 'utf8')).toBe('tidily')
    expect(readFileSync(machine.file('site.stopped'), 'utf8')).toBe('tidily')
  })

  it('prints one plain line for each step without a terminal, and the first password once', async () => {
    const first = machine.start()
    await first.ready()
    expect(first.output.split('\n').slice(0, 3)).toEqual([
      'Installing the packages',
      'Preparing the data',
      'Starting the CMS and the site',
    ])
    expect(first.output).not.toContain('\u001b')
    expect(first.output).toContain('password: made-up')
    expect(first.output).toContain(`password is in ${machine.data('first-administrator.txt')}`)
    first.child.kill('SIGTERM')
    expect((await first.ended).code).toBe(0)

    const second = machine.start()
    await second.ready()
    expect(second.output).not.toContain('password: made-up')
    expect(second.output).toContain(machine.data('first-administrator.txt'))
  })

  it('makes the secrets once, for their owner only', async () => {
    const first = machine.start()
    await first.ready()
    const before = readFileSync(machine.data('secrets.json'), 'utf8')
    expect(statSync(machine.data('secrets.json')).mode & 0o777).toBe(0o600)
    first.child.kill('SIGTERM')
    await first.ended
    await machine.start().ready()
    expect(readFileSync(machine.data('secrets.json'), 'utf8')).toBe(before)
  })

  it('gives the children a clean environment', async () => {
    await machine.start([], { npm_config_registry: 'http://127.0.0.1:9', NODE_OPTIONS: '--no-warnings' }).ready()
    const { env } = machine.json(machine.file('cms.json'))
    expect(env).toMatchObject({ NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', ASTRO_TELEMETRY_DISABLED: '1' })
    expect(Object.keys(env).filter((name) => name.startsWith('npm_') || name === 'NODE_OPTIONS')).toEqual([])
    expect(env.NO_PROXY).toContain('localhost')
  })

  it('passes --no-demo on', async () => {
    await machine.start(['--no-demo']).ready()
    expect(machine.json(machine.file('prepare.args'))).toEqual(['--no-demo'])
  })
})

describe('what cannot work is said in one sentence before anything is touched', () => {
  const cases = [
    {
      name: 'a port that is no number',
      env: { CMS_PORT: 'abc' },
      says: 'CMS_PORT is "abc", but a port is a whole number',
      code: 1,
    },
    {
      name: 'one port for both',
      env: { CMS_PORT: '4395', SITE_PORT: '4395' },
      says: 'CMS_PORT and SITE_PORT are both 4395',
      code: 1,
    },
    { name: 'an address that is none', env: { SITE_URL: 'use-it' }, says: 'SITE_URL is "use-it"', code: 1 },
    {
      name: 'a database we do not know',
      env: { DATABASE_URL: 'postgres://u:secret@h/d' },
      says: 'DATABASE_URL should start with',
      code: 1,
    },
    {
      name: 'a data folder that cannot be made',
      env: { DATA_DIR: '/dev/null/x' },
      says: '/dev/null/x cannot be made',
      code: 1,
    },
    {
      name: 'a disk with too little room for a first run',
      env: { FAKE_FREE_BYTES: '1000000000' },
      says: 'has 953 MB free and USE-IT needs 1500 MB',
      code: 1,
    },
    { name: 'a word it does not know', args: ['--demo'], says: 'npm start does not know --demo. Usage:', code: 2 },
  ]
  it.each(cases)('$name', async ({ env, args, says, code }) => {
    const run = machine.start(args, env)
    expect((await run.ended).code).toBe(code)
    expect(run.errors).toContain(says)
    expect(run.errors.trim().split('\n')).toHaveLength(1)
    expect(run.errors).not.toContain('secret')
    expect(run.output).toBe('')
    expect(existsSync(machine.file('set-up'))).toBe(false)
    expect(existsSync(machine.data('start.lock'))).toBe(false)
  })

  it('a taken port', async () => {
    const other = await holding(machine.cmsPort)
    const run = machine.start()
    expect((await run.ended).code).toBe(1)
    expect(run.errors).toBe(
      `Port ${machine.cmsPort} is in use by another program. Stop it, or start with CMS_PORT=${machine.cmsPort + 1} npm start.\n`,
    )
    expect(existsSync(machine.file('set-up'))).toBe(false)
    await new Promise((settle) => other.close(settle))
    await machine.start().ready()
  })

  it('a full disk on a later run asks for less', async () => {
    writeFileSync(machine.file('set-up'), 'done')
    const run = machine.start([], { FAKE_FREE_BYTES: String(300 * 1024 * 1024) })
    await run.ready()
  })

  it.skipIf(process.platform !== 'linux')('a data folder where nobody may write', async () => {
    const run = machine.start([], { DATA_DIR: '/proc/1/use-it' })
    expect((await run.ended).code).toBe(1)
    expect(run.errors).toMatch(/^(No permission to write|.* cannot be made)/)
  })
})

describe('a second start beside the first', () => {
  it('says where it runs and disturbs nothing', async () => {
    const first = machine.start()
    await first.ready()
    const { pid } = machine.json(machine.file('cms.json'))
    const second = machine.start()
    expect((await second.ended).code).toBe(1)
    expect(second.errors).toContain(
      `USE-IT is already running from this folder at http://localhost:${machine.cmsPort} (CMS)`,
    )
    expect(machine.json(machine.file('cms.json')).pid).toBe(pid)
    expect(await isAnswering(machine.sitePort)).toBe(true)
    expect(machine.json(machine.data('start.lock')).pid).toBe(first.child.pid)
  })
})

describe('a run that was killed', () => {
  it('while it prepared: the next one stops what still prepares, and goes on', async () => {
    writeFileSync(machine.file('prepare.mode'), 'hang')
    const first = machine.start()
    const hanging = await until('prepare begins', () => machine.json(machine.file('prepare.hanging')))
    first.child.kill('SIGKILL')
    await first.ended
    expect(startOf(hanging)).not.toBe(null)
    writeFileSync(machine.file('prepare.mode'), 'fine')
    await machine.start().ready()
    expect(startOf(hanging)).toBe(null)
  })

  it('while it served: the next one stops what it left behind and takes its place', async () => {
    const first = machine.start()
    await first.ready()
    const left = machine.json(machine.file('cms.json')).pid
    first.child.kill('SIGKILL')
    await until('the lock outlives it', () => first.child.signalCode)
    expect(existsSync(machine.data('start.lock'))).toBe(true)

    const second = machine.start()
    await second.ready()
    expect(machine.json(machine.file('cms.json')).pid).not.toBe(left)
    // Where nothing collects dead processes the number stays taken, so ask whether it runs.
    expect(startOf(left)).toBe(null)
  })

  it('a lock with the number of a program that is not ours is taken over, and that program left alone', async () => {
    const first = machine.start()
    await first.ready()
    const lock = machine.json(machine.data('start.lock'))
    first.child.kill('SIGTERM')
    await first.ended
    const stranger = { ...lock, pid: process.pid, children: [{ pid: process.pid, started: 'long ago' }] }
    writeFileSync(machine.data('start.lock'), JSON.stringify(stranger))
    await machine.start().ready()
  })

  it('a lock that was cut short is taken over', async () => {
    const first = machine.start()
    await first.ready()
    first.child.kill('SIGTERM')
    await first.ended
    writeFileSync(machine.data('start.lock'), '{"pid":')
    await machine.start().ready()
  })
})

describe('when something stops', () => {
  it('Ctrl-C while the data is prepared ends at once and leaves no lock', async () => {
    writeFileSync(machine.file('prepare.mode'), 'hang')
    const run = machine.start()
    const hanging = await until('prepare begins', () => machine.json(machine.file('prepare.hanging')))
    run.child.kill('SIGINT')
    expect((await run.ended).code).toBe(0)
    expect(() => process.kill(hanging, 0)).toThrow()
    expect(existsSync(machine.data('start.lock'))).toBe(false)
  })

  it('a child that dies is started again; one that keeps dying stops both with a sentence', async () => {
    const run = machine.start()
    await run.ready()
    for (const starts of [2, 3, 4]) {
      await isAnswering(machine.cmsPort, '/die')
      await until(
        `start number ${starts}`,
        async () => machine.json(machine.file('cms.json'))?.starts === starts && (await isAnswering(machine.cmsPort)),
      )
    }
    expect(run.output).toContain('The CMS stopped (code 3); starting it again (3 of 3).')
    expect(await isAnswering(machine.sitePort)).toBe(true)

    await isAnswering(machine.cmsPort, '/die')
    expect((await run.ended).code).toBe(1)
    expect(run.errors).toContain(
      'The CMS stopped (code 3) and did not stay up after 3 new tries, so both were stopped.',
    )
    expect(await isAnswering(machine.sitePort)).toBe(false)
    expect(existsSync(machine.data('start.lock'))).toBe(false)
  })

  it('a child that cannot start stops both and shows why', async () => {
    writeFileSync(machine.file('site.fail'), 'FEED_URL is wrong')
    const run = machine.start()
    expect((await run.ended).code).toBe(1)
    expect(run.errors).toContain('    FEED_URL is wrong')
    expect(run.errors).toContain('The site stopped before it was ready (code 1).')
    expect(run.errors).toContain(machine.data('logs/site.log'))
    expect(await isAnswering(machine.cmsPort)).toBe(false)
  })

  it('a disk that fills up while the data is prepared is named', async () => {
    writeFileSync(machine.file('prepare.mode'), 'full')
    const run = machine.start()
    expect((await run.ended).code).toBe(1)
    expect(run.errors).toBe(
      'The disk is full. Free some space and run the command again; nothing that was saved is lost.\n',
    )
  })

  it('a sentence meant for the person is passed on alone', async () => {
    writeFileSync(machine.file('prepare.mode'), 'unreachable')
    const run = machine.start()
    expect((await run.ended).code).toBe(1)
    expect(run.errors.split('\n')[0]).toBe('DATABASE_URL points at a database that does not answer.')
    expect(run.errors).not.toContain('MongooseServerSelectionError')
  })
})
