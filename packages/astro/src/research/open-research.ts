import { join } from 'node:path'
import type { SiteSettings } from '../server/settings.ts'
import { writeAtomically } from '../feed/write-atomically.ts'
import type { CmsAddress } from './call-cms.ts'
import { Forwarder } from './forwarder.ts'
import { Inbox } from './inbox.ts'
import { PublicationClient } from './publication-client.ts'
import { siteKey } from './site-key.ts'

/** An interview is at most 1.6 MB and mostly 10 kB. */
const mostWaitingBytes = 500_000_000

export interface OpenResearch {
  readonly settings: SiteSettings
  readonly city: string
  readonly now: () => number
  readonly log: (line: string) => void
  readonly timeoutMs: number
  readonly firstWaitMs?: number | undefined
  readonly longestWaitMs?: number | undefined
  /** Another way to write for tests of a full disk. */
  readonly write?: typeof writeAtomically | undefined
}

/** Opens what research keeps in the site's folder: the publication, the key of the pages, the inbox and its forwarder. */
export async function openResearch({
  settings,
  city,
  now,
  log,
  timeoutMs,
  firstWaitMs,
  longestWaitMs,
  write = writeAtomically,
}: OpenResearch) {
  const folder = join(settings.DATA_DIR, 'site')
  const researchUrl = settings.RESEARCH_URL ?? new URL('/api/research', settings.FEED_URL).href
  const publication = await PublicationClient.open({
    folder,
    city,
    researchUrl,
    feedKey: settings.FEED_KEY,
    publicKey: settings.FEED_PUBLIC_KEY,
    timeoutMs,
    log,
  })
  const cms: CmsAddress = { baseUrl: researchUrl, callSecret: settings.CALL_SECRET, timeoutMs, now }
  const inbox = await Inbox.open({ folder, what: 'interview', mostWaitingBytes, log, write })
  const waits = {
    ...(firstWaitMs === undefined ? {} : { firstWaitMs }),
    ...(longestWaitMs === undefined ? {} : { longestWaitMs }),
  }
  const forwarder = new Forwarder({ inbox, cms, what: 'interview', log, ...waits })
  return { publication, cms, inbox, forwarder, key: await siteKey(join(folder, 'page-key')) }
}
