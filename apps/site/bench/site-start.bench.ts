/**
 * A site that starts anew with 1,000 stories in nine languages on its disk and no CMS to ask: how long until it answers a story
 * page, and how much memory it holds then. In the same run the least that any server would have to do: a bare `node:http`
 * process that reads and parses the same file and answers the same bytes. Run with `pnpm run bench` after `pnpm run build`.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, stat } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { languageCodes } from '@use-it-cities/core'
import type { FeedStory, FeedText } from '@use-it-cities/success-stories'
import { siteEnv } from '../test/a-site.ts'
import { FakeCms } from '../test/fake-cms.ts'
import { aFeed, codeOf, paragraph } from '../test/fixture.ts'
import { freePort } from '@use-it-cities/tooling/free-port'
import { sentencesIn } from '../test/whole-city.ts'

const rounds = 5
const stories = 1000
const median = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

/** About 150 words, other ones in each story. */
function textIn(sentences: readonly string[], number: number): FeedText {
  const pick = (at: number) => sentences[(number * 7 + at) % sentences.length] ?? ''
  const block = (at: number) => paragraph([0, 1, 2, 3].map((each) => pick(at + each)).join(' '))
  return {
    title: `${pick(1).slice(0, 80)} ${number}`,
    summary: pick(2).slice(0, 200),
    body: [block(3), block(7), block(11)],
    did: [pick(15).slice(0, 180)],
    helped: [pick(16).slice(0, 180)],
    channels: ['website', 'print'],
    translation: { review: 'reviewed', isStale: false },
  }
}

const sentences = new Map(languageCodes.map((language) => [language, sentencesIn(language)]))
const change = (story: FeedStory, number: number): FeedStory => ({
  ...story,
  texts: Object.fromEntries([...sentences].map(([language, all]) => [language, textIn(all, number)])),
})
const cms = await FakeCms.start()
const plain = aFeed({ stories: Array.from({ length: stories }, () => ({})), generatedAt: new Date().toISOString() })
const feed = { ...plain, stories: plain.stories.map(change) }
cms.show(feed)
const dataDir = await mkdtemp(join(tmpdir(), 'use-it-start-'))
const env = siteEnv(cms, dataDir)
const snapshotFile = join(dataDir, 'site', 'snapshot.feed')
const path = `/ar/stories/${codeOf(1000 + stories - 1)}`

const first = await measure('site')
await cms.stop()
const site: Measured[] = []
const bare: Measured[] = []
for (let round = 0; round < rounds; round++) {
  site.push(await measure('site'))
  bare.push(await measure('bare'))
}
const snapshot = await stat(snapshotFile)
const figure = (all: readonly Measured[]) =>
  `${(median(all.map(({ ms }) => ms)) / 1000).toFixed(2)} s (slowest ${(Math.max(...all.map(({ ms }) => ms)) / 1000).toFixed(2)} s), ` +
  `${Math.round(median(all.map(({ mb }) => mb)))} MB resident (most ${Math.max(...all.map(({ mb }) => mb))} MB)`
console.log(
  [
    `start with ${stories} stories × ${languageCodes.length} languages, a file of ${(snapshot.size / 1e6).toFixed(1)} MB; new process each time, ${rounds} rounds, load ${loadavg()[0]?.toFixed(1)}`,
    `  from the disk, no CMS  ${figure(site)} (bars: 5 s, 400 MB)`,
    `  bare, same file        ${figure(bare)}: reads and parses it, and checks nothing`,
    `  the very first, which fetches the feed from the CMS  ${figure([first])}`,
  ].join('\n'),
)
if (median(site.map(({ ms }) => ms)) > 5000 || median(site.map(({ mb }) => mb)) > 400) process.exitCode = 1

interface Measured {
  readonly ms: number
  readonly mb: number
}

/** From the start of the process to the first answer with the page of the last story. */
async function measure(which: 'site' | 'bare'): Promise<Measured> {
  const port = await freePort()
  const began = performance.now()
  const child = which === 'site' ? startSite(port) : startBare(port)
  try {
    const deadline = began + 30_000
    while (performance.now() < deadline) {
      const status = await fetch(`http://127.0.0.1:${port}${path}`).then(
        (answer) => answer.text().then(() => answer.status),
        () => 0,
      )
      if (status === 200) {
        const measured = { ms: performance.now() - began, mb: await resident(child) }
        await untilWritten(deadline)
        return measured
      }
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    throw new Error('Expected a story page within 30 seconds. Is the site built?')
  } finally {
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
}

/** The site answers from the feed while it still writes it down. */
async function untilWritten(deadline: number): Promise<void> {
  while (performance.now() < deadline && !(await stat(snapshotFile).catch(() => null)))
    await new Promise((resolve) => setTimeout(resolve, 20))
}

function startSite(port: number): ChildProcess {
  return spawn(process.execPath, ['--max-semi-space-size=4', 'start.mjs'], {
    cwd: new URL('../', import.meta.url),
    env: { ...process.env, ...env, SITE_PORT: String(port) },
    stdio: 'ignore',
  })
}

function startBare(port: number): ChildProcess {
  const script = new URL('./bare-start.ts', import.meta.url).pathname
  return spawn(process.execPath, ['--max-semi-space-size=4', script, snapshotFile, String(port)], {
    stdio: 'ignore',
  })
}

/** Linux only; 0 elsewhere. */
async function resident({ pid }: ChildProcess): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024)
}
