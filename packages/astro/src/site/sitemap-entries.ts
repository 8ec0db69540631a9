import type { Language } from '@use-it-cities/core'
import { checkEntries } from '../check/check-entries.ts'
import type { CheckSite } from '../check/check-site.ts'
import type { OutreachSite } from '../outreach/outreach-site.ts'
import { guideEntries } from '../guide/guide-entries.ts'
import type { GuideFacts } from '../guide/guide-facts.ts'
import { addresses } from './addresses.ts'
import type { View } from './view.ts'

/** One page and the languages it really is in. */
export interface SitemapEntry {
  readonly languages: readonly Language[]
  readonly path: (language: Language) => string
}

/** Every page that search engines may know. A story is listed only in the languages it is visible in, a list in those of its stories. */
export function sitemapEntries(
  view: View,
  live: readonly Language[],
  guide: Pick<GuideFacts, 'index' | 'profession'>,
  check: Pick<CheckSite, 'library' | 'summaries' | 'resultPages'>,
  outreach: Pick<OutreachSite, 'opportunitiesOn' | 'eventsOn'>,
): readonly SitemapEntry[] {
  const listed = (
    stories: readonly { readonly texts: Partial<Record<Language, unknown>> }[],
    path: SitemapEntry['path'],
  ): SitemapEntry => ({
    languages: live.filter((language) => stories.some(({ texts }) => texts[language])),
    path,
  })
  const everywhere = (path: SitemapEntry['path']): SitemapEntry => ({ languages: live, path })
  const themes = new Set(view.stories.flatMap(({ themes }) => themes))
  const places = new Set(view.stories.map(({ place }) => place))
  return [
    everywhere(addresses.home),
    everywhere(addresses.about),
    everywhere((language) => addresses.contact(language)),
    everywhere(addresses.accessibility),
    everywhere((language) => addresses.opportunities(language)),
    everywhere((language) => addresses.events(language)),
    ...outreach
      .opportunitiesOn(view.on)
      .map((each) => listed([each], (language) => addresses.opportunity(language, each.id))),
    ...outreach
      .eventsOn(view.on, view.time)
      .map((each) => listed([each], (language) => addresses.event(language, each.id))),
    ...guideEntries(guide).map(everywhere),
    ...checkEntries(check).map(everywhere),
    listed(view.stories, (language) => addresses.stories(language)),
    ...[...themes].sort().map((id) =>
      listed(
        view.stories.filter(({ themes }) => themes.includes(id)),
        (language) => addresses.theme(language, id),
      ),
    ),
    ...[...places].sort().map((id) =>
      listed(
        view.stories.filter(({ place }) => place === id),
        (language) => addresses.place(language, id),
      ),
    ),
    ...view.stories.map((story) => listed([story], (language) => addresses.story(language, story.code))),
  ].filter(({ languages }) => languages.length > 0)
}
