import { storyCodeSchema } from '@use-it-cities/success-stories/schema'
import { z } from 'zod'
import { kitAddresses } from '../champion/champion-addresses.ts'
import { addresses, sitemapLength } from '../site/addresses.ts'
import { sitemapEntries } from '../site/sitemap-entries.ts'
import type { ShownFile } from '../feed/shown-file.ts'
import type { CitySite } from './city-site.ts'

/** What the CMS asks before and after it takes a story down. */
export const addressesCallSchema = z.strictObject({ code: storyCodeSchema })

export interface StoryAddresses {
  /** Paths under which this site shows, or showed, something of the story: its pages and papers in every language, every file. */
  readonly addresses: readonly string[]
  /** Paths that stay and must not name its code any more: the first page of each list, feeds, sitemaps. */
  readonly lists: readonly string[]
}

/** The same answer for a story that is shown and for one that is gone; for a code nobody knows, what it would have. */
export function storyAddresses(
  code: string,
  site: Pick<CitySite, 'languages' | 'context'>,
  feed: { readonly media: { readonly shown: Pick<ShownFile, 'filesOf'> } },
): StoryAddresses {
  const { languages } = site
  const { guide, check, outreach, view } = site.context('/', '', { kind: 'choose' })
  const sitemaps = Math.max(
    1,
    Math.ceil(sitemapEntries(view, languages, guide, check, outreach).length / sitemapLength),
  )
  return {
    addresses: [
      ...languages.flatMap((language) => [addresses.story(language, code), ...kitAddresses(language, code)]),
      ...feed.media.shown.filesOf(code).map(addresses.media),
    ],
    lists: [
      ...languages.flatMap((language) => [
        addresses.home(language),
        addresses.stories(language),
        addresses.rss(language),
        ...(view.labels?.themes ?? []).map(({ id }) => addresses.theme(language, id)),
        ...(view.labels?.places ?? []).map(({ id }) => addresses.place(language, id)),
      ]),
      '/sitemap-index.xml',
      ...Array.from({ length: sitemaps }, (_, at) => `/sitemap/${at + 1}.xml`),
    ],
  }
}
