import { join } from 'node:path'
import type { writeAtomically } from '../feed/write-atomically.ts'
import { Forwarder } from '../research/forwarder.ts'
import { Inbox } from '../research/inbox.ts'
import type { SiteSettings } from '../server/settings.ts'

/** A message is a few kilobytes: room for some ten thousand of them. */
const mostWaitingBytes = 50_000_000

/** A form can be sent again for one day; after that nobody needs to know that it came. */
const receiptDays = 2

export interface OpenMessages {
  readonly settings: Pick<SiteSettings, 'DATA_DIR' | 'FEED_URL' | 'OUTREACH_URL' | 'CALL_SECRET'>
  /** What the form promises: how long a message is kept at most; null while it promises nothing. */
  readonly mostDays: () => number | null
  readonly now: () => number
  readonly log: (line: string) => void
  readonly timeoutMs: number
  readonly firstWaitMs?: number | undefined
  readonly longestWaitMs?: number | undefined
  /** Another way to write for tests of a full disk. */
  readonly write?: typeof writeAtomically | undefined
}

/** Opens what waits sealed in the site's folder `messages` until the CMS has it. */
export async function openMessages({ settings, mostDays, now, log, timeoutMs, write, ...waits }: OpenMessages) {
  const folder = join(settings.DATA_DIR, 'site', 'messages')
  const inbox = await Inbox.open({ folder, what: 'message', mostWaitingBytes, receiptDays, mostDays, log, write })
  const publication = settings.OUTREACH_URL ?? new URL('/api/outreach/publication', settings.FEED_URL).href
  const baseUrl = publication.replace(/\/publication$/, '')
  const cms = { baseUrl, callSecret: settings.CALL_SECRET, timeoutMs, now }
  const forwarder = new Forwarder({ inbox, cms, what: 'message', log, ...waits })
  return { inbox, forwarder }
}
