import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { rawGet, siteEnv } from './a-site.ts'
import { aReferral, referralCode, toldInFull, aRecording } from './champion-fixture.ts'
import { anAssessmentPublication } from './check-fixture.ts'
import { FakeCms } from './fake-cms.ts'
import { aFeed, codeOf } from './fixture.ts'
import { freePort } from '@use-it-cities/tooling/free-port'
import { aGuidePublication } from './guide-fixture.ts'
import { anOutreachPublication } from './outreach-fixture.ts'
import { aPublication } from './research-fixture.ts'
import { aTellerPublication } from './teller-fixture.ts'

const visits = 1000
/** Stands in everything a visitor brings, so that one search finds any of it. */
const mark = 'zqxvisitor'
const story = codeOf(1000)

let cms: FakeCms
let dataDir: string
let said = ''
const statuses = new Map<string, number>()

/** A visitor as no other: address, device, cookie, page they come from, languages, and an address with more behind it. */
const visitor = (number: number) => ({
  'x-forwarded-for': addressOf(number),
  'user-agent': `Phone-${mark}-${number}/1.0`,
  cookie: `id=${mark}-${number}`,
  referer: `https://${mark}-${number}.example.org/room`,
  'accept-language': `x-${mark}`,
  'x-request-id': `${mark}-${number}`,
})
/** Each from a home of its own. */
const addressOf = (number: number) => `2001:db8:beef:${(number + 0x1000).toString(16)}::1`

beforeAll(async () => {
  cms = await FakeCms.start()
  const recording = aRecording(cms, 1000)
  cms.show(
    aFeed({
      generatedAt: new Date().toISOString(),
      change: (each) => (each.code === story ? toldInFull(each, recording) : each),
    }),
  )
  cms.publish(aPublication())
  cms.publishGuide(aGuidePublication())
  cms.publishAssessments(anAssessmentPublication())
  cms.publishLinks(aTellerPublication())
  cms.publishOutreach(anOutreachPublication({ referrals: [aReferral()] }))
  dataDir = await mkdtemp(join(tmpdir(), 'use-it-private-'))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const child = spawn(process.execPath, ['start.mjs'], {
    cwd: join(import.meta.dirname, '..'),
    env: { PATH: process.env.PATH, ...siteEnv(cms, dataDir, { SITE_PORT: String(port), SITE_TRUSTS_PROXY: '1' }) },
  })
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (said += part.toString()))
  const statusOf = (path: string) =>
    fetch(url + path, { method: 'HEAD', redirect: 'manual' }).then(
      ({ status }) => status,
      () => 0,
    )
  // Short links lead on before the first story has come.
  const isReady = async () =>
    (await statusOf(`/go/${referralCode}`)) === 302 && (await statusOf(`/en/champions/${story}`)) === 200
  await vi.waitUntil(isReady, { timeout: 15_000, interval: 100 })
  for (let number = 0; number < visits; number++) {
    const headers = visitor(number)
    const go = await rawGet({ url }, `/go/${referralCode}?from=${mark}-${number}`, headers)
    count('go', go.status)
    // Every tenth follows a wrong link, and every fourth tells somebody.
    if (number % 10 === 0) count('wrong', (await rawGet({ url }, `/go/${mark}${number}`, headers)).status)
    if (number % 4 === 0) {
      const body = new URLSearchParams({ via: referralCode, name: `${mark}-${number}` })
      const told = await fetch(`${url}/en/champions/${story}/told`, {
        method: 'POST',
        body,
        headers,
        redirect: 'manual',
      })
      count('told', told.status)
    }
  }
  child.kill('SIGTERM')
  await once(child, 'exit')
}, 60_000)
afterAll(() => cms.stop())

const count = (what: string, status: number) =>
  statuses.set(`${what} ${status}`, (statuses.get(`${what} ${status}`) ?? 0) + 1)

it('a thousand visitors were answered', () => {
  expect(Object.fromEntries(statuses)).toEqual({ 'go 302': visits, 'wrong 404': visits / 10, 'told 303': visits / 4 })
})

it('no file and no line of the log holds anything that any of them brought', async () => {
  const entries = await readdir(dataDir, { recursive: true, withFileTypes: true })
  const files = entries.filter((each) => each.isFile())
  expect(files.map(({ name }) => name)).toContain('tallies.json')
  const names = entries.map(({ name }) => name).join('\n')
  const found: string[] = []
  for (const { parentPath, name } of files) {
    const bytes = await readFile(join(parentPath, name))
    for (const encoding of ['utf8', 'utf16le'] as const)
      for (const brought of [mark, '2001:db8:beef', '2001:0db8:beef'])
        if (bytes.includes(Buffer.from(brought, encoding))) found.push(`${name}: ${brought}`)
    // An address as bytes, as a database would keep it.
    if (bytes.includes(Buffer.from('20010db8beef', 'hex'))) found.push(`${name}: an address in bytes`)
  }
  expect(found).toEqual([])
  expect(names).not.toContain(mark)
  expect(said).toMatch(/^site: listening on port \d+, public address \S+\n$/)
})

it('what is kept is a code, a day and two numbers', async () => {
  const kept = JSON.parse(await readFile(join(dataDir, 'site', 'tallies.json'), 'utf8')) as {
    days: Record<string, Record<string, Record<string, number>>>
  }
  expect(Object.keys(kept)).toEqual(['days'])
  const days = Object.entries(kept.days)
  let [opened, told] = [0, 0]
  for (const [day, codes] of days) {
    expect(day).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    expect(Object.keys(codes)).toEqual([referralCode])
    const tally = codes[referralCode] ?? {}
    expect(Object.keys(tally).sort()).toEqual(['opened', 'told'])
    opened += tally.opened ?? 0
    told += tally.told ?? 0
  }
  expect([opened, told]).toEqual([visits, visits / 4])
})
