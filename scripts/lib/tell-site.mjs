import { createHmac } from 'node:crypto'
import { Agent, request } from 'node:http'

/**
 * Tells the site that something changed, as the CMS does (`signCall` in packages/success-stories/src/signature.ts), so that it has read
 * the feed by the time its address is printed. Returns the status, or `null` when nothing answered; the site polls anyway.
 */
export function tellSite(base, secret, { nowSeconds = Math.floor(Date.now() / 1000), timeoutMs = 30_000 } = {}) {
  const body = '{}'
  const signature = createHmac('sha256', secret).update(`${nowSeconds}.${body}`).digest('hex')
  const headers = {
    'content-type': 'application/json',
    'use-it-timestamp': String(nowSeconds),
    'use-it-signature': signature,
  }
  return new Promise((settle) => {
    const call = request(
      `${base}/_use-it/changed`,
      { method: 'POST', headers, agent: new Agent(), timeout: timeoutMs },
      (response) => {
        response.resume()
        response.once('end', () => settle(response.statusCode))
      },
    )
    call.once('timeout', () => call.destroy())
    call.once('error', () => settle(null))
    call.end(body)
  })
}
