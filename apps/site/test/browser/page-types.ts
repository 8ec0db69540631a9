import type { Language } from '@use-it-cities/core'
import type { Feed, FeedStory } from '@use-it-cities/success-stories'
import { aRecording, toldInFull } from '../champion-fixture.ts'
import { aFeed, codeOf } from '../fixture.ts'
import type { FakeCms } from '../fake-cms.ts'
import { anOutreachPublication, dropInId, expiredId, trainingId } from '../outreach-fixture.ts'
import { aPhoto } from '../photos.ts'

export const gone = codeOf(7)
export const englishOnly = codeOf(1001)

/** A feed in which every kind of page has something to show; there is something to do, too. */
export async function aFullFeed(cms: FakeCms): Promise<Feed> {
  cms.publishOutreach(anOutreachPublication())
  const photo = await aPhoto(cms)
  const stories = [{ photo }, { urduTitle: null }, ...Array.from({ length: 24 }, () => ({}))]
  const recording = aRecording(cms, 20_000)
  const change = (story: FeedStory) => (story.code === codeOf(1000) ? toldInFull(story, recording) : story)
  return aFeed({ stories, tombstones: [{ code: gone, on: '2026-11-20' }], change })
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
  { name: 'champion', path: `/${language}/champions/${codeOf(1000)}` },
  { name: 'champion told someone', path: `/${language}/champions/${codeOf(1000)}?told=1` },
  { name: 'champion in English only', path: `/${language}/champions/${englishOnly}` },
  { name: 'short link', path: '/go/zzzzzz' },
  { name: 'language on the way', path: `/?to=stories/${codeOf(1000)}` },
  { name: 'stories like somebody', path: `/${language}/stories/?place=${feed.places[0]?.id}&in=en` },
  {
    name: 'no story like somebody',
    path: `/${language}/stories/?place=${feed.places[0]?.id}&work=${feed.themes[1]?.id}`,
  },
  { name: 'offers', path: `/${language}/opportunities` },
  { name: 'offer', path: `/${language}/opportunities/${trainingId}` },
  { name: 'offer gone', path: `/${language}/opportunities/${expiredId}` },
  { name: 'events', path: `/${language}/events` },
  { name: 'event', path: `/${language}/events/${dropInId}` },
  { name: 'offers found', path: `/${language}/search?q=synthetic` },
  { name: 'search', path: `/${language}/search` },
  { name: 'search results', path: `/${language}/search?q=${language === 'ur' ? 'کہانی' : 'neighbours'}` },
  { name: 'nothing found', path: `/${language}/search?q=zzzz` },
  { name: 'about', path: `/${language}/about` },
  { name: 'gone', path: `/${language}/stories/${gone}` },
  { name: 'missing', path: `/${language}/nothing-here` },
  { name: 'choose', path: '/' },
]
