import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { MediaStore } from '../../src/feed/media-store.ts'
import { aFeed, aStory } from '../fixture.ts'

let folder: string
let server: Server
let media: MediaStore
const asked: string[] = []
const answers = new Map<string, () => void>()

beforeEach(async () => {
  asked.length = 0
  answers.clear()
  folder = await mkdtemp(join(tmpdir(), 'use-it-media-'))
  server = createServer((request, response) => {
    const file = (request.url ?? '').replace('/media/', '')
    asked.push(file)
    answers.set(file, () => response.end(file))
  }).listen(0)
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  media = await MediaStore.open(join(folder, 'media'), {
    url: `http://127.0.0.1:${port}`,
    key: 'a key',
    timeoutMs: 60_000,
  })
})
afterEach(async () => {
  server.closeAllConnections()
  server.close()
  await rm(folder, { recursive: true })
})

const onDisk = () => readdir(media.folder)
const give = async (file: string) => {
  await expect.poll(() => answers.has(file)).toBe(true)
  answers.get(file)?.()
}

/** A feed with one story for each picture. */
const feedOf = (...files: readonly string[]) =>
  aFeed({
    stories: files.map((file, at) =>
      aStory({
        code: `k7mfr2w${'bcdfghjk'[at]}`,
        photo: {
          renditions: [
            {
              file,
              width: 480,
              height: 320,
              bytes: file.length,
              sha256: createHash('sha256').update(file).digest('hex'),
            },
          ],
          alt: { en: 'Soup.' },
          credit: 'Test kitchen',
        },
      }),
    ),
  })

test('a picture that comes after its story was taken down is not kept, however long the others take', async () => {
  media.want(feedOf('slow.webp', 'gone.webp', 'here.webp'))
  const fetching = media.fetchMissing()
  await expect.poll(() => asked.length).toBe(3)
  media.want(feedOf('slow.webp', 'here.webp'))
  await media.deleteOthers()
  await give('gone.webp')
  await give('here.webp')
  await expect.poll(onDisk).toEqual(['here.webp'])
  await give('slow.webp')
  expect(await fetching).toEqual([])
  expect((await onDisk()).sort()).toEqual(['here.webp', 'slow.webp'])
  expect([...media.present].sort()).toEqual(['here.webp', 'slow.webp'])
})

test('a picture of a story that is gone is not asked for when its turn comes', async () => {
  media.want(feedOf('e.webp', 'd.webp', 'c.webp', 'b.webp', 'a.webp'))
  const fetching = media.fetchMissing()
  await expect.poll(() => asked.length).toBe(4)
  const last = ['a.webp', 'b.webp', 'c.webp', 'd.webp', 'e.webp'].find((file) => !asked.includes(file)) ?? ''
  media.want(feedOf(...asked))
  for (const file of [...asked]) await give(file)
  expect(await fetching).toEqual([])
  expect(asked).not.toContain(last)
  expect(await onDisk()).toHaveLength(4)
})

test('deleting for one feed leaves what a newer feed names again', async () => {
  media.want(feedOf('a.webp', 'b.webp', 'c.webp'))
  const first = media.fetchMissing()
  for (const file of ['a.webp', 'b.webp', 'c.webp']) await give(file)
  await first
  answers.clear()
  media.want(feedOf())
  const deleting = media.deleteOthers()
  media.want(feedOf('a.webp', 'b.webp', 'c.webp'))
  const again = media.fetchMissing()
  await deleting
  await expect.poll(() => answers.size).toBe(1)
  for (const answer of answers.values()) answer()
  expect(await again).toEqual([])
  expect((await onDisk()).sort()).toEqual(['a.webp', 'b.webp', 'c.webp'])
})
