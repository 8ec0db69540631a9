import { feedSignatureHeader, signFeed } from '@use-it-cities/success-stories/signature'
import type { Endpoint, Payload } from 'payload'
import { privately, says } from '../private-answer.ts'
import { settingsOf } from '../settings.ts'
import { holdsFeedKey } from './holds-feed-key.ts'

/**
 * `GET /api<path>`: what `current` publishes, for whoever holds the key of the feed, signed over its exact bytes. 503 while
 * there is no key to sign with, or while `current` gives a sentence that says what is missing.
 */
export const signedPublication = (path: string, current: (payload: Payload) => Promise<object | string>): Endpoint => ({
  path,
  method: 'get',
  handler: async (req) => {
    const { feedPrivateKey } = settingsOf(req.payload)
    if (!holdsFeedKey(req)) return says(401, 'Expected the key of the feed as a bearer token.')
    if (feedPrivateKey === null) return says(503, 'What is published cannot be signed: set FEED_PRIVATE_KEY.')
    const published = await current(req.payload)
    if (typeof published === 'string') return says(503, published)
    const body = Buffer.from(JSON.stringify(published))
    return new Response(body, {
      headers: {
        ...privately,
        'content-type': 'application/json; charset=utf-8',
        [feedSignatureHeader]: signFeed(body, feedPrivateKey),
      },
    })
  },
})
