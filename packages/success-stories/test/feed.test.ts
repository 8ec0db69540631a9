import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  buildFeed,
  bury,
  channels,
  isShownOn,
  mergeTombstones,
  supersedes,
  textHash,
  visibleOn,
  type Identifiability,
  type Records,
  type StoryPhoto,
} from '../src/index.ts'
import { feedSchema, withoutInvalidStories } from '../src/schema.ts'
import { anyDay, anyEvents, anyStory, anyText, anyTombstones } from './support/arbitraries.ts'
import { aCity, aStory, aText, code, given } from './support/records.ts'

const stamp = { epoch: 1, revision: 7, generatedAt: '2026-11-21T08:00:00.000Z', on: '2026-11-21' } as const
const records = (changes: Partial<Records> = {}): Records => ({
  stories: [aStory()],
  texts: [aText()],
  consents: [given()],
  tombstones: [],
  photos: [],
  ...changes,
})
const aPhoto = (changes: Partial<StoryPhoto> = {}): StoryPhoto => ({
  story: code,
  showsTeller: false,
  renditions: [{ file: `${'a'.repeat(32)}.webp`, width: 800, height: 600, bytes: 20_000, sha256: 'b'.repeat(64) }],
  alt: { en: 'A desk in a library' },
  ...changes,
})
const storyIn = (changes: Partial<Records>) => buildFeed(aCity(), records(changes), stamp).stories[0]

describe('the feed', () => {
  test('holds what is public and satisfies its contract', () => {
    const feed = buildFeed(aCity(), records({ photos: [aPhoto({ credit: 'USE-IT' })] }), stamp)
    expect(feedSchema.parse(feed)).toEqual(feed)
    expect(feed.stories).toMatchObject([
      {
        code,
        visibleUntil: '2027-02-28',
        texts: { en: { channels: ['website', 'print', 'whatsapp-card'], translation: null } },
      },
    ])
  })

  test('holds nothing that is not listed: no ids, names of editors, approvals or consents', () => {
    const feed = JSON.stringify(buildFeed(aCity(), records({ photos: [aPhoto()] }), stamp))
    for (const secret of [
      '65f0000',
      'editor-1',
      'reviewer-1',
      'teller-1',
      'event-1',
      'showsTeller',
      'It lends books',
      'approval',
    ])
      expect(feed).not.toContain(secret)
  })

  test('tells when a translation is older than its source, and when no speaker has checked it', () => {
    const source = aText()
    const fresh = aText({ language: 'ur', translation: { sourceHash: textHash(source), review: 'reviewed' } })
    const stale = aText({ language: 'ur', translation: { sourceHash: 'c'.repeat(64), review: 'unreviewed' } })
    expect(storyIn({ texts: [source, fresh] })?.texts.ur?.translation).toEqual({ review: 'reviewed', isStale: false })
    expect(storyIn({ texts: [source, stale] })?.texts.ur?.translation).toEqual({ review: 'unreviewed', isStale: true })
  })

  test('a text in another language is a translation, even if nobody wrote that down', () => {
    expect(storyIn({ texts: [aText(), aText({ language: 'ur' })] })?.texts.ur?.translation?.review).toBe('unreviewed')
  })

  test('a second, unapproved text in the same language does not slip in behind the approved one', () => {
    expect(storyIn({ texts: [aText(), aText({ title: 'Not approved', approvedBy: null })] })).toBeUndefined()
  })

  test('a place more exact than the teller allowed hides the story', () => {
    const onlyCity = given({ identifiability: { name: 'nobody', face: false, place: 'city' } })
    expect(storyIn({ consents: [onlyCity] })).toBeUndefined()
    expect(storyIn({ consents: [onlyCity], stories: [aStory({ place: 'birmingham' })] })).toBeDefined()
  })

  test.each([
    ['a picture of something else goes with its story', aPhoto(), true, true],
    ['a picture of the teller, who allowed a face', aPhoto({ showsTeller: true }), true, true],
    ['a picture of the teller, who did not', aPhoto({ showsTeller: true }), false, false],
  ])('%s', (_, photo, face, shown) => {
    const consent = given({ identifiability: { name: 'nobody', face, place: 'ward' } })
    expect(storyIn({ photos: [photo], consents: [consent] })?.photo !== null).toBe(shown)
  })

  test('a reported story never shows a picture of its subject', () => {
    const story = storyIn({ stories: [aStory({ kind: 'reported' })], photos: [aPhoto({ showsTeller: true })] })
    expect(story).toMatchObject({ photo: null, visibleUntil: null })
  })

  test('one bad record leaves the feed alone, and take-downs go out', () => {
    const bad = { ...aText({ story: 'bcdfghjk', title: 'x'.repeat(500) }) }
    const feed = buildFeed(
      aCity(),
      records({
        stories: [aStory(), aStory({ code: 'bcdfghjk', kind: 'reported' })],
        texts: [aText(), bad],
        tombstones: [{ code: 'zzzzzzzz', on: '2026-11-20' }],
      }),
      stamp,
    )
    expect(feedSchema.safeParse(feed).success).toBe(false)
    const { feed: checked, invalid } = withoutInvalidStories(feed)
    expect(feedSchema.parse(checked)).toMatchObject({ stories: [{ code }], tombstones: [{ code: 'zzzzzzzz' }] })
    expect(invalid).toEqual([{ code: 'bcdfghjk', problem: expect.stringContaining('texts.en.title') }])
  })

  test('whatever is on record, only visible pairs of story and language are in it, each to its own end', () => {
    const anyRecords = fc.record({
      stories: fc.uniqueArray(anyStory, { selector: (story) => story.code, maxLength: 3 }),
      texts: fc.array(anyText, { maxLength: 6 }),
      consents: anyEvents,
      tombstones: anyTombstones,
      photos: fc.constant([aPhoto(), aPhoto({ story: 'bcdfghjk', showsTeller: true })]),
    })
    const city = aCity()
    fc.assert(
      fc.property(anyRecords, anyDay, (all, on) => {
        const feed = feedSchema.parse(buildFeed(city, all, { ...stamp, on }))
        for (const story of all.stories)
          for (const language of city.languages) {
            const shown = feed.stories.find((each) => each.code === story.code)?.texts[language]
            for (const channel of channels) {
              const asked = { channel, language, on, places: city.places }
              const seen = visibleOn(story, all.texts, all.consents, all.tombstones, asked)
              if (channel === 'website') expect(Boolean(shown)).toBe(seen.visible)
              if (shown) expect(shown.channels.includes(channel)).toBe(seen.visible)
            }
          }
        const dates = feed.stories.map(({ publishedOn }) => Date.parse(publishedOn))
        expect(dates).toEqual(dates.toSorted((a, b) => b - a))
        for (const story of feed.stories) expect(isShownOn(story, on)).toBe(true)
      }),
    )
  })
})

describe('tombstones', () => {
  const merged = (...lists: Records['tombstones'][]) => lists.reduce((all, list) => mergeTombstones(all, list), [])

  test('merging in any order, any grouping, any number of times gives the same', () => {
    fc.assert(
      fc.property(anyTombstones, anyTombstones, anyTombstones, (a, b, c) => {
        expect(mergeTombstones(a, b)).toEqual(mergeTombstones(b, a))
        expect(mergeTombstones(mergeTombstones(a, b), c)).toEqual(mergeTombstones(a, mergeTombstones(b, c)))
        expect(merged(a, b, a, b)).toEqual(merged(a, b))
        for (const { code: each } of [...a, ...b]) expect(merged(a, b).some((one) => one.code === each)).toBe(true)
      }),
    )
  })

  test('burying twice, or in another order, is burying once', () => {
    const feed = buildFeed(aCity(), records(), stamp)
    fc.assert(
      fc.property(anyTombstones, anyTombstones, (a, b) => {
        expect(bury(bury(feed, a), a)).toEqual(bury(feed, a))
        expect(bury(bury(feed, a), b)).toEqual(bury(bury(feed, b), a))
        expect(bury(bury(feed, a), b)).toEqual(bury(feed, mergeTombstones(a, b)))
      }),
    )
  })

  test('what is remembered as gone stays gone, even if a feed shows it', () => {
    const feed = buildFeed(aCity(), records(), stamp)
    expect(bury(feed, [{ code, on: '2026-10-01' }])).toMatchObject({
      stories: [],
      tombstones: [{ code, on: '2026-10-01' }],
    })
  })
})

describe('which feed is newer', () => {
  const anyStamp = fc.record({ epoch: fc.integer({ min: 1, max: 3 }), revision: fc.integer({ min: 1, max: 5 }) })
  test('a strict order: never itself, never both ways, and it carries over', () => {
    fc.assert(
      fc.property(anyStamp, anyStamp, anyStamp, (a, b, c) => {
        expect(supersedes(a, a)).toBe(false)
        expect(supersedes(a, b) && supersedes(b, a)).toBe(false)
        if (supersedes(a, b) && supersedes(b, c)) expect(supersedes(a, c)).toBe(true)
        const same = a.epoch === b.epoch && a.revision === b.revision
        expect(same || supersedes(a, b) || supersedes(b, a)).toBe(true)
      }),
    )
  })
  test('anything is newer than nothing, and no number is newer than none', () => {
    expect(supersedes({ epoch: 1, revision: 1 }, null)).toBe(true)
    expect(supersedes({ epoch: 1, revision: Number.NaN }, { epoch: 1, revision: 1 })).toBe(false)
  })
})

test('a picture whose words name a teller who promised nobody is left out, and so is a face that was not allowed', () => {
  const isShown = (allows: Partial<Identifiability>, photo: Partial<StoryPhoto>) => {
    const consents = [given({ identifiability: { name: 'nobody', face: false, place: 'ward', ...allows } })]
    const tellerNames = new Map([[code, { first: ['Zubaida'], others: ['Sample'] }]])
    return storyIn({ photos: [aPhoto(photo)], consents, tellerNames })?.photo !== null
  }
  expect(isShown({}, {})).toBe(true)
  expect(isShown({}, { alt: { en: 'A green door', pl: 'Zubaida przy drzwiach' } })).toBe(false)
  expect(isShown({}, { credit: 'O. Sample' })).toBe(false)
  expect(isShown({ name: 'full-name' }, { credit: 'O. Sample' })).toBe(true)
  expect(isShown({}, { showsTeller: true })).toBe(false)
  expect(isShown({ face: true }, { showsTeller: true })).toBe(true)
})

test('a new consent that promises another name takes down words that were right before; no name is in the feed', () => {
  const texts = [aText({ title: 'How Zubaida found work' }), aText({ id: 'text-2', language: 'ur', title: 'کام ملا' })]
  const names = { tellerNames: new Map([[code, { first: ['Zubaida'], others: ['Sample'] }]]) }
  const before = storyIn({ texts, ...names })
  expect(Object.keys(before?.texts ?? {}).sort()).toEqual(['en', 'ur'])
  const later = given({
    id: 'event-2',
    recordedAt: '2026-04-01T09:00:00.000Z',
    identifiability: { name: 'other-name', face: false, place: 'ward' },
  })
  const after = storyIn({ texts, consents: [given(), later], ...names })
  expect(Object.keys(after?.texts ?? {})).toEqual(['ur'])
  expect(JSON.stringify(after)).not.toMatch(/Zubaida|Sample/)
})
