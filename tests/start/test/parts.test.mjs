import { generateKeyPairSync } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isBuilt, sourcesNow } from '../../../scripts/lib/build.mjs'
import { childEnvironment } from '../../../scripts/lib/child-environment.mjs'
import { Fault } from '../../../scripts/lib/fault.mjs'
import { isInstalled } from '../../../scripts/lib/install.mjs'
import { takeLock } from '../../../scripts/lib/lock.mjs'
import { openLog } from '../../../scripts/lib/log-file.mjs'
import { checkNodeVersion } from '../../../scripts/lib/node-version.mjs'
import { npmSettingsForPnpm } from '../../../scripts/lib/npm-settings.mjs'
import { plan } from '../../../scripts/lib/plan.mjs'
import { checkPort } from '../../../scripts/lib/ports.mjs'
import { inWords, openProgress } from '../../../scripts/lib/progress.mjs'
import { loadSecrets } from '../../../scripts/lib/secrets.mjs'
import { readSettings } from '../../../scripts/lib/settings.mjs'
import { writeStamp } from '../../../scripts/lib/stamp.mjs'
import { countsFrom, failuresFrom } from '../../../scripts/lib/test-counts.mjs'

let folder
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'use-it-parts-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const write = (path, text) => {
  mkdirSync(join(folder, path, '..'), { recursive: true })
  writeFileSync(join(folder, path), text)
}

describe('the version of Node', () => {
  it.each(['20.0.0', '20.20.2', '24.21.0'])('%s is enough', (version) =>
    expect(() => checkNodeVersion(version)).not.toThrow(),
  )
  it.each(['18.20.4', '8.17.0'])('%s is not', (version) =>
    expect(() => checkNodeVersion(version)).toThrow(`USE-IT needs Node 20 or newer, and this is Node ${version}.`),
  )
})

describe('settings', () => {
  it('have defaults, and an empty variable counts as unset', () => {
    expect(readSettings({ CMS_PORT: ' ', DATABASE_URL: '' }, '/code')).toEqual({
      root: '/code',
      dataDir: '/code/.data',
      cmsPort: 3000,
      sitePort: 4321,
      cmsUrl: 'http://localhost:3000',
      siteUrl: 'http://localhost:4321',
      siteCallUrls: 'http://localhost:4321',
      feedUrl: 'http://localhost:3000/api/feed',
      databaseUrl: undefined,
    })
  })
  it.each(['0', '65536', '-1', '3000.5', '0x10', '1e3', 'abc'])('a port of %s is refused', (port) =>
    expect(() => readSettings({ SITE_PORT: port }, '/code')).toThrow(Fault),
  )
})

describe('secrets', () => {
  it('are made once; a new one joins the old ones; the environment wins and is not kept', () => {
    const first = loadSecrets(folder)
    const kept = JSON.parse(readFileSync(join(folder, 'secrets.json'), 'utf8'))
    delete kept.CALL_SECRET
    writeFileSync(join(folder, 'secrets.json'), JSON.stringify(kept))
    const second = loadSecrets(folder, { FEED_KEY: 'given' })
    expect(second).toMatchObject({
      PAYLOAD_SECRET: first.PAYLOAD_SECRET,
      FEED_PUBLIC_KEY: first.FEED_PUBLIC_KEY,
      FEED_KEY: 'given',
    })
    expect(second.CALL_SECRET).not.toBe(first.CALL_SECRET)
    expect(readFileSync(join(folder, 'secrets.json'), 'utf8')).not.toContain('given')
    expect(statSync(join(folder, 'secrets.json')).mode & 0o777).toBe(0o600)
  })
  it('work out the public half of a key that is given', () => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519')
    const given = privateKey.export({ type: 'pkcs8', format: 'pem' })
    expect(loadSecrets(folder, { FEED_PRIVATE_KEY: given }).FEED_PUBLIC_KEY).toBe(
      publicKey.export({ type: 'spki', format: 'pem' }),
    )
    expect(() => loadSecrets(folder, { FEED_PRIVATE_KEY: 'nonsense' })).toThrow(
      'FEED_PRIVATE_KEY in the environment is not a private key',
    )
  })
  it.each(['', '{', '[]', '[1]', 'null', '1', '""', '{"FEED_KEY":1}'])(
    'a damaged file (%j) is not replaced behind anybody’s back',
    (text) => {
      write('secrets.json', text)
      expect(() => loadSecrets(folder)).toThrow('is damaged')
      expect(readFileSync(join(folder, 'secrets.json'), 'utf8')).toBe(text)
    },
  )
})

describe('the environments of the two apps', () => {
  const env = {
    PATH: '/bin',
    DATABASE_URL: 'mongodb://u:p@h/d',
    FEED_PRIVATE_KEY: 'private',
    INTAKE_PRIVATE_KEY: 'private',
    SMTP_URL: 'smtps://u:p@h',
    HTTP_PROXY: 'http://proxy',
    NO_PROXY: 'inside',
  }
  const settings = readSettings(env, '/code')
  const secrets = {
    PAYLOAD_SECRET: 'a',
    FEED_KEY: 'b',
    CALL_SECRET: 'c',
    FEED_PRIVATE_KEY: 'd',
    FEED_PUBLIC_KEY: 'e',
    INTAKE_PRIVATE_KEY: 'f',
  }
  const [cms, site] = plan.services(env, settings, secrets).map((service) => service.command.env)

  it('hold what each needs and nothing of the other’s', () => {
    expect(cms).toMatchObject({
      PAYLOAD_SECRET: 'a',
      FEED_PRIVATE_KEY: 'd',
      INTAKE_PRIVATE_KEY: 'f',
      DATABASE_URL: 'mongodb://u:p@h/d',
      SMTP_URL: 'smtps://u:p@h',
      CMS_PORT: '3000',
    })
    expect(site).toMatchObject({
      FEED_KEY: 'b',
      CALL_SECRET: 'c',
      FEED_PUBLIC_KEY: 'e',
      FEED_URL: 'http://localhost:3000/api/feed',
    })
    expect(cms).not.toHaveProperty('FEED_PUBLIC_KEY')
    for (const name of ['PAYLOAD_SECRET', 'FEED_PRIVATE_KEY', 'INTAKE_PRIVATE_KEY', 'DATABASE_URL', 'SMTP_URL'])
      expect(site).not.toHaveProperty(name)
  })
  it('keep calls to this machine away from a proxy', () => {
    expect(childEnvironment(env, '/code').NO_PROXY).toBe('inside,localhost,127.0.0.1,::1')
  })
})

describe('npm’s settings for pnpm', () => {
  it('carry over what is not the default', () => {
    const settings = {
      registry: 'http://mirror/',
      proxy: null,
      'https-proxy': 'http://proxy',
      noproxy: [''],
      'strict-ssl': true,
      cafile: '/ca.pem',
    }
    expect(npmSettingsForPnpm({}, () => settings)).toEqual({
      pnpm_config_registry: 'http://mirror/',
      pnpm_config_https_proxy: 'http://proxy',
      pnpm_config_cafile: '/ca.pem',
    })
    expect(npmSettingsForPnpm({}, () => ({ 'https-proxy': null, 'strict-ssl': true }))).toEqual({})
  })
})

describe('the lock', () => {
  it('is one process’s at a time, and free again after release', () => {
    const path = join(folder, 'lock')
    const lock = takeLock(path, { siteUrl: 'here' })
    expect(lock).toMatchObject({ taken: true, previous: null })
    expect(takeLock(path)).toMatchObject({ taken: false, holder: { pid: process.pid, siteUrl: 'here' } })
    lock.note({ children: [] })
    expect(takeLock(path).holder.children).toEqual([])
    lock.release()
    expect(existsSync(path)).toBe(false)
    expect(takeLock(path).taken).toBe(true)
  })
  it('of a process that is gone is handed over with what it wrote', () => {
    write('lock', JSON.stringify({ pid: 999_999_999, started: 'once', children: [1] }))
    expect(takeLock(join(folder, 'lock'))).toMatchObject({ taken: true, previous: { children: [1] } })
  })
  it('is not released by a run that no longer holds it', () => {
    const lock = takeLock(join(folder, 'lock'))
    write('lock', JSON.stringify({ pid: 1, started: 'somebody else' }))
    lock.release()
    expect(existsSync(join(folder, 'lock'))).toBe(true)
  })
})

describe('ports', () => {
  it.each(['127.0.0.1', '0.0.0.0', undefined])('one that is taken on %s is refused', async (host) => {
    const server = createServer()
    const port = await new Promise((settle) => server.listen({ port: 0, host }, () => settle(server.address().port)))
    await expect(checkPort(port, 'CMS_PORT')).rejects.toThrow(`Port ${port} is in use by another program.`)
    await new Promise((settle) => server.close(settle))
    await expect(checkPort(port, 'CMS_PORT')).resolves.toBeUndefined()
  })
})

describe('what is installed and built', () => {
  beforeEach(() => {
    write('package.json', '{"packageManager":"pnpm@12.21.0"}')
    write('pnpm-lock.yaml', 'lock')
    write('pnpm-workspace.yaml', 'workspace')
    write('packages/one/src/index.ts', 'export {}')
    write('packages/one/dist/index.js', '')
  })
  it('nothing is installed without the stamp, and the tools must be there too', () => {
    expect(isInstalled(folder)).toBe(false)
  })
  it('a build holds until a source changes or its result is gone; tests and guides do not matter', () => {
    expect(isBuilt(folder)).toBe(false)
    writeStamp(folder, 'built', { sources: sourcesNow(folder), outputs: ['packages/one/dist'] })
    expect(isBuilt(folder)).toBe(true)
    write('packages/one/test/index.test.ts', 'test')
    write('packages/one/README.md', 'words')
    expect(isBuilt(folder)).toBe(true)
    write('packages/one/src/index.ts', 'export { }')
    expect(isBuilt(folder)).toBe(false)
    write('packages/one/src/index.ts', 'export {}')
    expect(isBuilt(folder)).toBe(true)
    rmSync(join(folder, 'packages/one/dist'), { recursive: true })
    expect(isBuilt(folder)).toBe(false)
  })
})

describe('logs', () => {
  it('turn over when full, and show their last lines without colours', () => {
    const log = openLog(join(folder, 'a.log'), { limitBytes: 100, keepLines: 2 })
    for (let line = 1; line <= 30; line += 1) log.write(`\u001b[31mline ${line}\u001b[0m\n`)
    log.close()
    expect(log.lastLines()).toEqual(['line 29', 'line 30'])
    expect(statSync(join(folder, 'a.log')).size).toBeLessThan(150)
    expect(statSync(join(folder, 'a.log.1')).size).toBeLessThan(150)
  })
})

describe('progress', () => {
  it('counts on a terminal and ends with a mark', async () => {
    let shown = ''
    const progress = openProgress({ isTTY: true, write: (text) => (shown += text) }, { TERM: 'xterm' })
    await progress.step('Building', async (tell) => tell('one of two'))
    expect(shown).toMatch(/\r\u001b\[2K⠋ Building \(\d+ s\)/)
    expect(shown).toMatch(/✓ Building \(\d+ s\)\n$/)
  })
  it.each([
    [400, '0 s'],
    [59_400, '59 s'],
    [75_000, '1 min 15 s'],
  ])('%i ms are %s', (milliseconds, words) => expect(inWords(milliseconds)).toBe(words))
})

describe('figures of a test run', () => {
  const report = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1 }
  it('come from the report', () => {
    write('report.json', JSON.stringify(report))
    expect(countsFrom(join(folder, 'report.json'), true)).toEqual({ passed: 3, failed: 0, skipped: 2 })
  })
  it('never hide a run that failed', () => {
    write('report.json', JSON.stringify(report))
    expect(countsFrom(join(folder, 'report.json'), false).failed).toBe(1)
    expect(countsFrom(join(folder, 'none.json'), true).failed).toBe(1)
  })
})

describe('the failures of a test run', () => {
  const aTest = (fullName, status, ...failureMessages) => ({ fullName, status, failureMessages })
  const failuresOf = (testResults) => {
    write('report.json', JSON.stringify({ testResults }))
    return failuresFrom(join(folder, 'report.json'), folder)
  }
  it('are named by file and test, with the first lines of why, without colours and libraries', () => {
    const why =
      '\u001b[31mexpected 409\u001b[39m to be 200\n\n    at races.test.ts:114:51\n    at node_modules/vitest/run.js:9\n' +
      '    at far.away\n'.repeat(20)
    const tests = [aTest('30 grants at once', 'failed', why), aTest('one grant', 'passed')]
    expect(failuresOf([{ name: join(folder, 'test/races.test.ts'), message: '', assertionResults: tests }])).toEqual([
      'test/races.test.ts: 30 grants at once',
      '  expected 409 to be 200',
      '      at races.test.ts:114:51',
      ...Array(4).fill('      at far.away'),
    ])
  })
  it('count a file that could not be loaded, and go on counting past ten', () => {
    const broken = { name: join(folder, 'a.test.ts'), message: 'No such module', assertionResults: [] }
    expect(failuresOf([broken])).toEqual(['a.test.ts', '  No such module'])
    const lost = { ...broken, message: 'No node_modules/lost here' }
    expect(failuresOf([lost])).toEqual(['a.test.ts', '  No node_modules/lost here'])
    expect(failuresOf(Array(12).fill(broken))).toHaveLength(21)
    expect(failuresOf(Array(12).fill(broken)).at(-1)).toBe('and 2 more')
  })
  it('are none where there is no report', () => expect(failuresFrom(join(folder, 'none.json'), folder)).toEqual([]))
})
