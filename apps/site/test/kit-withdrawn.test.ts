import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { languageCodes } from '@use-it-cities/core'
import type { Feed, FeedStory } from '@use-it-cities/success-stories'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aSite, rawGet, type TestSite } from './a-site.ts'
import { everyPage } from './browser/every-page.ts'
import { FakeCms } from './fake-cms.ts'
import { filesWith } from './files-with.ts'
import { aWholeCity, fullStory, posterCode, sentencesIn } from './whole-city.ts'

/** One address of everything made of the story, in two languages, and each of its files; with what a browser remembers of it. */
interface Known {
  readonly path: string
  readonly etag: string
}

let cms: FakeCms
let site: TestSite
let feed: Feed
let before: readonly Known[]
let files: readonly string[]
const recordings: Buffer[] = []
/** How papers and pictures of both kinds begin, each byte as one letter. */
const aFile = /^(%PDF|RIFF|\u00ff\u00d8)/
/** A sentence of the story in each language, as it stands in the snapshot. */
const lines = languageCodes.map((language) => sentencesIn(language)[4] ?? '')

beforeAll(async () => {
  cms = await FakeCms.start()
  feed = await aWholeCity(cms)
  site = await aSite(cms, { env: { SITE_TRUSTS_PROXY: '1' } })
  const story = feed.stories.find(({ code }) => code === fullStory) as FeedStory
  const { photo, texts } = story
  files = [...(photo?.renditions ?? []), ...(texts.en?.recording?.files ?? [])].map(({ file }) => file)
  for (const file of files) recordings.push(await readFile(join(site.dataDir, 'site', 'media', file)))
  const made = ['en', 'ur'].flatMap((language) => [
    `/${language}/stories/${fullStory}`,
    `/${language}/stories/${fullStory}/card.jpg`,
    `/${language}/stories/${fullStory}/square.jpg`,
    `/${language}/champions/${fullStory}`,
    `/${language}/champions/${fullStory}/leaflet.pdf`,
    `/${language}/champions/${fullStory}/press.pdf`,
  ])
  const known: Known[] = []
  for (const path of [...made, ...files.map((file) => `/media/${file}`)]) {
    const { status, headers, bytes } = await rawGet(site, path)
    expect([path, status]).toEqual([path, 200])
    if (/\.(?:jpg|pdf|webp)$/.test(path)) expect(bytes.toString('latin1'), path).toMatch(aFile)
    known.push({ path, etag: String(headers['etag']) })
  }
  before = known
  for (const words of lines) expect(await filesWith(site.dataDir, words), words).not.toEqual([])
  const tombstones = [...feed.tombstones, { code: fullStory, on: '2026-11-21' as const }]
  const stories = feed.stories.filter(({ code }) => code !== fullStory)
  cms.show({ ...feed, revision: feed.revision + 1, stories, tombstones })
  await site.changed()
}, 60_000)
afterAll(async () => {
  await site.stop()
  await cms.stop()
})

describe('a story that was withdrawn with its whole kit', () => {
  it.each<[string, (known: Known) => Record<string, string>]>([
    ['asked for anew', () => ({})],
    ['by a browser that has it', ({ etag }) => ({ 'if-none-match': etag })],
    ['by a player that wants the next part', ({ etag }) => ({ range: 'bytes=0-99', 'if-range': etag })],
  ])('answers 410 everywhere, %s', async (_, headersOf) => {
    for (const known of before) {
      const { status, bytes } = await rawGet(site, known.path, headersOf(known))
      expect([known.path, status]).toEqual([known.path, 410])
      expect(bytes.length).toBeLessThan(40_000)
      expect(bytes.toString('latin1')).not.toMatch(aFile)
      for (const recording of recordings) expect(bytes.includes(recording.subarray(0, 64))).toBe(false)
    }
  })
  it('is not opened by its short link', async () => {
    expect((await rawGet(site, `/go/${posterCode}`)).status).toBe(410)
  })
  it('leaves no picture, no recording and no word of it on the disk', async () => {
    for (const [at, bytes] of recordings.entries()) expect(await filesWith(site.dataDir, bytes), files[at]).toEqual([])
    // Only names of files stay, so that a later question about them is answered with 410.
    for (const words of lines) expect(await filesWith(site.dataDir, words), words).toEqual([])
  })
  it('is named by no page of any kind in any language', async () => {
    for (const language of languageCodes) {
      for (const { path } of everyPage(language, feed).filter((each) => !each.path.includes(fullStory))) {
        const { text } = await site.get(path, { 'x-forwarded-for': `gone-${path.slice(0, 12)}` })
        expect(text.includes(fullStory), path).toBe(false)
      }
    }
  }, 30_000)
})
