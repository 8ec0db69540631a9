import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { until } from './support/until.ts'
import { watchForReturn, type Watch } from './support/watch-for-return.ts'

/*
 * The watch of the fault tests has to see what comes back, or their silence means nothing.
 */
const code = 'bcdfghjk'
let server: Server
let base: string
let dataDir: string
let shown = { page: 200, feed: true }

beforeEach(async () => {
  shown = { page: 200, feed: true }
  dataDir = await mkdtemp(join(tmpdir(), 'use-it-watch-'))
  server = createServer((request, response) => {
    if (request.url === '/api/feed') return response.end(JSON.stringify({ stories: shown.feed ? [{ code }] : [] }))
    return response.writeHead(shown.page).end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterEach(async () => {
  server.closeAllConnections()
  server.close()
  await rm(dataDir, { recursive: true, force: true })
})

const watching = () => watchForReturn({ cms: base, dataDir, feedKey: 'key' }, { gone: [`${base}/page`] }, code)
const looked = (watch: Watch) => {
  const before = watch.rounds()
  return until('two more rounds', async () => watch.rounds() > before + 2)
}

test('sees a page that comes back', async () => {
  const watch = watching()
  for (const page of [200, 410, 200]) {
    shown.page = page
    await looked(watch)
  }
  expect(await watch.stop()).toContain(`${base}/page was there again.`)
})

test('sees a page that a site shows after it was started with the tombstone', async () => {
  await mkdir(join(dataDir, 'site'))
  await writeFile(join(dataDir, 'site/tombstones.json'), JSON.stringify({ tombstones: [{ code, on: '2026-11-01' }] }))
  const watch = watching()
  await watch.siteRestarts()
  await looked(watch)
  expect(await watch.stop()).toContain(`${base}/page was there again.`)
})

test('sees a feed that has the story again', async () => {
  const watch = watching()
  for (const feed of [true, false, true]) {
    shown.feed = feed
    await looked(watch)
  }
  expect(await watch.stop()).toContain('The feed had the story again.')
})

test('says nothing of a story that goes and stays away', async () => {
  const watch = watching()
  await looked(watch)
  shown = { page: 410, feed: false }
  await looked(watch)
  expect(await watch.stop()).toEqual([])
})
