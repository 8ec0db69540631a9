import type { IncomingMessage } from 'node:http'
import { isSignedCall } from '@use-it-cities/success-stories/signature'
import { z } from 'zod'
import type { KeptPublication } from '../feed/publication-keeper.ts'
import type { FeedClient } from '../feed/feed-client.ts'
import type { PublicationClient } from '../research/publication-client.ts'
import type { TallyStore } from '../tally/tally-store.ts'
import type { CitySite } from './city-site.ts'
import { addressesCallSchema, storyAddresses } from './story-addresses.ts'

export interface JsonAnswer {
  readonly status: number
  readonly body: unknown
}

const longestCall = 1000

/** `/_use-it/…`: what the CMS and a health check ask. Null when there is no such address. */
export async function control(
  path: string,
  request: IncomingMessage,
  {
    site,
    feed,
    publication,
    guide,
    check,
    outreach,
    tellers,
    tallies,
    secret,
    now,
  }: {
    site: CitySite
    feed: FeedClient
    publication: PublicationClient
    guide: KeptPublication
    check: KeptPublication
    outreach: KeptPublication
    tellers: KeptPublication
    tallies: TallyStore
    secret: string
    now: () => number
  },
): Promise<JsonAnswer | null> {
  const isSigned = (body: string) =>
    isSignedCall(
      secret,
      { timestamp: single(request, 'use-it-timestamp'), signature: single(request, 'use-it-signature'), body },
      now() / 1000,
    )
  const unsigned = { status: 401, body: { code: 'call-not-signed' } }

  if (path === '/_use-it/health' && request.method === 'GET')
    return { status: 200, body: health(feed, guide, check, outreach, now()) }
  if (path === '/_use-it/tombstones' && request.method === 'GET')
    return isSigned('') ? { status: 200, body: { tombstones: feed.tombstones, since: feed.remembersSince } } : unsigned
  if (path === '/_use-it/changed' && request.method === 'POST') {
    const body = await readBody(request)
    if (body === null || !isSigned(body)) return unsigned
    const [answer] = await Promise.all([
      feed.refresh(),
      publication.refresh(),
      guide.refresh(),
      check.refresh(),
      outreach.refresh(),
      tellers.refresh(),
    ])
    return answer.ok ? { status: 200, body: answer.value } : { status: 502, body: { code: answer.error.code } }
  }
  if (path === '/_use-it/tallies' && request.method === 'POST') {
    const body = await readBody(request)
    if (body === null || !isSigned(body)) return unsigned
    if (!z.strictObject({}).safeParse(parsed(body)).success)
      return { status: 400, body: { code: 'call-not-understood' } }
    return { status: 200, body: { rows: await tallies.shown(site.on) } }
  }
  if (path === '/_use-it/addresses' && request.method === 'POST') {
    const body = await readBody(request)
    if (body === null || !isSigned(body)) return unsigned
    const call = addressesCallSchema.safeParse(parsed(body))
    if (!call.success) return { status: 400, body: { code: 'call-not-understood' } }
    return { status: 200, body: storyAddresses(call.data.code, site, feed) }
  }
  return null
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}

function health(
  feed: FeedClient,
  guide: KeptPublication,
  check: KeptPublication,
  outreach: KeptPublication,
  now: number,
) {
  const end = feed.leaseEndsAt
  const snapshot = feed.snapshot?.feed
  return {
    status: end === null ? 'no-stories-yet' : now < end ? 'ok' : 'lease-ended',
    epoch: snapshot?.epoch ?? null,
    revision: snapshot?.revision ?? null,
    stories: snapshot?.stories.length ?? 0,
    confirmedAt: snapshot?.generatedAt ?? null,
    guideRevision: guide.publication?.revision ?? null,
    assessRevision: check.publication?.revision ?? null,
    outreachRevision: outreach.publication?.revision ?? null,
    leaseEndsAt: end === null ? null : new Date(end).toISOString(),
  }
}

const single = (request: IncomingMessage, name: string): string | null => {
  const value = request.headers[name]
  return typeof value === 'string' ? value : null
}

async function readBody(request: IncomingMessage): Promise<string | null> {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length
    if (length > longestCall) return null
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}
