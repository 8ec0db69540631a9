import { channels } from '@use-it-cities/success-stories'
import { expect, test } from 'vitest'
import { resolve } from '../../src/site/resolve.ts'
import { snapshotOf } from '../../src/site/snapshot.ts'
import { viewOf } from '../../src/site/view.ts'
import { aFeed, aStory } from '../fixture.ts'

const base = aStory().texts.en
const texts = base ? { en: { ...base, channels: [...channels] }, ur: { ...base, channels: ['website' as const] } } : {}
const feed = aFeed({
  stories: [aStory({ texts })],
  tombstones: [{ code: 'zzzzzzzz', on: '2026-11-20' }],
})
const view = viewOf(snapshotOf(feed, new Set()), '2026-11-21', true)
const resting = viewOf(snapshotOf(feed, new Set()), '2026-11-21', false)
const kindOf = (path: string, seen = view) => resolve(path, seen, ['en', 'ur', 'ar']).kind

test.each([
  ['/en/champions/k7mfr2wq', 'champion'],
  ['/ar/champions/k7mfr2wq', 'champion'],
  ['/en/champions/k7mfr2wq/told', 'told'],
  ['/en/champions/K7MFR2WQ', 'redirect'],
  ['/en/champions/K7MFR2WQ/told', 'redirect'],
  ['/en/champions/k7mfr2wq/leaflet.pdf', 'paper'],
  ['/en/champions/k7mfr2wq/press.pdf', 'paper'],
  ['/en/champions/k7mfr2wq/banner.pdf', 'missing'],
  ['/en/champions/k7mfr2wq/', 'redirect'],
  ['/en/champions', 'missing'],
  ['/en/champions/bcdfghjk', 'missing'],
  ['/en/champions/zzzzzzzz', 'gone'],
  ['/en/champions/zzzzzzzz/press.pdf', 'gone'],
  ['/en/stories/zzzzzzzz/card.jpg', 'gone'],
  ['/en/stories/k7mfr2wq/card.jpg', 'card'],
  ['/ur/stories/k7mfr2wq/square.jpg', 'card'],
  // Nothing is made of a language the story is not in, nor on paper where the text may not be printed.
  ['/ar/stories/k7mfr2wq/card.jpg', 'missing'],
  ['/ar/champions/k7mfr2wq/leaflet.pdf', 'missing'],
  ['/ur/champions/k7mfr2wq/leaflet.pdf', 'missing'],
  ['/ur/champions/k7mfr2wq/press.pdf', 'missing'],
])('%s is %s', (path, kind) => expect(kindOf(path)).toBe(kind))

test.each(['/en/champions/k7mfr2wq', '/en/champions/k7mfr2wq/leaflet.pdf', '/en/stories/k7mfr2wq/card.jpg'])(
  'while stories rest %s rests with them',
  (path) => expect(kindOf(path, resting)).toBe('resting'),
)
