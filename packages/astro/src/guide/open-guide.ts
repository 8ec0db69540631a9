import { join } from 'node:path'
import { parseGuidePublication } from '@use-it-cities/qualification-equivalency/publication'
import { PublicationKeeper } from '../feed/publication-keeper.ts'
import type { BuildFacts } from '../server/build-facts.ts'
import type { SiteSettings } from '../server/settings.ts'
import { openLibrary } from './guide-library.ts'
import { GuideSite } from './guide-site.ts'

export interface OpenGuide {
  readonly settings: SiteSettings
  readonly facts: BuildFacts
  readonly timeoutMs: number
  readonly log: (line: string) => void
}

/**
 * Reads the professions and what the CMS last said about help and corrections. Without that the guide shows the package's
 * facts and no local help.
 */
export async function openGuide({ settings, facts, timeoutMs, log }: OpenGuide) {
  const city = facts.city.id
  const guideKeeper = await PublicationKeeper.open({
    name: 'guide',
    what: 'a publication of the guide',
    parse: parseGuidePublication,
    folder: join(settings.DATA_DIR, 'site'),
    file: 'guide.signed',
    city,
    url: settings.GUIDE_URL ?? new URL('/api/guide/publication', settings.FEED_URL).href,
    feedKey: settings.FEED_KEY,
    publicKey: settings.FEED_PUBLIC_KEY,
    timeoutMs,
    log,
  })
  const library = await openLibrary()
  const guide = new GuideSite(library, city, facts.guide.storyThemes, () => guideKeeper.publication ?? nothing)
  return { guideKeeper, guide }
}

const nothing = { revision: 0, help: [], corrections: [] }
