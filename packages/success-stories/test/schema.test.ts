import { describe, expect, test } from 'vitest'
import {
  blockSchema,
  consentEventSchema,
  feedSchema,
  safeHref,
  storyCodeSchema,
  storySchema,
  storyTextSchema,
} from '../src/schema.ts'
import { askAgainOn, buildFeed, spokenPoints, type ConsentGiven } from '../src/index.ts'
import { aCity, aStory, aText, given, said } from './support/records.ts'

describe('an address a public page may link to', () => {
  test.each([
    'https://www.nhs.uk',
    'https://www.nhs.uk/',
    'https://www.gmc-uk.org/registration?a=1&b=2#top',
    'https://example.org:8443/a',
    'https://medium.com/@somebody/x',
    'https://ur.wikipedia.org/wiki/%D8%A8',
    'mailto:hello@example.org',
    'tel:+441210000000',
    'tel:0121 496 0000',
  ])('%s', (href) => expect(safeHref.test(href)).toBe(true))

  test.each([
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    'javascript&colon;alert(1)',
    'data:text/html,<script>',
    'vbscript:x',
    'blob:https://a.org/1',
    'file:///etc/passwd',
    'http://example.org',
    '//evil.example',
    '/\\evil.example',
    'https:evil.example',
    'https:/evil.example',
    'https:\\\\evil.example',
    'https:///evil.example',
    'https://',
    'https://user:word@evil.example',
    'https://good.example@evil.example',
    'https://good.example\\@evil.example',
    'https://good.example/\njavascript:alert(1)',
    'https://good.example\n',
    '\nhttps://good.example',
    'https://good.example/ x',
    'https://good.example/"onclick="x',
    "https://good.example/'x",
    'https://good.example/<x>',
    'https://good.example/`x`',
    'https://good.example/\\x',
    'https://good.example/\u0000',
    'https://good.example/\u202Efdp',
    'https://good\u200B.example/',
    'https://gооd.example/',
    'https://good。example/',
    'https://.example',
    'https://good..example',
    'mailto:',
    'mailto:x',
    'mailto:a@b.org?bcc=c@d.org',
    'mailto:a@b.org,c@d.org',
    'mailto:a%0Abcc:c@d.org',
    'tel:',
    'tel:1',
    'tel:javascript',
    'tel:+44;ext=1',
    '#top',
    'relative/path',
    '',
  ])('not %j', (href) => expect(safeHref.test(href)).toBe(false))

  test('a very long address is refused quickly', () => {
    const long = `https://${'a.'.repeat(50_000)}`
    const link = (href: string) => ({
      type: 'paragraph',
      children: [{ type: 'link', href, children: [{ type: 'text', text: 'x' }] }],
    })
    expect(blockSchema.safeParse(link(long)).success).toBe(false)
    expect(blockSchema.safeParse(link(`${long}\n`)).success).toBe(false)
    expect(blockSchema.safeParse(link('https://www.nhs.uk/')).success).toBe(true)
  })
})

test.each<[string, unknown]>([
  ['a node that is not on the list', { type: 'html', html: '<script>' }],
  ['an image', { type: 'image', src: 'https://evil.example/x.png' }],
  ['markup beside the text', { type: 'paragraph', children: [{ type: 'text', text: 'x', html: '<b>' }] }],
  ['a style', { type: 'paragraph', style: 'position:fixed', children: [] }],
  ['a mark that is not on the list', { type: 'paragraph', children: [{ type: 'text', text: 'x', marks: ['script'] }] }],
  ['a heading as large as the page’s', { type: 'heading', level: 1, children: [] }],
  [
    'a link in a link',
    {
      type: 'paragraph',
      children: [
        { type: 'link', href: 'https://a.org', children: [{ type: 'link', href: 'https://b.org', children: [] }] },
      ],
    },
  ],
  ['a key that is no key', JSON.parse('{"type":"paragraph","children":[],"__proto__":{}}')],
  ['text in place of nodes', { type: 'paragraph', children: '<script>' }],
])('a body has no way to hold %s', (_, block) => {
  expect(blockSchema.safeParse(block).success).toBe(false)
})

test('the builders of these tests make records that the schemas accept', () => {
  expect(storySchema.parse(aStory())).toEqual(aStory())
  expect(storyTextSchema.parse(aText())).toEqual(aText())
  expect(consentEventSchema.parse(given())).toEqual(given())
  const { subject, id, story, recordedAt, how } = given()
  for (const type of ['refused', 'paused', 'resumed', 'withdrawn'] as const) {
    const event = { ...said(type), subject, id, story, recordedAt, how }
    expect(consentEventSchema.parse(event)).toEqual(event)
  }
})

test('a consent cannot end before it begins, nor name "everybody" with nobody', () => {
  expect(consentEventSchema.safeParse(given({ until: '2026-02-28' })).success).toBe(false)
  expect(consentEventSchema.safeParse(given({ organisations: [] })).success).toBe(false)
  expect(consentEventSchema.safeParse({ ...given(), until: '2027-02-30' }).success).toBe(false)
})

describe('what was said out loud before the answer', () => {
  const checklist = Object.fromEntries(spokenPoints.map((point) => [point, true]))
  const reads = (changes: object) => consentEventSchema.safeParse({ ...given(), ...changes }).success

  test('all five points, or a record from before they were written down', () => {
    expect(spokenPoints).toHaveLength(5)
    expect(reads({ checklist })).toBe(true)
    expect(reads({})).toBe(true)
  })

  test.each(spokenPoints)('%s cannot be left out or answered with no', (point) => {
    const { [point]: _, ...rest } = checklist
    expect(reads({ checklist: rest })).toBe(false)
    expect(reads({ checklist: { ...checklist, [point]: false } })).toBe(false)
  })

  test('no point can be made up', () => expect(reads({ checklist: { ...checklist, allGood: true } })).toBe(false))
})

describe('the day to talk again', () => {
  test.each([
    ['as agreed', { refreshOn: '2026-09-01' }, '2026-09-01'],
    ['two months before the last day', {}, '2026-12-28'],
    ['in a shorter month', { until: '2027-04-30' }, '2027-02-28'],
    ['over the new year', { until: '2027-01-31' }, '2026-11-30'],
    ['not before the consent began', { until: '2026-03-20' }, '2026-03-01'],
  ])('%s', (_, changes, day) => expect(askAgainOn(given(changes as Partial<ConsentGiven>))).toBe(day))

  test('lies on one of the days on which the consent holds', () => {
    for (const refreshOn of ['2026-02-28', '2027-03-01', '2026-02-30'])
      expect(consentEventSchema.safeParse({ ...given(), refreshOn }).success, refreshOn).toBe(false)
    for (const refreshOn of ['2026-03-01', '2027-02-28'])
      expect(consentEventSchema.safeParse({ ...given(), refreshOn }).success, refreshOn).toBe(true)
  })
})

test.each(['K7MFR2WQ', 'k7mfr2w', 'k7mfr2wqq', 'k7mfr2wa', 'k7mfr2w1', 'k7mfr2wl', '../../..', 'k7mfr2w\n', ''])(
  '%j is no story code',
  (code) => {
    expect(storyCodeSchema.safeParse(code).success).toBe(false)
  },
)

describe('a feed that breaks the contract is refused', () => {
  const records = { stories: [aStory()], texts: [aText()], consents: [given()], tombstones: [], photos: [] }
  const feed = buildFeed(aCity(), records, {
    epoch: 1,
    revision: 1,
    generatedAt: '2026-11-21T08:00:00.000Z',
    on: '2026-11-21',
  })
  const story = feed.stories[0]
  test.each<[string, object]>([
    ['another version', { contract: 2 }],
    ['a field nobody listed', { editors: [] }],
    ['revision nought', { revision: 0 }],
    ['a revision that is no whole number', { revision: 1.5 }],
    ['a revision too large to count with', { revision: 2 ** 53 }],
    ['a time zone that would throw on every page', { timeZone: 'Europe/Brum' }],
    ['a story without words', { stories: [{ ...story, texts: {} }] }],
    ['a story in a language nobody knows', { stories: [{ ...story, texts: { fr: story?.texts.en } }] }],
    [
      'a file that is a path',
      {
        stories: [
          {
            ...story,
            photo: {
              renditions: [{ file: '../../x.webp', width: 1, height: 1, bytes: 1, sha256: 'a'.repeat(64) }],
              alt: { en: 'x' },
            },
          },
        ],
      },
    ],
    [
      'a citation that is a script',
      { stories: [{ ...story, citations: [{ report: 'a', title: 'b', section: 'c', url: 'javascript:alert(1)' }] }] },
    ],
  ])('%s', (_, changes) => {
    expect(feedSchema.safeParse(feed).success).toBe(true)
    expect(feedSchema.safeParse({ ...feed, ...changes }).success).toBe(false)
  })
})
