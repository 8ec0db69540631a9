import type { IncomingMessage } from 'node:http'

/**
 * Says once that a proxy tells us whom it asks for while we do not believe it: then everybody in the city is one device to every
 * limit. The line holds nothing of what came.
 */
export function unusedProxy(trustsProxy: boolean, log: (line: string) => void): (request: IncomingMessage) => void {
  let isSaid = trustsProxy
  return ({ headers }) => {
    if (isSaid || headers['x-forwarded-for'] === undefined) return
    isSaid = true
    log(
      'proxy not used code=proxy-untrusted X-Forwarded-For came and SITE_TRUSTS_PROXY is 0: behind a proxy everybody shares the limits of one device. Set it to 1 if a proxy of yours stands in front.',
    )
  }
}
