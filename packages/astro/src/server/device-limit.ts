import type { IncomingMessage } from 'node:http'
import { RateLimiterMemory } from 'rate-limiter-flexible'

/**
 * Keeps one device from making things slow for everybody. Counts are in memory only and gone after `seconds`.
 * Behind a proxy the last address in X-Forwarded-For is the one the proxy saw; without one the header is anybody's claim.
 */
export class DeviceLimit {
  readonly #limiter: RateLimiterMemory
  readonly #trustsProxy: boolean

  constructor(trustsProxy: boolean, { times, seconds }: { times: number; seconds: number }) {
    this.#trustsProxy = trustsProxy
    this.#limiter = new RateLimiterMemory({ points: times, duration: seconds })
  }

  /** Counts one; false when that is too many. */
  async take(request: IncomingMessage): Promise<boolean> {
    return this.#limiter.consume(this.#deviceOf(request)).then(
      () => true,
      () => false,
    )
  }

  /** True when the next one would be too many. Counts nothing. */
  async isSpent(request: IncomingMessage): Promise<boolean> {
    const known = await this.#limiter.get(this.#deviceOf(request))
    return known !== null && known.remainingPoints <= 0
  }

  #deviceOf(request: IncomingMessage): string {
    return deviceOf(request, this.#trustsProxy)
  }
}

/** The address a request came from: held in memory for as long as a limit needs it, and never written down. */
export function deviceOf(request: IncomingMessage, trustsProxy: boolean): string {
  const forwarded = trustsProxy
    ? String(request.headers['x-forwarded-for'] ?? '')
        .split(',')
        .at(-1)
        ?.trim()
    : ''
  return forwarded || request.socket.remoteAddress || 'unknown'
}
