import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { City } from '@use-it-cities/core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { currentFeed } from '../src/feed/current-feed.ts'
import { readContentPack } from '../src/server/prepare/content-pack.ts'
import { loadCity } from '../src/server/prepare/load-city.ts'
import { loadStories } from '../src/server/prepare/load-stories.ts'
import { startCms, type Cms } from './support/cms.ts'
import { testCity } from './support/city.ts'

const folder = fileURLToPath(new URL('../../../apps/city/content/', import.meta.url))
const list = (name: string) => JSON.parse(readFileSync(`${folder}${name}.json`, 'utf8')) as Record<string, unknown>[]
const places = list('places').map(({ id, name, kind }) => ({ id, title: name, kind }))
const lists = { partners: list('partners'), strands: list('strands'), themes: list('themes'), places }

let cms: Cms
beforeAll(async () => {
  cms = await startCms({ isEmpty: true })
}, 120_000)
afterAll(() => cms?.stop())

test('every story of a content pack goes out with what a champion says about it, and themes with their kind', async () => {
  const { reports, stories } = await readContentPack(folder)
  const ids = await loadCity(cms.payload, { ...testCity, ...lists } as unknown as City, reports)
  await loadStories(cms.payload, stories, ids, { approvedBy: 'a-content-pack', onStory: () => undefined })
  const { feed, unreadable } = await currentFeed(cms.payload)
  expect(unreadable).toEqual([])
  expect(feed.stories).toHaveLength(stories.length)
  for (const { code, texts } of stories) {
    const shown = feed.stories.find((story) => story.code === code)?.texts
    expect(shown?.en).toMatchObject({ talk: texts.en?.talk, dontSay: ['name', 'face'] })
    expect([shown?.en?.did, shown?.en?.helped]).toEqual([texts.en?.did, texts.en?.helped])
    expect(shown?.ur?.translation).toEqual({ review: 'unreviewed', isStale: false })
  }
  expect(new Set(feed.themes.map(({ kind }) => kind))).toEqual(new Set(['work', 'barrier', 'topic']))
}, 120_000)
