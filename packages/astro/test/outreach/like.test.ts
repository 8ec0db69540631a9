import type { FeedStory } from '@use-it-cities/success-stories'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isLike, likeChoices, likeOf, storiesLike } from '../../src/outreach/like.ts'
import { resolve } from '../../src/site/resolve.ts'
import { snapshotOf } from '../../src/site/snapshot.ts'
import { viewOf } from '../../src/site/view.ts'
import { aFeed, aStory } from '../fixture.ts'

const { en: text } = aStory().texts
const inUrdu: FeedStory['texts'] = text ? { ur: text } : {}
const stories = [
  aStory({ code: 'bbbbbbbb', themes: ['health', 'english'], place: 'soho-road' }),
  aStory({ code: 'cccccccc', themes: ['health'], place: 'stirchley', texts: inUrdu, sourceLanguage: 'ur' }),
  aStory({ code: 'dddddddd', themes: ['food'], place: 'soho-road' }),
]
const feed = aFeed({
  stories,
  themes: [
    { id: 'health', title: { en: 'Work in health' }, kind: 'work' },
    { id: 'english', title: { en: 'Little English' }, kind: 'barrier' },
    { id: 'food', title: { en: 'Food' }, kind: 'topic' },
    { id: 'unused', title: { en: 'Unused' }, kind: 'work' },
  ],
  places: [
    { id: 'soho-road', title: { en: 'Soho Road' } },
    { id: 'stirchley', title: { en: 'Stirchley' } },
    { id: 'nowhere', title: { en: 'Nowhere' } },
  ],
})
const view = viewOf(snapshotOf(feed, new Set()), '2026-11-21', true)
const choices = likeChoices(view, ['en', 'ur', 'ar'])
const found = (query: string, language: 'en' | 'ur' = 'en') =>
  storiesLike(view.stories, likeOf(query, choices), language).map(({ code }) => code)

it('offers to choose only what a story of today has', () => {
  expect(choices.work.map(({ id }) => id)).toEqual(['health'])
  expect(choices.barrier.map(({ id }) => id)).toEqual(['english'])
  expect(choices.place.map(({ id }) => id)).toEqual(['soho-road', 'stirchley'])
  expect(choices.in).toEqual(['en', 'ur'])
})

it('offers every theme as work where a city has not sorted them', () => {
  const plain = aFeed({ stories, themes: feed.themes.map(({ id, title }) => ({ id, title })) })
  const of = likeChoices(viewOf(snapshotOf(plain, new Set()), '2026-11-21', true), ['en'])
  expect([of.work.map(({ id }) => id), of.barrier]).toEqual([['health', 'english', 'food'], []])
})

describe('stories like somebody', () => {
  it.each([
    ['', ['bbbbbbbb', 'dddddddd', 'cccccccc']],
    ['work=health', ['bbbbbbbb', 'cccccccc']],
    ['barrier=english', ['bbbbbbbb']],
    ['place=soho-road', ['bbbbbbbb', 'dddddddd']],
    ['in=ur', ['cccccccc']],
    ['work=health&place=stirchley&in=ur', ['cccccccc']],
    ['work=health&place=soho-road&in=ur', []],
    ['work=&place=&in=&barrier=', ['bbbbbbbb', 'dddddddd', 'cccccccc']],
    ['work=unused', ['bbbbbbbb', 'dddddddd', 'cccccccc']],
    ['work=<script>', ['bbbbbbbb', 'dddddddd', 'cccccccc']],
    ['in=__proto__', ['bbbbbbbb', 'dddddddd', 'cccccccc']],
  ])('%s', (query, codes) => expect(found(query)).toEqual(codes))

  it('come in the reader’s language first', () => expect(found('work=health', 'ur')).toEqual(['cccccccc', 'bbbbbbbb']))

  it('are never more for asking more', () => {
    const value = (ids: readonly string[]) => fc.constantFrom('', ...ids)
    const query = fc.record({
      work: value(['health']),
      barrier: value(['english']),
      place: value(['soho-road', 'stirchley']),
      in: value(['en', 'ur']),
    })
    fc.assert(
      fc.property(query, fc.constantFrom('work', 'barrier', 'place', 'in'), (asked, open) => {
        const narrow = found(new URLSearchParams(asked).toString())
        const wide = found(new URLSearchParams({ ...asked, [open]: '' }).toString())
        expect(wide).toEqual(expect.arrayContaining(narrow))
      }),
    )
  })
})

it('is one reader’s answer only with something chosen, and only on the list itself', () => {
  const at = (path: string) => resolve(path, view, ['en', 'ur'])
  expect(isLike(at('/en/stories/'), 'place=soho-road')).toBe(true)
  expect(isLike(at('/en/stories/'), 'place=&work=')).toBe(false)
  expect(isLike(at('/en/stories/'), 'utm_source=x')).toBe(false)
  expect(isLike(at('/en/themes/food'), 'place=soho-road')).toBe(false)
})
