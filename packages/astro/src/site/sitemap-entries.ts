import type { Language } from '@use-it-cities/core'
import { addresses } from './addresses.ts'
import type { View } from './view.ts'

/** One page and the languages it really is in. */
export interface SitemapEntry {
  readonly languages: readonly Language[]
  readonly path: (language: Language) => string
}

/** Every page that search engines may know. A story is listed only in the languages it is visible in. */
export function sitemapEntries(view: View, live: readonly Language[]): readonly SitemapEntry[] {
  const everywhere = (path: SitemapEntry['path']): SitemapEntry => ({ languages: live, path })
  const themes = new Set(view.stories.flatMap(({ themes }) => themes))
  const places = new Set(view.stories.map(({ place }) => place))
  return [
    everywhere(addresses.home),
    everywhere(addresses.about),
    ...(view.hasStories ? [everywhere((language) => addresses.stories(language))] : []),
    ...[...themes].sort().map((id) => everywhere((language) => addresses.theme(language, id))),
    ...[...places].sort().map((id) => everywhere((language) => addresses.place(language, id))),
    ...view.stories.map((story) => ({
      languages: live.filter((language) => story.texts[language]),
      path: (language: Language) => addresses.story(language, story.code),
    })),
  ].filter(({ languages }) => languages.length > 0)
}
