import type { IncomingMessage } from 'node:http'

const megabyte = 1024 * 1024

/** Where files of up to 8 MB come in, and a file of answers inside a request: their own code says what is too much of it. */
const larger = /^\/api\/(?:media|assessment-evidence|assess\/import)(?:$|[/?])/

/** Why a body is refused, as an HTTP status and a sentence; `null` when it is welcome. */
export function refusedBody(
  { method = 'GET', headers }: Pick<IncomingMessage, 'method' | 'headers'>,
  path: string,
): { readonly status: 411 | 413; readonly sentence: string } | null {
  if (method === 'GET' || method === 'HEAD') return null
  if (headers['transfer-encoding'] !== undefined)
    return {
      status: 411,
      sentence: 'Expected the length of what is sent (Content-Length); none came. Send it with one.',
    }
  // Read from the line to the disk as it comes, and only for an administrator: see the endpoint.
  if (path === '/api/data/import') return null
  const limit = larger.test(path) ? 10 * megabyte : 2 * megabyte
  const length = Number(headers['content-length'] ?? 0)
  if (length <= limit) return null
  return {
    status: 413,
    sentence: `Expected at most ${limit / megabyte} MB; ${Math.ceil(length / megabyte)} MB came. Send something smaller.`,
  }
}
