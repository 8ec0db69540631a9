import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { refusedBody } from './body-limit.ts'
import { clientAddress } from './client-address.ts'
import { limitFor, limits, type Limit } from './limits.ts'
import { securityHeaders } from './security-headers.ts'

export interface GuardOptions {
  /** How many proxies of ours stand in front; 0 when people connect directly. */
  readonly trustedProxies: number
  readonly isHttps: boolean
  /** Other numbers than the usual, for a benchmark on one machine. */
  readonly times?: Partial<Record<Limit['id'], number>>
}

export type Guard = (req: IncomingMessage, res: ServerResponse) => Promise<'pass' | 'answered'>

/** Stands before everything: sets headers, counts, and turns away what is too large, too often or never allowed. */
export function createGuard({ trustedProxies, isHttps, times = {} }: GuardOptions): Guard {
  const limiters = new Map(
    Object.values(limits).map(({ id, times: usual, seconds }) => [
      id,
      new RateLimiterMemory({ keyPrefix: id, points: times[id] ?? usual, duration: seconds }),
    ]),
  )

  return async (req, res) => {
    const path = normalPath(req.url ?? '/')
    const nonce = randomBytes(18).toString('base64')
    const headers = securityHeaders({ nonce, isHttps })
    for (const [name, value] of Object.entries(headers)) res.setHeader(name, value)
    if (path.startsWith('/api/') || path.startsWith('/admin')) res.setHeader('Cache-Control', 'private, no-store')

    const address = clientAddress(req, trustedProxies)
    forwardOnlyWhatWeKnow(req, address, { trustedProxies, isHttps })
    // Next reads the nonce for its own scripts from this request header.
    req.headers['content-security-policy'] = headers['Content-Security-Policy']

    if (/^\/api\/[^/]+\/first-register$/.test(path))
      return answer(res, 403, 'The first account is made on the server, before it opens. Ask an administrator for one.')
    const refused = refusedBody(req, path)
    if (refused) return answer(res, refused.status, refused.sentence)

    const limit = limitFor(req.method ?? 'GET', path)
    const limiter = limit && limiters.get(limit.id)
    if (!limit || !limiter) return 'pass'
    try {
      await limiter.consume(address)
    } catch (thrown) {
      if (!(thrown instanceof RateLimiterRes)) throw thrown
      res.setHeader('Retry-After', Math.ceil(thrown.msBeforeNext / 1000))
      return answer(res, 429, limit.sentence)
    }
    // An office shares one address: who signs in rightly uses nothing up.
    if (limit.id === 'login') res.once('finish', () => void (res.statusCode < 300 && limiter.reward(address)))
    return 'pass'
  }
}

/** The path as the router will read it, so that `%6Cogin` and `//` do not slip past a rule. */
function normalPath(url: string): string {
  const path = url.split('?', 1)[0] ?? '/'
  try {
    return `/${decodeURIComponent(path).toLowerCase().split('/').filter(Boolean).join('/')}`
  } catch {
    return path
  }
}

/** What a stranger says about who forwarded the request must not reach the application. */
function forwardOnlyWhatWeKnow(req: IncomingMessage, address: string, { trustedProxies, isHttps }: GuardOptions): void {
  if (trustedProxies === 0)
    for (const name of ['forwarded', 'x-forwarded-host', 'x-forwarded-port', 'x-real-ip']) delete req.headers[name]
  req.headers['x-forwarded-for'] = address
  req.headers['x-forwarded-proto'] = isHttps ? 'https' : 'http'
}

/** In the form that Payload's own admin reads. */
function answer(res: ServerResponse, status: number, sentence: string): 'answered' {
  res.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', Connection: 'close' })
  res.end(JSON.stringify({ errors: [{ message: sentence }] }))
  return 'answered'
}
