import { describe, expect, it } from 'vitest'
import { readAddress } from '../src/server/read-address.ts'
import { resolve } from '../src/site/resolve.ts'
import { snapshotOf } from '../src/site/snapshot.ts'
import { viewOf } from '../src/site/view.ts'
import { aFeed, aStory } from './fixture.ts'

const { en: text } = aStory().texts
const feed = aFeed({
  stories: [aStory(), aStory({ code: 'bcdfghjk', visibleUntil: '2026-11-21', texts: text ? { ur: text } : {} })],
  tombstones: [{ code: 'zzzzzzzz', on: '2026-11-01' }],
})
const snapshot = snapshotOf(feed, new Set())
const kindOf = (path: string, { on = '2026-11-21', leased = true } = {}) =>
  resolve(path, viewOf(snapshot, on as '2026-11-21', leased), ['en', 'ur']).kind

describe('an address means', () => {
  it.each([
    ['/', 'choose'],
    ['/en', 'redirect'],
    ['/en/', 'home'],
    ['/en/stories', 'redirect'],
    ['/en/stories/', 'stories'],
    ['/en/stories/page/1', 'missing'],
    ['/en/stories/page/2', 'missing'],
    ['/en/stories/page/-1', 'missing'],
    ['/en/stories/k7mfr2wq', 'story'],
    ['/en/stories/K7MFR2WQ', 'redirect'],
    ['/ur/stories/k7mfr2wq', 'story'],
    ['/en/stories/k7mfr2w', 'missing'],
    ['/en/stories/k7mfr2wq/more', 'missing'],
    ['/en/stories/xxxxxxxx', 'missing'],
    ['/en/stories/zzzzzzzz', 'gone'],
    ['/ur/stories/zzzzzzzz', 'gone'],
    ['/en/themes/food', 'theme'],
    ['/en/themes/constructor', 'missing'],
    ['/en/places/soho-road', 'place'],
    ['/en/about', 'about'],
    ['/en/search', 'search'],
    ['/en/rss.xml', 'rss'],
    ['/en/partners', 'other'],
    ['/constructor/', 'other'],
    ['/pl/', 'other'],
    ['/EN/', 'redirect'],
    ['/EN/stories/k7mfr2wq', 'redirect'],
    ['/PL/', 'other'],
    ['/__proto__/stories/k7mfr2wq', 'other'],
  ])('%s: %s', (path, kind) => expect(kindOf(path)).toBe(kind))
})

describe('an address that was typed from paper, with a slip,', () => {
  const found = (path: string) => {
    const resolved = resolve(path, viewOf(snapshot, '2026-11-21', true), ['en', 'ur'])
    return resolved.kind === 'redirect' ? resolved.to : resolved.kind
  }
  it.each([
    ['/en/contact/', '/en/contact'],
    ['/en/contact/word/', '/en/contact/word'],
    ['/en/search/', '/en/search'],
    ['/en/about/', '/en/about'],
    ['/en/accessibility/', '/en/accessibility'],
    ['/en/themes/food/', '/en/themes/food'],
    ['/en/rss.xml/', '/en/rss.xml'],
    ['/EN/contact/', '/en/contact'],
    ['/en/stories/k7mfr2wq/', '/en/stories/k7mfr2wq'],
    ['/EN/stories/K7MFR2WQ/', '/en/stories/k7mfr2wq'],
    ['/en/stories/K7MFR2WQ/card.jpg', '/en/stories/k7mfr2wq/card.jpg'],
    ['/en/champions/k7mfr2wq/', '/en/champions/k7mfr2wq'],
    ['/en/champions/K7MFR2WQ/told', '/en/champions/k7mfr2wq/told'],
    ['/en/stories/zzzzzzzz/', 'gone'],
    ['/en/stories/ZZZZZZZZ/card.jpg', 'gone'],
    ['/en/champions/zzzzzzzz/', 'gone'],
    ['/en/stories/xxxxxxxx/', 'missing'],
    ['/en/themes/constructor/', 'missing'],
    ['/en/stories/k7mfr2wq/more/', 'missing'],
    ['/en/contact//', 'missing'],
  ])('%s: %s', (path, to) => expect(found(path)).toBe(to))
})

it('a story is gone on the day after its consent ends, and not before', () => {
  expect(kindOf('/ur/stories/bcdfghjk')).toBe('story')
  expect(kindOf('/ur/stories/bcdfghjk', { on: '2026-11-22' })).toBe('gone')
})

it('without a lease stories rest, guidance stays, and what is gone stays gone', () => {
  const leased = false
  expect(kindOf('/en/stories/k7mfr2wq', { leased })).toBe('resting')
  expect(kindOf('/en/stories/', { leased })).toBe('resting')
  expect(kindOf('/en/themes/food', { leased })).toBe('resting')
  expect(kindOf('/en/rss.xml', { leased })).toBe('resting')
  expect(kindOf('/en/', { leased })).toBe('home')
  expect(kindOf('/en/about', { leased })).toBe('about')
  expect(kindOf('/en/stories/zzzzzzzz', { leased })).toBe('gone')
})

describe('a target is read or refused, never repaired', () => {
  it.each([
    ['/en/', '/en/'],
    ['/en/stories/%6b7mfr2wq', '/en/stories/k7mfr2wq'],
    ['/%', 400],
    ['/%ff', 400],
    ['/..%2f..%2fetc/passwd', 400],
    ['/en/%2e%2e/%2e%2e/etc', 400],
    ['/en/%252e%252e/', 400],
    ['/en/../x', 400],
    ['//evil.example/', 400],
    ['/%2f%2fevil.example', 400],
    ['/en\\stories', 400],
    ['/en/%00', 400],
    ['/en/%0d%0aset-cookie:x', 400],
    ['http://evil.example/en/', 400],
    ['*', 400],
    [`/${'a'.repeat(3000)}`, 414],
  ])('%s', (target, expected) => {
    const address = readAddress(target)
    expect(address.ok ? address.path : address.status).toBe(expected)
  })
})

it('a list begins with what is in the language of the page, and knows the languages of all of it', () => {
  const view = viewOf(
    snapshotOf(
      aFeed({
        stories: [aStory({ code: 'cccccccc' }), aStory({ code: 'dddddddd', texts: text ? { ur: text } : {} })],
      }),
      new Set(),
    ),
    '2026-11-21',
    true,
  )
  const list = resolve('/ur/stories/', view, ['en', 'ur', 'pl'])
  if (list.kind !== 'stories') throw new Error(`Expected a list, got ${list.kind}.`)
  expect(list.languages).toEqual(['en', 'ur'])
  expect(list.stories[0]?.texts.ur).toBeDefined()
  expect([...view.storyLanguages].sort()).toEqual(['en', 'ur'])
})
