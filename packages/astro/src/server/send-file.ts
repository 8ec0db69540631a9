import { createReadStream } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { byteRange } from './byte-range.ts'
import { matches } from './entity-tag.ts'

export interface SentFile {
  readonly path: string
  readonly bytes: number
  readonly type: string
  readonly etag: string
}

/** Sends a file of the disk, or the part of it that a player asks for, so that nobody loads a whole recording to hear its end. */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  { path, bytes, type, etag }: SentFile,
  given: Readonly<Record<string, string>>,
): Promise<void> {
  const headers = { ...given, etag, 'accept-ranges': 'bytes' }
  const { 'if-none-match': known, 'if-range': same, range: asked } = request.headers
  if (known !== undefined && matches(known, etag)) {
    response.writeHead(304, headers).end()
    return
  }
  // A part of another version would be put beside parts of this one.
  const range = request.method === 'GET' && (same === undefined || same === etag) ? byteRange(asked, bytes) : null
  if (range === 'unsatisfiable') {
    response.writeHead(416, { ...headers, 'content-range': `bytes */${bytes}`, 'content-length': 0 }).end()
    return
  }
  const { first, last } = range ?? { first: 0, last: bytes - 1 }
  response.writeHead(range ? 206 : 200, {
    ...headers,
    'content-type': type,
    'content-length': last - first + 1,
    ...(range ? { 'content-range': `bytes ${first}-${last}/${bytes}` } : {}),
  })
  if (request.method === 'HEAD') response.end()
  else await pipeline(createReadStream(path, { start: first, end: last }), response).catch(() => response.destroy())
}
