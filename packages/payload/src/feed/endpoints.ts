import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { feedSignatureHeader, signFeed } from '@use-it-cities/success-stories/signature'
import type { Endpoint } from 'payload'
import { accountOf, hasOneOf } from '../access/account.ts'
import { settingsOf } from '../settings.ts'
import { slugs } from '../slugs.ts'
import { currentFeed } from './current-feed.ts'
import { holdsFeedKey } from './holds-feed-key.ts'

const privately = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }
const says = (status: number, error: string) => Response.json({ error }, { status, headers: privately })

/** `GET /api/feed`: the one thing the CMS publishes, signed over its exact bytes. */
const feed: Endpoint = {
  path: '/feed',
  method: 'get',
  handler: async (req) => {
    const { feedPrivateKey } = settingsOf(req.payload)
    if (!holdsFeedKey(req)) return says(401, 'Expected the key of the feed as a bearer token.')
    if (feedPrivateKey === null) return says(503, 'The feed cannot be signed: set FEED_PRIVATE_KEY.')
    const body = Buffer.from(JSON.stringify((await currentFeed(req.payload)).feed))
    return new Response(body, {
      headers: {
        ...privately,
        'content-type': 'application/json; charset=utf-8',
        [feedSignatureHeader]: signFeed(body, feedPrivateKey),
      },
    })
  },
}

const types: Readonly<Record<string, string>> = { '.webp': 'image/webp', '.ogg': 'audio/ogg', '.m4a': 'audio/mp4' }

/** `GET /api/feed/media/<file>`: a picture or a recording, as long as the feed shows it. */
const feedMedia: Endpoint = {
  path: '/feed/media/:file',
  method: 'get',
  handler: async (req) => {
    if (!holdsFeedKey(req)) return says(401, 'Expected the key of the feed as a bearer token.')
    const file = String(req.routeParams?.file)
    const current = await currentFeed(req.payload)
    const isShown = current.feed.stories.some(({ photo, texts }) =>
      [...(photo?.renditions ?? []), ...Object.values(texts).flatMap(({ recording }) => recording?.files ?? [])].some(
        (each) => each.file === file,
      ),
    )
    const bytes = isShown
      ? await readFile(path.join(settingsOf(req.payload).dataDir, 'media', file)).catch(() => null)
      : null
    if (!bytes) return says(404, 'There is no such picture or recording in the feed.')
    return new Response(bytes, {
      headers: { ...privately, 'content-type': types[path.extname(file)] ?? 'application/octet-stream' },
    })
  },
}

/** `GET /api/feed-report`: what was left out of the feed and why, for those who can mend it. */
const feedReport: Endpoint = {
  path: '/feed-report',
  method: 'get',
  handler: async (req) => {
    if (!hasOneOf(accountOf(req), ['administrator', 'comms-lead']))
      return says(403, 'The comms lead and administrators read this.')
    const { feed: current, unreadable } = await currentFeed(req.payload)
    return Response.json({ stories: current.stories.length, unreadable }, { headers: privately })
  },
}

/** `GET /api/health`: 503 until somebody can sign in. */
const health: Endpoint = {
  path: '/health',
  method: 'get',
  handler: async (req) => {
    const administrators = await req.payload.count({
      collection: slugs.users,
      where: { roles: { in: ['administrator'] } },
      overrideAccess: true,
    })
    return administrators.totalDocs > 0
      ? Response.json({ status: 'ok' }, { headers: privately })
      : Response.json({ status: 'no administrator' }, { status: 503, headers: privately })
  },
}

export const feedEndpoints: readonly Endpoint[] = [feed, feedMedia, feedReport, health]
