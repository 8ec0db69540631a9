import type { Language } from '@use-it-cities/core'
import type { Feed } from '@use-it-cities/success-stories'
import { aFeed, codeOf } from '../fixture.ts'
import type { FakeCms } from '../fake-cms.ts'
import { aPhoto } from '../photos.ts'

export const gone = codeOf(7)
export const englishOnly = codeOf(1001)

/** A feed in which every kind of page has something to show. */
export async function aFullFeed(cms: FakeCms): Promise<Feed> {
  const photo = await aPhoto(cms)
  const stories = [{ photo }, { urduTitle: null }, ...Array.from({ length: 24 }, () => ({}))]
  return aFeed({ stories, tombstones: [{ code: gone, on: '2026-11-20' }] })
}

/** One address of every kind of page in a language. */
export const pageTypes = (language: Language, feed: Feed): readonly { name: string; path: string }[] => [
  { name: 'home', path: `/${language}/` },
  { name: 'stories', path: `/${language}/stories/` },
  { name: 'second page', path: `/${language}/stories/page/2` },
  { name: 'theme', path: `/${language}/themes/${feed.themes[0]?.id}` },
  { name: 'place', path: `/${language}/places/${feed.places[0]?.id}` },
  { name: 'story', path: `/${language}/stories/${codeOf(1000)}` },
  { name: 'story in English only', path: `/${language}/stories/${englishOnly}` },
  { name: 'search', path: `/${language}/search` },
  { name: 'search results', path: `/${language}/search?q=${language === 'ur' ? 'کہانی' : 'neighbours'}` },
  { name: 'nothing found', path: `/${language}/search?q=zzzz` },
  { name: 'about', path: `/${language}/about` },
  { name: 'gone', path: `/${language}/stories/${gone}` },
  { name: 'missing', path: `/${language}/nothing-here` },
  { name: 'choose', path: '/' },
]
