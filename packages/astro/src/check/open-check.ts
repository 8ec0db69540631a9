import { join } from 'node:path'
import type { BuildFacts } from '../server/build-facts.ts'
import type { SiteSettings } from '../server/settings.ts'
import { CheckClient } from './check-client.ts'
import { CheckLibrary } from './check-library.ts'
import { CheckSite } from './check-site.ts'

export interface OpenCheck {
  readonly settings: SiteSettings
  readonly facts: BuildFacts
  readonly timeoutMs: number
  readonly log: (line: string) => void
}

/** Reads the city's checklists and what the CMS last said about published results. */
export async function openCheck({ settings, facts, timeoutMs, log }: OpenCheck) {
  const checkClient = await CheckClient.open({
    folder: join(settings.DATA_DIR, 'site'),
    city: facts.city.id,
    assessUrl: settings.ASSESS_URL ?? new URL('/api/assess/publication', settings.FEED_URL).href,
    feedKey: settings.FEED_KEY,
    publicKey: settings.FEED_PUBLIC_KEY,
    timeoutMs,
    log,
  })
  return { checkClient, check: new CheckSite(new CheckLibrary(facts.catalogues), checkClient) }
}
