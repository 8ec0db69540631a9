import { feedSignatureHeader, signFeed } from '@use-it-cities/success-stories/signature'
import type { Endpoint } from 'payload'
import { holdsFeedKey } from '../../feed/holds-feed-key.ts'
import { settingsOf } from '../../settings.ts'
import { currentAssessments } from './current-assessments.ts'

const privately = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }
const says = (status: number, error: string) => Response.json({ error }, { status, headers: privately })

/** `GET /api/assess/publication`: the summaries that were chosen for the site, signed over the exact bytes as the feed is. */
export const assessmentPublicationEndpoint: Endpoint = {
  path: '/assess/publication',
  method: 'get',
  handler: async (req) => {
    const { feedPrivateKey } = settingsOf(req.payload)
    if (!holdsFeedKey(req)) return says(401, 'Expected the key of the feed as a bearer token.')
    if (feedPrivateKey === null) return says(503, 'The publication cannot be signed: set FEED_PRIVATE_KEY.')
    const body = Buffer.from(JSON.stringify(await currentAssessments(req.payload)))
    return new Response(body, {
      headers: {
        ...privately,
        'content-type': 'application/json; charset=utf-8',
        [feedSignatureHeader]: signFeed(body, feedPrivateKey),
      },
    })
  },
}
