import type { IncomingMessage, ServerResponse } from 'node:http'
import { encodingFor } from './encoding-for.ts'
import { matches } from './entity-tag.ts'
import type { StoredPage } from './page-store.ts'

/** Sends a finished page, as small as the browser takes it; only a word that it is unchanged where the browser has it. */
export function sendPage(request: IncomingMessage, response: ServerResponse, page: StoredPage): void {
  const answer = page.answers[encodingFor(request.headers['accept-encoding'] as string | undefined)]
  const { 'if-none-match': known } = request.headers
  if (known !== undefined && page.status === 200 && matches(known, answer.etag)) {
    response.writeHead(304, unchanged(answer.headers))
    response.end()
    return
  }
  response.writeHead(page.status, answer.headers as string[])
  if (request.method === 'HEAD') response.end()
  else response.end(answer.body)
}

/** What a page says of itself without its content. Its own policy: a browser takes over the headers of a 304. */
const unchanged = (headers: readonly string[]): string[] =>
  headers.filter((_each, at) => !/^content-(?:type|length|encoding)$/.test(headers[at - (at % 2)] ?? ''))
