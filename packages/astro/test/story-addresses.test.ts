import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ShownFile } from '../src/feed/shown-file.ts'
import { noOutreach } from '../src/outreach/outreach-site.ts'
import { addressesCallSchema, storyAddresses } from '../src/server/story-addresses.ts'
import { aFeed, aStory } from './fixture.ts'

const rendition = (file: string) => ({ file, width: 480, height: 320, bytes: 10, sha256: 'a'.repeat(64) })
const photo = (...files: string[]) => ({ renditions: files.map(rendition), alt: { en: 'A pot of soup' } })
const [first, second] = ['1'.repeat(32) + '.webp', '2'.repeat(32) + '.webp']
const path = async () => join(await mkdtemp(join(tmpdir(), 'use-it-shown-')), 'shown.json')

test('the pictures of a story are known after it left the feed, after another picture, and after a restart', async () => {
  const file = await path()
  const shown = await ShownFile.open(file)
  await shown.remember(aFeed({ stories: [aStory({ photo: photo(first) })] }))
  await shown.remember(aFeed({ stories: [aStory({ photo: photo(second) })] }))
  await shown.remember(aFeed({ stories: [] }))
  expect(shown.filesOf(aStory().code)).toEqual([first, second])
  expect((await ShownFile.open(file)).filesOf(aStory().code)).toEqual([first, second])
  expect(shown.filesOf('bcdfghjk')).toEqual([])
})

test('a list that cannot be read begins again, and does not keep the site from opening', async () => {
  const file = await path()
  await writeFile(file, '{"shown":')
  const shown = await ShownFile.open(file)
  expect(shown.filesOf(aStory().code)).toEqual([])
  await shown.remember(aFeed({ stories: [aStory({ photo: photo(first) })] }))
  expect((await ShownFile.open(file)).filesOf(aStory().code)).toEqual([first])
})

test.each([{}, { code: '../etc' }, { code: 'k7mfr2wq', more: 1 }, null, { code: 'K7MFR2WQ' }])(
  'a call that is not about one code is not understood: %j',
  (call) => {
    expect(addressesCallSchema.safeParse(call).success).toBe(false)
  },
)

test('a code has the same addresses whether its story is shown or gone: pages, pictures, and lists it must not be in', async () => {
  const shown = await ShownFile.open(await path())
  await shown.remember(aFeed({ stories: [aStory({ photo: photo(first) })] }))
  const site = (stories: readonly unknown[]) =>
    ({
      languages: ['en', 'ur'],
      context: () => ({
        view: { stories, labels: { themes: [{ id: 'food' }], places: [{ id: 'north' }] } },
        guide: { index: { professions: [] }, profession: () => null },
        check: { library: { catalogues: [] }, summaries: [], resultPages: 0 },
        outreach: noOutreach,
      }),
    }) as unknown as Parameters<typeof storyAddresses>[1]
  const feed = { media: { shown } }
  const answer = storyAddresses(aStory().code, site([]), feed)
  expect(answer).toEqual(storyAddresses(aStory().code, site([aStory()]), feed))
  expect(answer.addresses).toEqual([
    ...['en', 'ur'].flatMap((language) => [
      `/${language}/stories/k7mfr2wq`,
      ...['card', 'square'].map((shape) => `/${language}/stories/k7mfr2wq/${shape}.jpg`),
      `/${language}/champions/k7mfr2wq`,
      ...['leaflet', 'poster-a4', 'poster-a3', 'press'].map((paper) => `/${language}/champions/k7mfr2wq/${paper}.pdf`),
    ]),
    `/media/${first}`,
  ])
  expect(answer.lists).toEqual([
    ...['en', 'ur'].flatMap((language) =>
      ['', 'stories/', 'rss.xml', 'themes/food', 'places/north'].map((list) => `/${language}/${list}`),
    ),
    ...['/sitemap-index.xml', '/sitemap/1.xml'],
  ])
})
