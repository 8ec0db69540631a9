import type { IncomingMessage } from 'node:http'
import { isIPv6 } from 'node:net'
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

/** What everybody together may do: a flood from very many addresses is one flood. Counted in memory, like `DeviceLimit`. */
export class SharedLimit {
  readonly #limiter: RateLimiterMemory

  constructor({ times, seconds }: { times: number; seconds: number }) {
    this.#limiter = new RateLimiterMemory({ points: times, duration: seconds })
  }

  /** Counts one; false when that is too many. */
  async take(): Promise<boolean> {
    return this.#limiter.consume('everybody').then(
      () => true,
      () => false,
    )
  }
}

/**
 * The address a request came from: held in memory for as long as a limit needs it, and never written down. Of an IPv6
 * address the first 64 bits: that is what one home gets, and it may use any address in them.
 */
export function deviceOf(request: IncomingMessage, trustsProxy: boolean): string {
  const forwarded = trustsProxy
    ? String(request.headers['x-forwarded-for'] ?? '')
        .split(',')
        .at(-1)
        ?.trim()
    : ''
  return homeOf(forwarded || request.socket.remoteAddress || 'unknown')
}

function homeOf(address: string): string {
  const [bare = ''] = address.replace(/^\[(.*)\].*$/, '$1').split('%')
  if (!isIPv6(bare)) return bare
  const groups = groupsOf(bare)
  const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff
  if (isMapped)
    return groups
      .slice(6)
      .flatMap((group) => [group >> 8, group & 255])
      .join('.')
  return `${groups
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(':')}::/64`
}

/** The eight groups of an IPv6 address. An address of the web writes every one of them in one way, without dots. */
function groupsOf(address: string): readonly number[] {
  const tidy = new URL(`http://[${address}]`).hostname.slice(1, -1)
  const [first = [], last = []] = tidy.split('::').map((half) =>
    half
      .split(':')
      .filter(Boolean)
      .map((group) => parseInt(group, 16)),
  )
  return [...first, ...Array.from({ length: 8 - first.length - last.length }, () => 0), ...last]
}
