import { channels, type FeedStory, type FeedText } from '@use-it-cities/success-stories'
import type { PublicContact } from '@use-it-cities/success-stories/outreach'
import { describe, expect, test } from 'vitest'
import type { ResolvedKit } from '../../src/champion/resolve-champion.ts'
import { isGeneric, kitRequest, runOf, type KitContext } from '../../src/kit/kit-request.ts'
import { paragraphsOf } from '../../src/kit/paragraphs-of.ts'
import { aFeed, aStory } from '../fixture.ts'
import { words } from '../our-words.ts'

const text = (change: Partial<FeedText> = {}): FeedText => ({
  title: 'Soup at the baths',
  summary: 'Forty people came.',
  body: [{ type: 'paragraph', children: [{ type: 'text', text: 'They cooked what the gardens gave.' }] }],
  channels: [...channels],
  translation: null,
  ...change,
})
const contact: PublicContact = {
  phone: '0121 496 0130',
  dropIn: { where: 'Synthetic Hub, 2 Test Road', when: { en: 'Fridays, 14 to 16', ur: 'جمعہ، 14 سے 16' } },
}
const colours = { brand: '#0f4c4a', onBrand: '#ffffff', accent: '#b4470f' }
const context = {
  city: { id: 'testham', title: { en: 'Testham tells' }, name: { en: 'Testham' }, colours },
  siteUrl: 'https://stories.example.org',
  view: { on: '2026-11-21', labels: aFeed() },
  outreach: { contactOf: (organisation: string) => (organisation === 'library' ? contact : undefined) },
  t: (word: string) => `<${word}>`,
  words,
} as unknown as KitContext

const paper = (
  story: FeedStory,
  which: 'leaflet' | 'poster-a4' | 'poster-a3' | 'press',
  language: 'en' | 'ur' = 'en',
) => kitRequest(context, { kind: 'paper', language, story, paper: which } as ResolvedKit)
const card = (story: FeedStory, shape: 'card' | 'square' = 'card'): ResolvedKit => ({
  kind: 'card',
  language: 'en',
  story,
  shape,
})
const full = aStory({ texts: { en: text(), ur: text({ translation: { review: 'unreviewed', isStale: false } }) } })

describe('a card', () => {
  test('has the title of its story where a message may show it', () => {
    expect(kitRequest(context, card(full))).toMatchObject({
      kind: 'card',
      request: { shape: 'wide', colours, story: { title: 'Soup at the baths', organisation: { name: 'Library' } } },
    })
  })
  test.each([[['website']], [['website', 'print', 'press', 'round-up', 'funder-reports', 'archive']]] as const)(
    'of a text for %s is the one of the city, with no word of the story and not its address',
    (allowed) => {
      const story = aStory({ texts: { en: text({ channels: [...allowed] }) } })
      expect(isGeneric(card(story))).toBe(true)
      const request = JSON.stringify(kitRequest(context, card(story)))
      expect(request).toContain('Testham tells')
      expect(request).toContain('https://stories.example.org/en/"')
      for (const word of ['Soup', 'Forty', 'Library', story.code]) expect(request).not.toContain(word)
    },
  )
  test.each([
    ['whatsapp-card', 'card', 'square'],
    ['social', 'square', 'card'],
  ] as const)('of a text for %s alone: %s is of the story, %s of the city', (channel, own, other) => {
    const story = aStory({ texts: { en: text({ channels: ['website', channel] }) } })
    expect(JSON.stringify(kitRequest(context, card(story, own)))).toContain('Soup')
    const request = JSON.stringify(kitRequest(context, card(story, other)))
    for (const word of ['Soup', 'Forty', 'Library', story.code]) expect(request).not.toContain(word)
  })
})

describe('a paper', () => {
  test('has a run number by which it is called back, the people to talk to, and where the story can be read', () => {
    expect(paper(full, 'leaflet')).toMatchObject({
      kind: 'leaflet',
      request: {
        run: 'W261121-K7MFR2WQ',
        next: { phone: '0121 496 0130', where: 'Synthetic Hub, 2 Test Road\nFridays, 14 to 16' },
        story: { address: 'https://stories.example.org/en/stories/k7mfr2wq', translation: null },
      },
    })
    expect(paper(full, 'leaflet', 'ur')).toMatchObject({
      request: { next: { where: 'Synthetic Hub, 2 Test Road\nجمعہ، 14 سے 16' }, story: { translation: 'unreviewed' } },
    })
  })
  test('of an organisation that named nobody has no number of its own', () => {
    expect(paper({ ...full, organisation: 'other' }, 'leaflet')).toMatchObject({
      request: { next: { phone: undefined } },
    })
  })
  test('for the press says the words, the facts, and how long they may be used', () => {
    const talk = { script: 'Come.', facts: ['It is free.'], notYet: ['Not on Saturdays.'], ifAsked: [] }
    const story = aStory({ visibleUntil: '2027-01-01', texts: { en: text({ talk }) } })
    expect(paper(story, 'press')).toMatchObject({
      kind: 'press',
      request: {
        run: runOf('2026-11-21', story.code),
        paragraphs: ['They cooked what the gardens gave.'],
        facts: ['It is free.'],
        notYet: ['Not on Saturdays.'],
        until: '2027-01-01',
        on: '2026-11-21',
      },
    })
  })
  test('for the press leads to the same people as the leaflet of the same story', () => {
    expect(paper(full, 'press', 'ur')).toMatchObject({
      request: { contact: { phone: '0121 496 0130', where: 'Synthetic Hub, 2 Test Road\nجمعہ، 14 سے 16' } },
    })
    expect(paper({ ...full, organisation: 'other' }, 'press')).toMatchObject({
      request: { contact: { phone: undefined, where: undefined } },
    })
  })
  test('is not made of a language the story is not in', () => {
    expect(paper(aStory(), 'leaflet', 'ur')).toBeNull()
  })
})

test('a run number is 3 to 16 capital letters, figures and dashes', () =>
  expect(runOf('2026-01-02', 'bcd2fghj')).toMatch(/^[A-Z0-9-]{3,16}$/))

test('every item of a list is a paragraph of the press sheet', () => {
  const words = (each: string) => ({ type: 'text' as const, text: each })
  expect(
    paragraphsOf([
      { type: 'heading', level: 2, children: [words('Then')] },
      { type: 'list', ordered: false, items: [[words('one')], [words('two'), words(' more')]] },
      { type: 'paragraph', children: [words('  ')] },
    ]),
  ).toEqual(['Then', 'one', 'two more'])
})
