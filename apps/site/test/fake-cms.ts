import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { FakeServer, feedKey, readSignedCall } from '@use-it-cities/fixtures/fake-server'
import type { Feed } from '@use-it-cities/success-stories'
import { newFeedKeys, signFeed } from '@use-it-cities/success-stories/signature'

export { callSecret, feedKey } from '@use-it-cities/fixtures/fake-server'

export type ResearchAnswer = (
  body: unknown,
) =>
  | Promise<{ status: number; body: string | Uint8Array; type?: string }>
  | { status: number; body: string | Uint8Array; type?: string }
type Answer = (request: IncomingMessage, response: ServerResponse) => void

/** Serves a signed feed as the CMS does, and every kind of wrong one. */
export class FakeCms {
  readonly keys = newFeedKeys()
  readonly files = new Map<string, Uint8Array>()
  /** Set: the files of the feed wait until it is done. */
  slowFiles: Promise<void> | null = null
  askedForFiles = 0
  /** How often the feed was asked for. */
  asked = 0
  #answer: Answer = (_request, response) => response.writeHead(503).end()
  /** What the CMS says about research, by path; bodies of signed calls are read and checked first. */
  readonly research = new Map<string, ResearchAnswer>()
  /** What the CMS says about tellers, by path. */
  readonly tellers = new Map<string, ResearchAnswer>()
  /** What the CMS says about messages of residents, by path. */
  readonly outreach = new Map<string, ResearchAnswer>()
  /** Signed calls that came, with their bodies. */
  readonly calls: { path: string; body: string }[] = []
  readonly #server = new FakeServer((request, response) => {
    for (const [base, answers] of [
      ['/api/research', this.research],
      ['/api/tellers', this.tellers],
      ['/api/outreach', this.outreach],
    ] as const)
      if (request.url?.startsWith(`${base}/`) && request.method === 'POST')
        return void this.#call(request, response, base, answers).catch(() => response.destroy())
    if (request.headers.authorization !== `Bearer ${feedKey}`) return response.writeHead(401).end()
    if (request.url === '/api/feed') {
      this.asked += 1
      return this.#answer(request, response)
    }
    if (request.url === '/api/research/publication') {
      const publication = this.#publication
      if (!publication) return response.writeHead(503).end()
      return response.writeHead(200, { 'use-it-signature': publication.signature ?? '' }).end(publication.bytes)
    }
    if (request.url === '/api/guide/publication') {
      const guide = this.#guide
      if (!guide) return response.writeHead(503).end()
      return response.writeHead(200, { 'use-it-signature': guide.signature ?? '' }).end(guide.bytes)
    }
    if (request.url === '/api/assess/publication') {
      const assessments = this.#assessments
      if (!assessments) return response.writeHead(503).end()
      return response.writeHead(200, { 'use-it-signature': assessments.signature ?? '' }).end(assessments.bytes)
    }
    if (request.url === '/api/outreach/publication') {
      const outreach = this.#outreach
      if (!outreach) return response.writeHead(503).end()
      return response.writeHead(200, { 'use-it-signature': outreach.signature ?? '' }).end(outreach.bytes)
    }
    if (request.url === '/api/tellers/publication') {
      const links = this.#links
      if (!links) return response.writeHead(503).end()
      return response.writeHead(200, { 'use-it-signature': links.signature ?? '' }).end(links.bytes)
    }
    const file = this.files.get((request.url ?? '').replace('/api/feed/media/', ''))
    this.askedForFiles += 1
    const give = () => void (file ? response.writeHead(200).end(file) : response.writeHead(404).end())
    void (this.slowFiles ?? Promise.resolve()).then(give)
  })

  static async start(): Promise<FakeCms> {
    const cms = new FakeCms()
    await cms.#server.start()
    return cms
  }

  get feedUrl(): string {
    return this.#server.feedUrl
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

  #publication: { bytes: Uint8Array; signature: string | null } | null = null

  /** A good publication of questionnaires, signed with our key; other bytes or another signature for wrong ones. */
  publish(publication: unknown, signature?: string | null): void {
    const bytes = Buffer.from(JSON.stringify(publication))
    this.#publication = {
      bytes,
      signature: signature === undefined ? signFeed(bytes, this.keys.privateKey) : signature,
    }
  }

  #guide: { bytes: Uint8Array; signature: string | null } | null = null

  /** A good publication of the guide, signed with our key; another signature for a wrong one, null for none at all. */
  publishGuide(publication: unknown, signature?: string | null): void {
    const bytes = Buffer.from(JSON.stringify(publication))
    this.#guide = { bytes, signature: signature === undefined ? signFeed(bytes, this.keys.privateKey) : signature }
  }

  unpublishGuide(): void {
    this.#guide = null
  }

  #assessments: { bytes: Uint8Array; signature: string | null } | null = null

  /** A good publication of assessments, signed with our key; another signature for a wrong one, null for none at all. */
  publishAssessments(publication: unknown, signature?: string | null): void {
    const bytes = Buffer.from(JSON.stringify(publication))
    this.#assessments = {
      bytes,
      signature: signature === undefined ? signFeed(bytes, this.keys.privateKey) : signature,
    }
  }

  unpublishAssessments(): void {
    this.#assessments = null
  }

  #outreach: { bytes: Uint8Array; signature: string | null } | null = null

  /** Good opportunities and events, signed with our key; another signature for a wrong one, null for none at all. */
  publishOutreach(publication: unknown, signature?: string | null): void {
    const bytes = Buffer.from(JSON.stringify(publication))
    this.#outreach = { bytes, signature: signature === undefined ? signFeed(bytes, this.keys.privateKey) : signature }
  }

  #links: { bytes: Uint8Array; signature: string | null } | null = null

  /** A good publication of tellers' links, signed with our key; another signature for a wrong one, null for none at all. */
  publishLinks(publication: unknown, signature?: string | null): void {
    const bytes = Buffer.from(JSON.stringify(publication))
    this.#links = { bytes, signature: signature === undefined ? signFeed(bytes, this.keys.privateKey) : signature }
  }

  unpublish(): void {
    this.#publication = null
  }

  async #call(
    request: IncomingMessage,
    response: ServerResponse,
    base: string,
    answers: ReadonlyMap<string, ResearchAnswer>,
  ): Promise<void> {
    const path = (request.url ?? '').replace(base, '')
    const body = await readSignedCall(request)
    if (body === null) return void response.writeHead(401).end('{}')
    this.calls.push({ path, body })
    const answer = answers.get(path)
    if (!answer) return void response.writeHead(404).end('{}')
    const { status, body: text, type = 'application/json' } = await answer(JSON.parse(body))
    response.writeHead(status, { 'content-type': type }).end(text)
  }

  answer(answer: Answer): void {
    this.#answer = answer
  }

  stop(): Promise<void> {
    return this.#server.stop()
  }
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
