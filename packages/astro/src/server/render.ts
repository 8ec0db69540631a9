import { EventEmitter } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { Writable } from 'node:stream'
import type { PageContext } from '../site/page-context.ts'

/** The handler that `@astrojs/node` builds in middleware mode. */
export type AstroHandler = (
  request: IncomingMessage,
  response: ServerResponse,
  next: (error?: unknown) => void,
  locals: { useIt: PageContext },
) => Promise<void> | void

export interface Rendered {
  readonly status: number
  readonly type: string
  readonly body: Buffer
}

/**
 * Asks Astro for one page and collects it whole. Astro sees a request of our own making, never the reader's: no
 * cookie, no address, no header can change a page. Null when no route answers.
 */
export function render(handler: AstroHandler, url: string, context: PageContext): Promise<Rendered | null> {
  const { host } = new URL(context.siteUrl)
  const request = Object.assign(new EventEmitter(), {
    method: 'GET',
    url,
    headers: { host },
    socket: new EventEmitter(),
  })
  return new Promise((resolve, reject) => {
    const answer = new Collected((rendered) => resolve(rendered))
    answer.once('error', reject)
    const next = (error?: unknown) => {
      if (error) reject(error instanceof Error ? error : new Error('The page could not be made.'))
      else resolve(null)
    }
    Promise.resolve(
      handler(request as unknown as IncomingMessage, answer as unknown as ServerResponse, next, { useIt: context }),
    ).catch(reject)
  })
}

/** As much of a `ServerResponse` as the Astro handler uses. */
class Collected extends Writable {
  statusCode = 200
  statusMessage = ''
  headersSent = false
  readonly #parts: Buffer[] = []
  readonly #done: (rendered: Rendered) => void
  #type = 'text/html; charset=utf-8'

  constructor(done: (rendered: Rendered) => void) {
    super()
    this.#done = done
  }

  writeHead(status: number, headers: Readonly<Record<string, unknown>> = {}): this {
    this.statusCode = status
    this.headersSent = true
    const type = Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-type')?.[1]
    if (typeof type === 'string')
      this.#type = type.includes('charset') || !type.startsWith('text/') ? type : `${type}; charset=utf-8`
    return this
  }

  override _write(part: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.#parts.push(part)
    done()
  }

  override _final(done: () => void): void {
    this.#done({ status: this.statusCode, type: this.#type, body: Buffer.concat(this.#parts) })
    done()
  }
}
