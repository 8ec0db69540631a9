import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ResearchAnswer } from '../research/answer.ts'
import { compressed } from './compressed.ts'
import { encodingFor } from './encoding-for.ts'
import { securityHeaders } from './security-headers.ts'

/** Sends a page that differs with who asks: made for one reader, kept by nobody. `styleHash` is of the sheet it is drawn with. */
export async function sendPersonal(
  request: IncomingMessage,
  response: ServerResponse,
  answer: ResearchAnswer,
  { siteUrl, styleHash }: { readonly siteUrl: string; readonly styleHash: string },
): Promise<void> {
  const encoding = encodingFor(request.headers['accept-encoding'] as string | undefined)
  const body = await compressed(answer, encoding)
  response.writeHead(answer.status, {
    ...securityHeaders(siteUrl, styleHash, answer.policy),
    ...(answer.status === 304 ? {} : { 'content-type': answer.type, 'content-length': body.bytes.length }),
    vary: 'accept-encoding',
    ...(body.isEncoded ? { 'content-encoding': encoding } : {}),
    ...answer.headers,
    // What was not read of a refused body would otherwise be taken for the next request.
    ...(answer.status === 413 || answer.status === 415 ? { connection: 'close' } : {}),
  })
  response.end(request.method === 'HEAD' ? undefined : body.bytes)
}
