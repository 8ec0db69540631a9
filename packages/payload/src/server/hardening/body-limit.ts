import type { IncomingMessage } from 'node:http'

const megabyte = 1024 * 1024

/** What comes in where files do, and a file of answers inside a request. */
export const mostOfAFile = 14 * megabyte
const larger = /^\/api\/(media|recordings|assessment-evidence|assess\/import)(?:$|[/?])/

/** How many megabytes of it are kept. Up to the limit above, the code of each says so itself. */
const kept: Readonly<Record<string, number>> = { media: 8, recordings: 12, 'assessment-evidence': 8 }

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
  const [, files] = larger.exec(path) ?? []
  const limit = files === undefined ? 2 * megabyte : mostOfAFile
  const length = Number(headers['content-length'] ?? 0)
  if (length <= limit) return null
  return {
    status: 413,
    sentence: `Expected at most ${kept[files ?? ''] ?? limit / megabyte} MB; ${Math.ceil(length / megabyte)} MB came. Send something smaller.`,
  }
}
