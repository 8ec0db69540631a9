import { join } from 'node:path'
import type { BuildFacts } from '../server/build-facts.ts'
import type { SiteSettings } from '../server/settings.ts'
import { GuideClient } from './guide-client.ts'
import { openLibrary } from './guide-library.ts'
import { GuideSite } from './guide-site.ts'

export interface OpenGuide {
  readonly settings: SiteSettings
  readonly facts: BuildFacts
  readonly timeoutMs: number
  readonly log: (line: string) => void
}

/** Reads the professions and what the CMS last said about help and corrections. */
export async function openGuide({ settings, facts, timeoutMs, log }: OpenGuide) {
  const city = facts.city.id
  const guideClient = await GuideClient.open({
    folder: join(settings.DATA_DIR, 'site'),
    city,
    guideUrl: settings.GUIDE_URL ?? new URL('/api/guide/publication', settings.FEED_URL).href,
    feedKey: settings.FEED_KEY,
    publicKey: settings.FEED_PUBLIC_KEY,
    timeoutMs,
    log,
  })
  const library = await openLibrary()
  const guide = new GuideSite(library, city, facts.guide.storyThemes, () => guideClient.publication ?? nothing)
  return { guideClient, guide }
}

const nothing = { revision: 0, help: [], corrections: [] }
