import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Feed } from '@use-it-cities/success-stories'
import { newFeedKeys, signFeed } from '@use-it-cities/success-stories/signature'

export const feedKey = 'feed-key-feed-key-feed-key-feed-key'
export const callSecret = 'call-secret-call-secret-call-secret'

type Answer = (request: IncomingMessage, response: ServerResponse) => void

/** Serves a signed feed as the CMS does, and every kind of wrong one. */
export class FakeCms {
  readonly keys = newFeedKeys()
  readonly files = new Map<string, Uint8Array>()
  /** How often the feed was asked for. */
  asked = 0
  #answer: Answer = (_request, response) => response.writeHead(503).end()
  readonly #server = createServer((request, response) => {
    if (request.headers.authorization !== `Bearer ${feedKey}`) return response.writeHead(401).end()
    if (request.url === '/api/feed') {
      this.asked += 1
      return this.#answer(request, response)
    }
    const file = this.files.get((request.url ?? '').replace('/api/feed/media/', ''))
    return file ? response.writeHead(200).end(file) : response.writeHead(404).end()
  })

  static async start(): Promise<FakeCms> {
    const cms = new FakeCms()
    cms.#server.listen(0, '127.0.0.1')
    await once(cms.#server, 'listening')
    return cms
  }

  get feedUrl(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/api/feed`
  }

  /** A good feed, signed with our key. */
  show(feed: Feed): void {
    this.showBytes(Buffer.from(JSON.stringify(feed)))
  }

  showBytes(bytes: Uint8Array, signature: string | null = signFeed(bytes, this.keys.privateKey)): void {
    this.answer((_request, response) => {
      response.writeHead(200, {
        'content-type': 'application/json',
        'content-length': bytes.byteLength,
        ...(signature === null ? {} : { 'use-it-signature': signature }),
      })
      response.end(bytes)
    })
  }

  answer(answer: Answer): void {
    this.#answer = answer
  }

  async stop(): Promise<void> {
    const closed = once(this.#server, 'close')
    this.#server.close()
    this.#server.closeAllConnections()
    await closed
  }
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
