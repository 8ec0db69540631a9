import type { IncomingMessage } from 'node:http'
import { RateLimiterMemory } from 'rate-limiter-flexible'

/** Searches one device may make in a minute. */
const searchesPerMinute = 30

/**
 * Keeps one device from making everybody's search slow. Counts are in memory only and gone after a minute.
 * Behind a proxy the last address in X-Forwarded-For is the one the proxy saw; without one the header is anybody's claim.
 */
export function searchLimit(trustsProxy: boolean): (request: IncomingMessage) => Promise<boolean> {
  const limiter = new RateLimiterMemory({ points: searchesPerMinute, duration: 60 })
  return async (request) => {
    const forwarded = trustsProxy
      ? String(request.headers['x-forwarded-for'] ?? '')
          .split(',')
          .at(-1)
          ?.trim()
      : ''
    const device = forwarded || request.socket.remoteAddress || 'unknown'
    return limiter.consume(device).then(
      () => true,
      () => false,
    )
  }
}
