import type { IncomingMessage } from 'node:http'

/**
 * A form on somebody else's page was sent here. Browsers say so in `Sec-Fetch-Site`; older ones name the page's origin.
 * `Origin` is `null` on our own pages too, because they send no referrer, so that says nothing.
 */
export function isFromElsewhere({ headers }: IncomingMessage, siteUrl: string): boolean {
  const from = headers['sec-fetch-site']
  if (from !== undefined && from !== 'same-origin' && from !== 'none') return true
  const { origin, host } = headers
  if (origin === undefined || origin === 'null') return false
  if (!URL.canParse(origin)) return true
  const named = new URL(origin)
  return named.host !== host && named.origin !== new URL(siteUrl).origin
}
