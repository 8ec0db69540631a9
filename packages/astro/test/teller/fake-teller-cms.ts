import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TellerOpened, TellerPublication, TellerSaid, TellerSay } from '@use-it-cities/success-stories/teller'
import { isSignedCall, signFeed } from '@use-it-cities/success-stories/signature'
import { aFeed, keys } from '../fixture.ts'

export const feedKey = 'feed-key-feed-key-feed-key-feed-key'
export const callSecret = 'call-secret-call-secret-call-secret'

/** The CMS as far as tellers know it; `isUp` false answers nobody. */
export class FakeTellerCms {
  isUp = true
  feed = aFeed()
  publication: TellerPublication = { contract: 1, city: 'testham', revision: 1, links: [] }
  /** What it says to a PIN or to the ticket that came for one, and to an act. */
  open: (typed: string) => TellerOpened = () => ({ ok: false, code: 'wrong' })
  say: (act: TellerSay) => TellerSaid | object = () => ({ ok: true, code: 'done' })
  /** The status it answers an act with. */
  status: (act: TellerSay) => number = () => 200
  /** The receipt on paper; null answers as a CMS does that cannot make it. */
  receipt: ((asked: unknown) => string) | null = () => '%PDF-1.7'
  readonly opened: string[] = []
  readonly said: TellerSay[] = []
  readonly #server = createServer((request, response) => void this.#answer(request, response))

  static async start(): Promise<FakeTellerCms> {
    const cms = new FakeTellerCms()
    cms.#server.listen(0, '127.0.0.1')
    await once(cms.#server, 'listening')
    return cms
  }

  get feedUrl(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/api/feed`
  }

  async stop(): Promise<void> {
    const closed = once(this.#server, 'close')
    this.#server.close()
    this.#server.closeAllConnections()
    await closed
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!this.isUp) return void response.destroy()
    if (request.method === 'GET') {
      if (request.headers.authorization !== `Bearer ${feedKey}`) return void response.writeHead(401).end()
      const bytes = Buffer.from(JSON.stringify(request.url === '/api/feed' ? this.feed : this.publication))
      return void response.writeHead(200, { 'use-it-signature': signFeed(bytes, keys.privateKey) }).end(bytes)
    }
    const parts: Buffer[] = []
    for await (const part of request as AsyncIterable<Buffer>) parts.push(part)
    const body = Buffer.concat(parts).toString('utf8')
    const timestamp = String(request.headers['use-it-timestamp'])
    const signature = String(request.headers['use-it-signature'])
    if (!isSignedCall(callSecret, { timestamp, signature, body }, Number(timestamp)))
      return void response.writeHead(401).end('{}')
    if (request.url === '/api/tellers/gone.pdf') {
      if (!this.receipt) return void response.writeHead(503, { 'content-type': 'application/json' }).end('{}')
      return void response.writeHead(200, { 'content-type': 'application/pdf' }).end(this.receipt(JSON.parse(body)))
    }
    const json = { 'content-type': 'application/json' }
    if (request.url === '/api/tellers/open') {
      const asked = JSON.parse(body) as { pin: string } | { ticket: string }
      const typed = 'pin' in asked ? asked.pin : asked.ticket
      this.opened.push(typed)
      return void response.writeHead(200, json).end(JSON.stringify(this.open(typed)))
    }
    const act = JSON.parse(body) as TellerSay
    this.said.push(act)
    response.writeHead(this.status(act), json).end(JSON.stringify(this.say(act)))
  }
}
