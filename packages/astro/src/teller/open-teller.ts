import { join } from 'node:path'
import { fail, ok } from '@use-it-cities/core'
import { tellerPublicationSchema } from '@use-it-cities/success-stories/schema'
import type { TellerPublication } from '@use-it-cities/success-stories/teller'
import type { FeedClient } from '../feed/feed-client.ts'
import { PublicationKeeper } from '../feed/publication-keeper.ts'
import type { writeAtomically } from '../feed/write-atomically.ts'
import type { SiteSettings } from '../server/settings.ts'
import { TellerCms } from './teller-cms.ts'
import { TellerOutbox } from './teller-outbox.ts'
import { Withdrawals } from './withdrawals.ts'

export interface OpenTeller {
  readonly settings: Pick<
    SiteSettings,
    'DATA_DIR' | 'FEED_URL' | 'FEED_KEY' | 'FEED_PUBLIC_KEY' | 'CALL_SECRET' | 'TELLER_URL'
  >
  readonly city: string
  readonly feed: Pick<FeedClient, 'takeDown' | 'tombstones'>
  readonly now: () => number
  readonly log: (line: string) => void
  readonly timeoutMs: number
  readonly firstWaitMs?: number | undefined
  readonly longestWaitMs?: number | undefined
  /** Another way to write for tests of a full disk. */
  readonly write?: typeof writeAtomically | undefined
}

/** Opens what is known of tellers' links, and what tellers said that the CMS has not heard yet. */
export async function openTeller({ settings, city, feed, now, log, timeoutMs, write, ...waits }: OpenTeller) {
  const folder = join(settings.DATA_DIR, 'site')
  const baseUrl = settings.TELLER_URL ?? new URL('/api/tellers', settings.FEED_URL).href
  const tellers = await PublicationKeeper.open<TellerPublication>({
    name: 'tellers',
    what: 'a publication of tellers’ links',
    parse: (json) => {
      const parsed = tellerPublicationSchema.safeParse(json)
      return parsed.success ? ok(parsed.data) : fail({ code: 'not-a-publication' })
    },
    folder,
    file: 'tellers.signed',
    city,
    url: `${baseUrl}/publication`,
    feedKey: settings.FEED_KEY,
    publicKey: settings.FEED_PUBLIC_KEY,
    timeoutMs,
    log,
  })
  const cms = new TellerCms({ baseUrl, callSecret: settings.CALL_SECRET, timeoutMs, now })
  const outbox = await TellerOutbox.open(join(folder, 'teller-outbox.ndjson'), log, write)
  const withdrawals = await Withdrawals.open({ outbox, feed, cms, now, log, ...waits })
  return { tellers, cms, withdrawals }
}
