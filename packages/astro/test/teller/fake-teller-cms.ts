import type { IncomingMessage, ServerResponse } from 'node:http'
import { FakeServer, feedKey, readSignedCall } from '@use-it-cities/fixtures/fake-server'
import type { TellerOpened, TellerPublication, TellerSaid, TellerSay } from '@use-it-cities/success-stories/teller'
import { signFeed } from '@use-it-cities/success-stories/signature'
import { aFeed, keys } from '../fixture.ts'

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
  readonly #server = new FakeServer((request, response) => void this.#answer(request, response))

  static async start(): Promise<FakeTellerCms> {
    const cms = new FakeTellerCms()
    await cms.#server.start()
    return cms
  }

  get feedUrl(): string {
    return this.#server.feedUrl
  }

  stop(): Promise<void> {
    return this.#server.stop()
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!this.isUp) return void response.destroy()
    if (request.method === 'GET') {
      if (request.headers.authorization !== `Bearer ${feedKey}`) return void response.writeHead(401).end()
      const bytes = Buffer.from(JSON.stringify(request.url === '/api/feed' ? this.feed : this.publication))
      return void response.writeHead(200, { 'use-it-signature': signFeed(bytes, keys.privateKey) }).end(bytes)
    }
    const body = await readSignedCall(request)
    if (body === null) return void response.writeHead(401).end('{}')
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
