import { join } from 'node:path'
import { parseOutreachPublication } from '@use-it-cities/success-stories/outreach'
import { PublicationKeeper } from '../feed/publication-keeper.ts'
import { SeenCodes } from '../feed/seen-codes.ts'
import type { BuildFacts } from '../server/build-facts.ts'
import type { SiteSettings } from '../server/settings.ts'
import { OutreachSite } from './outreach-site.ts'

export interface OpenOutreach {
  readonly settings: SiteSettings
  readonly facts: BuildFacts
  readonly timeoutMs: number
  readonly log: (line: string) => void
}

/** Reads what the CMS last said about opportunities, events, contacts and short links. Without that there are none. */
export async function openOutreach({ settings, facts, timeoutMs, log }: OpenOutreach) {
  const folder = join(settings.DATA_DIR, 'site')
  const seen = await SeenCodes.open(join(folder, 'outreach-seen.json'), 'opportunities', log)
  const outreachKeeper = await PublicationKeeper.open({
    name: 'outreach',
    what: 'a publication of opportunities and events',
    parse: parseOutreachPublication,
    onShown: ({ opportunities, events }) => seen.remember([...opportunities, ...events].map(({ id }) => id)),
    folder,
    file: 'outreach.signed',
    city: facts.city.id,
    url: settings.OUTREACH_URL ?? new URL('/api/outreach/publication', settings.FEED_URL).href,
    feedKey: settings.FEED_KEY,
    publicKey: settings.FEED_PUBLIC_KEY,
    timeoutMs,
    log,
  })
  const outreach = new OutreachSite({
    get publication() {
      return outreachKeeper.publication
    },
    hasShown: (id) => seen.has(id),
  })
  return { outreachKeeper, outreach }
}
