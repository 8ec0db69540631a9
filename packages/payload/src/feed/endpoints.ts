import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Endpoint } from 'payload'
import { accountOf, hasOneOf } from '../access/account.ts'
import { privateAnswer, privately, says } from '../private-answer.ts'
import { settingsOf } from '../settings.ts'
import { slugs } from '../slugs.ts'
import { currentFeed } from './current-feed.ts'
import { holdsFeedKey } from './holds-feed-key.ts'
import { signedPublication } from './signed-publication.ts'

/** `GET /api/feed`: the stories, as they are public now. */
const feed = signedPublication('/feed', async (payload) => (await currentFeed(payload)).feed)

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
    return privateAnswer({ stories: current.stories.length, unreadable })
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
      ? privateAnswer({ status: 'ok' })
      : Response.json({ status: 'no administrator' }, { status: 503, headers: privately })
  },
}

export const feedEndpoints: readonly Endpoint[] = [feed, feedMedia, feedReport, health]
