import type { Feed, FeedStory } from '@use-it-cities/success-stories'
import { newFeedKeys, signFeed } from '@use-it-cities/success-stories/signature'

export const keys = newFeedKeys()

export const aStory = (change: Partial<FeedStory> = {}): FeedStory => ({
  code: 'k7mfr2wq',
  kind: 'reported',
  organisation: 'library',
  strand: 'skills',
  themes: ['food'],
  place: 'soho-road',
  publishedOn: '2026-11-20T09:00:00.000Z',
  sourceLanguage: 'en',
  citations: [{ report: 'journal-1', title: 'Journal 1', section: '3.4' }],
  visibleUntil: null,
  photo: null,
  texts: {
    en: {
      title: 'Soup at the baths',
      summary: 'Forty people came.',
      body: [{ type: 'paragraph', children: [{ type: 'text', text: 'They cooked what the gardens gave.' }] }],
      channels: ['website'],
      translation: null,
    },
  },
  ...change,
})

export const aFeed = (change: Partial<Feed> = {}): Feed => ({
  contract: 1,
  city: 'testham',
  epoch: 1,
  revision: 5,
  generatedAt: '2026-11-21T09:00:00.000Z',
  timeZone: 'Europe/London',
  leaseHours: 24,
  organisations: [{ id: 'library', name: 'Library' }],
  strands: [],
  themes: [{ id: 'food', title: { en: 'Food' } }],
  places: [{ id: 'soho-road', title: { en: 'Soho Road' } }],
  contact: {},
  stories: [aStory()],
  tombstones: [],
  ...change,
})

export function signed(feed: unknown, privateKey = keys.privateKey) {
  const bytes = Buffer.from(JSON.stringify(feed))
  return { bytes, signature: signFeed(bytes, privateKey) }
}
