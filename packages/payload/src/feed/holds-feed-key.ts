import { createHash, timingSafeEqual } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { settingsOf } from '../settings.ts'

/** True when the request brings the key of the feed as a bearer token. */
export function holdsFeedKey(req: PayloadRequest): boolean {
  const { feedKey } = settingsOf(req.payload)
  const [, token] = /^Bearer (\S+)$/.exec(req.headers.get('authorization') ?? '') ?? []
  if (!feedKey || !token) return false
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(token), digest(feedKey))
}
