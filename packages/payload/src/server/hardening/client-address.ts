import type { IncomingMessage } from 'node:http'
import { isIPv6 } from 'node:net'

/**
 * The address a request is counted under. `X-Forwarded-For` is believed only as far as `trustedProxies` reach:
 * with one proxy in front it is the last entry, which that proxy wrote itself.
 * An IPv6 address stands for its /64, because one household or phone has all of it.
 */
export function clientAddress(req: Pick<IncomingMessage, 'headers' | 'socket'>, trustedProxies: number): string {
  const direct = req.socket.remoteAddress ?? 'unknown'
  const forwarded = [req.headers['x-forwarded-for'] ?? []].flat().join(',').split(',')
  const entries = forwarded.map((entry) => entry.trim()).filter((entry) => entry !== '')
  const address = trustedProxies > 0 ? (entries.at(-trustedProxies) ?? direct) : direct
  return isIPv6(address) && !address.startsWith('::ffff:') ? network64(address) : address
}

function network64(address: string): string {
  const [head = '', tail = ''] = address.split('::')
  const left = head.split(':').filter(Boolean)
  const right = tail.split(':').filter(Boolean)
  const groups = address.includes('::')
    ? [...left, ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0'), ...right]
    : left
  return `${groups.slice(0, 4).join(':')}::/64`
}
