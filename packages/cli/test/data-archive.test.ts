import { readFileSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { dataCheckSchema, run } from '../src/index.ts'
import { aFile, useIt, useItJson } from './support/use-it.ts'

/** Written by the first version that could: an archive of today has to open in ten years. */
const archive = path.join(import.meta.dirname, 'data/version-1.age')
const passphrase = aFile('passphrase.txt', 'four unrelated words\n')
const withPassphrase = ['--passphrase-file', passphrase]

describe('data check', () => {
  test('an archive of version 1 is whole, for people and for programs', () => {
    const said = useIt('data', 'check', archive, ...withPassphrase)
    expect([said.code, said.err]).toEqual([0, ''])
    expect(said.out).toMatch(/^Whole: testville, as it was on 2026-/)
    expect(said.out).toContain('of them 2 stories, 2 texts')
    expect(said.out).toContain('1 withdrawals')
    const { code, json } = useItJson('data', 'check', archive, ...withPassphrase)
    expect(code).toBe(0)
    expect(dataCheckSchema.parse(json)).toMatchObject({ ok: true, city: 'testville', version: 1, withdrawals: 1 })
  })

  const bytes = readFileSync(archive)
  const changed = Buffer.from(bytes)
  changed[bytes.length - 100] = (changed[bytes.length - 100] ?? 0) ^ 1
  test.each([
    ['changed', changed, 'damaged', 'changed or cut short'],
    ['cut short', bytes.subarray(0, 9_000), 'damaged', 'changed or cut short'],
    ['of something else', Buffer.from('PK\u0003\u0004 a zip'), 'not-encrypted', 'another kind of file'],
  ])('one that is %s', (_, content, because, sentence) => {
    const file = aFile('archive.age', content)
    const said = useIt('data', 'check', file, ...withPassphrase)
    expect([said.code, said.out, said.err.split('\n').length]).toEqual([1, '', 2])
    expect(said.err).toContain(`${file}: `)
    expect(said.err).toContain(sentence)
    const { code, json } = useItJson('data', 'check', file, ...withPassphrase)
    expect([code, dataCheckSchema.parse(json)]).toMatchObject([1, { ok: false, because }])
  })

  test('the wrong passphrase, and the wrong kind of key', () => {
    const other = aFile('passphrase.txt', 'four other words')
    expect(useIt('data', 'check', archive, '--passphrase-file', other)).toMatchObject({
      code: 1,
      err: `${archive}: The archive does not open with this passphrase or key. Use the one it was locked with.\n`,
    })
    const key = aFile('key.txt', 'my key')
    expect(useIt('data', 'check', archive, '--key-file', key)).toMatchObject({ code: 1 })
    expect(useIt('data', 'check', archive)).toMatchObject({ code: 2 })
    expect(useIt('data', 'check', archive).err).toContain('USE_IT_PASSPHRASE')
    expect(useIt('data', 'check', '/no/such.age', ...withPassphrase)).toMatchObject({ code: 1 })
    expect(useIt('data', 'check', '/tmp', ...withPassphrase).err).toContain('a folder')
  })
})

const stops: (() => void)[] = []
afterEach(() => stops.splice(0).forEach((stop) => stop()))

/** Something that answers as a CMS would, or does not. */
async function aCms(handler: RequestListener): Promise<string> {
  const server = createServer(handler)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  stops.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** In this process, because a server of this process has to answer it. */
async function inHere(...args: readonly string[]) {
  const said = { out: '', err: '' }
  const code = await run(args, {
    out: async (text) => void (said.out += text),
    err: async (text) => void (said.err += text),
    now: () => new Date(0),
  })
  return { code, ...said }
}
const account = aFile('account.txt', 'E-mail:   a@example.org\nPassword: four unrelated words\n')
const asAdministrator = ['--account', account, ...withPassphrase]
const refusing =
  (path: string, status: number, message: string): RequestListener =>
  (request, response) => {
    request.resume()
    if (request.url !== path) return void response.end('{"token":"a token"}')
    response.writeHead(status).end(JSON.stringify({ errors: [{ message }] }))
  }

describe('data export and data import', () => {
  test('what is missing is misuse, and no secret is an argument', () => {
    const target = path.join(path.dirname(passphrase), 'new.age')
    expect(useIt('data', 'export', target)).toMatchObject({ code: 2 })
    expect(useIt('data', 'export', target, ...withPassphrase)).toMatchObject({ code: 2 })
    const short = aFile('short.txt', 'short')
    expect(useIt('data', 'export', target, '--passphrase-file', short).err).toContain('at least 12 characters')
    expect(useIt('data', 'export', target, '--to', 'somebody', '--account', account).err).toContain('age1')
    expect(useIt('data', 'import', archive, '--passphrase', 'x').code).toBe(2)
    const nobody = aFile('account.txt', 'somebody')
    expect(useIt('data', 'import', archive, '--account', nobody, ...withPassphrase).err).toContain('E-mail: …')
  })

  test.each([
    ['http://cms.example.org', 'https://'],
    ['ftp://localhost', 'https://'],
    ['localhost', 'https://'],
    ['http://127.0.0.1:9', 'does not answer'],
  ])('to %s', async (cms, sentence) => {
    const target = path.join(path.dirname(passphrase), 'new.age')
    const { code, err } = await inHere('data', 'export', target, '--cms', cms, ...asAdministrator)
    expect([code, err.trim().split('\n').length]).toEqual([1, 1])
    expect(err).toContain(sentence)
  })

  test('what the CMS says is said, and no half file is left', async () => {
    const target = path.join(path.dirname(aFile('x', 'x')), 'new.age')
    const refused = await aCms(refusing('/api/data/export', 403, 'An archive of everything is for administrators.'))
    expect(await inHere('data', 'export', target, '--cms', refused, ...asAdministrator)).toEqual({
      code: 1,
      out: '',
      err: 'An archive of everything is for administrators.\n',
    })
    const stopping = await aCms((request, response) => {
      request.resume()
      if (request.url !== '/api/data/export') return void response.end('{"token":"a token"}')
      response.writeHead(200, { 'content-length': '1000000' })
      response.write('age-encryption.org/v1\n', () => response.destroy())
    })
    const { code, err } = await inHere('data', 'export', target, '--cms', stopping, ...asAdministrator)
    expect([code, err]).toEqual([1, 'The CMS stopped in the middle of the archive. Look at its log, then try again.\n'])
    expect(() => readFileSync(target)).toThrow()
    expect(() => readFileSync(`${target}.part`)).toThrow()
  })

  test('an archive is checked here before anything is sent', async () => {
    const asked: (string | undefined)[] = []
    const cms = await aCms((request, response) => {
      asked.push(request.url)
      refusing('/api/data/import', 409, 'Expected an empty CMS; this one has 3 in stories.')(request, response)
    })
    const broken = aFile('archive.age', readFileSync(archive).subarray(0, 5_000))
    expect(await inHere('data', 'import', broken, '--cms', cms, ...asAdministrator)).toMatchObject({ code: 1, out: '' })
    expect(asked).toEqual([])
    expect(await inHere('data', 'import', archive, '--cms', cms, ...asAdministrator)).toEqual({
      code: 1,
      out: '',
      err: 'Expected an empty CMS; this one has 3 in stories.\n',
    })
    expect(asked).toEqual(['/api/users/login', '/api/data/restored', '/api/data/import'])
  })
})
