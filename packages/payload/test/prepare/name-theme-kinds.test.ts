import type { City } from '@use-it-cities/core'
import { defineCity } from '@use-it-cities/core/city'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { currentFeed } from '../../src/feed/current-feed.ts'
import { nameThemeKinds } from '../../src/server/prepare/name-theme-kinds.ts'
import { slugs } from '../../src/slugs.ts'
import { aPublishedStory, idBySlug, type Row } from '../support/builders.ts'
import { testCity } from '../support/city.ts'
import { databases, startCms, type Cms } from '../support/cms.ts'

/** The same city, which has learned since what sort of themes it has. */
const newer: City = defineCity({
  ...testCity,
  themes: [
    { id: 'work', title: { en: 'Work' }, kind: 'work' },
    { id: 'learning', title: { en: 'Learning' }, kind: 'topic' },
    { id: 'language', title: { en: 'Language' }, kind: 'barrier' },
    { id: 'gone', title: { en: 'A theme that they deleted' }, kind: 'topic' },
  ],
})

describe.each(databases)('a city with themes from before they had a kind, on %s', (database) => {
  let cms: Cms
  beforeAll(async () => {
    cms = await startCms({ database })
    const theme = (slug: string, more: object = {}) =>
      cms.payload.create({
        collection: slugs.themes,
        data: { slug, title: { en: slug }, ...more } as never,
        overrideAccess: true,
      })
    await theme('language')
    await theme('our-own')
    await change('work', { title: { en: 'Paid work', ur: 'کام' } })
    await change('learning', { kind: 'barrier' })
  }, 120_000)
  afterAll(() => cms?.stop())

  const change = async (slug: string, data: object) =>
    cms.payload.update({
      collection: slugs.themes,
      id: await idBySlug(cms, slugs.themes, slug),
      data: data as never,
      overrideAccess: true,
    })
  const themes = async () => {
    const { docs } = await cms.payload.db.find<Row & { title: { en: string } }>({
      collection: slugs.themes,
      sort: 'slug',
      pagination: false,
    })
    return docs.map(({ slug, title, kind }) => [slug, title.en, kind ?? null])
  }

  test('gets the kinds of its list once, and keeps every word and choice of its own', async () => {
    expect(await nameThemeKinds(cms.payload, newer)).toBe(2)
    const expected = [
      ['language', 'language', 'barrier'],
      ['learning', 'Learning', 'barrier'],
      ['our-own', 'our-own', null],
      ['work', 'Paid work', 'work'],
    ]
    expect(await themes()).toEqual(expected)
    await change('language', { kind: null })
    expect(await nameThemeKinds(cms.payload, newer)).toBe(0)
    expect(await themes()).toEqual([['language', 'language', null], ...expected.slice(1)])
  })

  test('the site is told of them', async () => {
    await aPublishedStory(cms, { themes: [await idBySlug(cms, slugs.themes, 'work')] })
    const { feed, unreadable } = await currentFeed(cms.payload)
    expect([unreadable, feed.themes.find(({ id }) => id === 'work')]).toMatchObject([
      [],
      { kind: 'work', title: { en: 'Paid work', ur: 'کام' } },
    ])
  })
})
