import { feedSignatureHeader, signFeed } from '@use-it-cities/success-stories/signature'
import type { Endpoint } from 'payload'
import { holdsFeedKey } from '../../feed/holds-feed-key.ts'
import { settingsOf } from '../../settings.ts'
import { currentOutreach } from './current-outreach.ts'

const privately = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }
const says = (status: number, error: string) => Response.json({ error }, { status, headers: privately })

/** `GET /api/outreach/publication`: what there is to do and whom to reach, signed over the exact bytes as the feed is. */
export const outreachPublicationEndpoint: Endpoint = {
  path: '/outreach/publication',
  method: 'get',
  handler: async (req) => {
    const { feedPrivateKey } = settingsOf(req.payload)
    if (!holdsFeedKey(req)) return says(401, 'Expected the key of the feed as a bearer token.')
    if (feedPrivateKey === null) return says(503, 'The publication cannot be signed: set FEED_PRIVATE_KEY.')
    const body = Buffer.from(JSON.stringify(await currentOutreach(req.payload)))
    return new Response(body, {
      headers: {
        ...privately,
        'content-type': 'application/json; charset=utf-8',
        [feedSignatureHeader]: signFeed(body, feedPrivateKey),
      },
    })
  },
}
