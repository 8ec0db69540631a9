/**
 * A story page from the page store against a bare `node:http` server with the same bytes, in the same run;
 * the same pages drawn anew; and the memory of a site with 1,000 stories in two languages.
 * Run with `pnpm run bench` after `pnpm run build`.
 */
import { fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import autocannon from 'autocannon'
import { rawGet, siteEnv } from '../test/a-site.ts'
import { FakeCms } from '../test/fake-cms.ts'
import { aFeed, codeOf } from '../test/fixture.ts'

const rounds = 5
const seconds = 4
const headers = { 'accept-encoding': 'br' }
const median = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
const at = (numbers: readonly number[], share: number) =>
  [...numbers].sort((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))] ?? 0

const cms = await FakeCms.start()
const feed = aFeed({ stories: Array.from({ length: 1000 }, () => ({})), generatedAt: new Date().toISOString() })
cms.show(feed)
const port = 4490
const dataDir = await mkdtemp(join(tmpdir(), 'use-it-bench-'))
const child = spawn(process.execPath, ['--max-semi-space-size=4', 'start.mjs'], {
  cwd: new URL('../', import.meta.url),
  env: { ...process.env, ...siteEnv(cms, dataDir, { SITE_PORT: String(port) }) },
  stdio: 'ignore',
})
const site = { url: `http://127.0.0.1:${port}` }
await untilReady()
const residentAtStart = await resident()

const fresh: number[] = []
for (const language of ['en', 'ur']) {
  for (let number = 0; number < 500; number++) {
    const began = performance.now()
    const { status } = await rawGet(site, `/${language}/stories/${codeOf(1000 + number)}`, headers)
    if (status !== 200) throw new Error(`Expected 200 for a story page, got ${status}.`)
    if (number >= 20) fresh.push(performance.now() - began)
  }
}

const residentDrawn = await resident()
const path = `/en/stories/${codeOf(1000)}`
const page = await rawGet(site, path, headers)
const plain = Object.entries(page.headers)
  .filter(([name]) => !['date', 'connection', 'keep-alive'].includes(name))
  .flatMap(([name, value]) => [name, String(value)])
const bare = fork(new URL('./bare-server.ts', import.meta.url))
bare.send({ headers: plain, body: page.bytes.toString('base64'), port: 4491 })
await once(bare, 'message')
const bareUrl = 'http://127.0.0.1:4491'

const store: number[] = []
const peer: number[] = []
const load = async (url: string) => {
  const { non2xx, errors, requests } = await autocannon({
    url: url + path,
    headers,
    connections: 32,
    duration: seconds,
  })
  if (non2xx + errors > 0) throw new Error(`Expected only pages, got ${non2xx} other answers and ${errors} errors.`)
  return requests.average
}
await load(site.url)
await load(bareUrl)
for (let round = 0; round < rounds; round++) {
  store.push(await load(site.url))
  peer.push(await load(bareUrl))
}

const residentAfterLoad = await resident()
const ratios = store.map((each, round) => each / (peer[round] ?? 1))
console.log(
  [
    `story page, ${page.bytes.length} bytes compressed, ${rounds} rounds of ${seconds} s, 32 connections`,
    `  from the page store  ${Math.round(median(store))} requests/s (median)`,
    `  bare node:http       ${Math.round(median(peer))} requests/s (median), same bytes and headers`,
    `  ratio                ${(median(ratios) * 100).toFixed(0)} % (bar: 40 %)`,
    `drawn anew, ${fresh.length} story pages one after the other, with compression`,
    `  median ${at(fresh, 0.5).toFixed(1)} ms, p95 ${at(fresh, 0.95).toFixed(1)} ms, p99 ${at(fresh, 0.99).toFixed(1)} ms (bar: p99 50 ms)`,
    `memory with 1,000 stories × 2 languages, MB resident (bar: 300)`,
    `  at the start ${residentAtStart}, after ${fresh.length} pages drawn ${residentDrawn}, after the load ${residentAfterLoad}`,
  ].join('\n'),
)

child.kill('SIGTERM')
await once(child, 'exit')
bare.kill()
await cms.stop()

async function untilReady(): Promise<void> {
  const deadline = Date.now() + 20_000
  while (Date.now() < deadline) {
    const health = await fetch(`${site.url}/_use-it/health`).then(
      (answer) => answer.json() as Promise<{ stories: number }>,
      () => null,
    )
    if (health?.stories === 1000) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('Expected the site to start within 20 seconds. Is it built, and is port 4490 free?')
}

/** Linux only; 0 elsewhere. */
async function resident(): Promise<number> {
  const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '')
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024)
}
