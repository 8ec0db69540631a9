import { join } from 'node:path'
import { parseAssessmentPublication } from '@use-it-cities/assessment/publication'
import { PublicationKeeper } from '../feed/publication-keeper.ts'
import { SeenCodes } from '../feed/seen-codes.ts'
import type { BuildFacts } from '../server/build-facts.ts'
import type { SiteSettings } from '../server/settings.ts'
import { CheckLibrary } from './check-library.ts'
import { CheckSite, type Published } from './check-site.ts'

export interface OpenCheck {
  readonly settings: SiteSettings
  readonly facts: BuildFacts
  readonly timeoutMs: number
  readonly log: (line: string) => void
}

/** Reads the city's checklists and what the CMS last said about published results. */
export async function openCheck({ settings, facts, timeoutMs, log }: OpenCheck) {
  const folder = join(settings.DATA_DIR, 'site')
  const seen = await SeenCodes.open(join(folder, 'assess-seen.json'), 'summaries', log)
  const checkKeeper = await PublicationKeeper.open({
    name: 'assessments',
    what: 'a publication of assessments',
    parse: parseAssessmentPublication,
    onShown: ({ summaries }) => seen.remember(summaries.map(({ code }) => code)),
    folder,
    file: 'assess.signed',
    city: facts.city.id,
    url: settings.ASSESS_URL ?? new URL('/api/assess/publication', settings.FEED_URL).href,
    feedKey: settings.FEED_KEY,
    publicKey: settings.FEED_PUBLIC_KEY,
    timeoutMs,
    log,
  })
  const published: Published = {
    get publication() {
      return checkKeeper.publication
    },
    hasShown: (code) => seen.has(code),
  }
  return { checkKeeper, check: new CheckSite(new CheckLibrary(facts.catalogues), published) }
}
