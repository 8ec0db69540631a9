import { createReadStream } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Language } from '@use-it-cities/core'
import { AssessPages } from '../check/app/server/assess-pages.ts'
import { CoachPages } from '../coach/coach-pages.ts'
import { isCheck } from '../check/resolve-check.ts'
import type { KeptPublication } from '../feed/publication-keeper.ts'
import type { FeedClient } from '../feed/feed-client.ts'
import type { PageContext } from '../site/page-context.ts'
import { isGuide } from '../guide/resolve-guide.ts'
import { GuideQuestions } from '../guide/questions/guide-questions.ts'
import type { RouteSheets } from '../guide/questions/route-sheets.ts'
import type { Resolved } from '../site/resolve.ts'
import type { PublicationClient } from '../research/publication-client.ts'
import type { ResearchAnswer } from '../research/answer.ts'
import type { ResearchSite } from '../research/research-site.ts'
import type { TellerSite } from '../teller/teller-site.ts'
import type { CitySite } from './city-site.ts'
import { compressed } from './compressed.ts'
import { control, type JsonAnswer } from './control.ts'
import { encodingFor } from './encoding-for.ts'
import { PageStore, storedPage, type StoredPage } from './page-store.ts'
import { readAddress } from './read-address.ts'
import { render, type AstroHandler, type Rendered } from './render.ts'
import { securityHeaders } from './security-headers.ts'
import { DeviceLimit } from './device-limit.ts'

export interface SiteHandlerSettings {
  readonly site: CitySite
  readonly feed: FeedClient
  readonly publication: PublicationClient
  readonly guide: KeptPublication
  readonly check: KeptPublication
  readonly tellers: KeptPublication
  readonly research: ResearchSite
  readonly teller: TellerSite
  /** Prints the sheets of the guide. */
  readonly sheets: RouteSheets
  readonly astro: AstroHandler
  readonly styleHash: string
  readonly guideStyleHash: string
  readonly checkStyleHash: string
  readonly researchStyleHash: string
  readonly coachStyleHash: string
  readonly assessStyleHash: string
  readonly tellerStyleHash: string
  /** Folder of the built site. */
  readonly dist: URL
  readonly callSecret: string
  readonly trustsProxy: boolean
  readonly now: () => number
  readonly log: (line: string) => void
  readonly store?: PageStore
}

const noticeAddress = '/_use-it/notice'
const revalidate = 'public, max-age=0, must-revalidate'
const retryAfterSeconds = '300'

/** Answers every request: control calls, pictures, pages from the store, and pages that Astro makes now. */
export class SiteHandler {
  readonly store: PageStore
  readonly #settings: SiteHandlerSettings
  readonly #headers: Readonly<Record<string, string>>
  readonly #guideHeaders: Readonly<Record<string, string>>
  readonly #checkHeaders: Readonly<Record<string, string>>
  readonly #searches: DeviceLimit
  readonly #questions: GuideQuestions
  readonly #coach: CoachPages
  readonly #assess: AssessPages
  /** Pages being made: readers who ask for the same page meanwhile wait for it instead of making it again. */
  readonly #making = new Map<string, Promise<StoredPage>>()

  constructor(settings: SiteHandlerSettings) {
    this.#settings = settings
    this.store = settings.store ?? new PageStore()
    this.#headers = securityHeaders(settings.site.siteUrl, settings.styleHash)
    this.#guideHeaders = securityHeaders(settings.site.siteUrl, settings.guideStyleHash)
    this.#checkHeaders = securityHeaders(settings.site.siteUrl, settings.checkStyleHash)
    this.#searches = new DeviceLimit(settings.trustsProxy, { times: 30, seconds: 60 })
    const { site, sheets, trustsProxy, astro } = settings
    const draw = (url: string, context: PageContext) => render(astro, url, context)
    this.#coach = new CoachPages(site, settings.dist)
    this.#assess = new AssessPages(site, settings.dist)
    this.#questions = new GuideQuestions({ site, sheets, trustsProxy, draw })
  }

  readonly handle = (request: IncomingMessage, response: ServerResponse): void => {
    const address = readAddress(request.url ?? '/')
    if (!address.ok) return this.#plain(response, address.status, 'This address cannot be read.')
    if (request.method === 'GET' || request.method === 'HEAD') {
      const { site } = this.#settings
      const stored = this.store.get(site.era, address.path)
      if (stored && (address.query === '' || !isSearch(site.resolve(address.path), address.query)))
        return this.#send(request, response, stored)
    }
    this.#answer(request, response, address).catch((error: unknown) => {
      this.#settings.log(`page failed code=page-failed ${error instanceof Error ? error.message : ''}`)
      if (response.headersSent) response.destroy()
      else this.#plain(response, 500, 'Something went wrong on our side. Please try again in a moment.')
    })
  }

  async #answer(
    request: IncomingMessage,
    response: ServerResponse,
    { path, query }: { path: string; query: string },
  ): Promise<void> {
    if (path.startsWith('/_use-it/')) {
      const { site, feed, publication, guide, check, tellers, callSecret: secret, now } = this.#settings
      const answer = await control(path, request, { site, feed, publication, guide, check, tellers, secret, now })
      if (answer) return this.#json(response, answer)
    }
    const answer = await this.#settings.research.answer(request, path)
    if (answer) return this.#personal(request, response, answer, this.#settings.researchStyleHash)
    const teller = await this.#settings.teller.answer(request, path, query)
    if (teller) return this.#personal(request, response, teller, this.#settings.tellerStyleHash)
    const coach = await this.#coach.answer(request, path)
    if (coach) return this.#personal(request, response, coach, this.#settings.coachStyleHash)
    const assess = await this.#assess.answer(request, path)
    if (assess) return this.#personal(request, response, assess, this.#settings.assessStyleHash)
    const asked = await this.#questions.answer(request, path)
    if (asked) return this.#personal(request, response, asked, this.#settings.guideStyleHash)
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('allow', 'GET, HEAD')
      return this.#plain(response, 405, 'This address can only be read.')
    }
    if (path.startsWith('/media/')) return this.#media(request, response, path.slice('/media/'.length))

    const { site } = this.#settings
    const resolved = path.startsWith('/_use-it/') ? missing : site.resolve(path)
    if (resolved.kind === 'redirect') {
      response.writeHead(308, {
        ...this.#headers,
        location: resolved.to,
        'content-length': 0,
        'cache-control': revalidate,
      })
      response.end()
      return
    }
    if (isSearch(resolved, query)) {
      if (query !== '' && !(await this.#searches.take(request))) {
        response.setHeader('retry-after', '60')
        return this.#plain(response, 429, site.words(languageOf(resolved) ?? site.sourceLanguage)('search.tooMany'))
      }
      return this.#send(request, response, await this.#page(path, query, resolved))
    }
    this.#send(request, response, await this.#keptPage(path, resolved))
  }

  /** One making for all who ask; kept under the path, or under one name for all addresses where nothing is. */
  async #keptPage(path: string, resolved: Resolved): Promise<StoredPage> {
    const { site } = this.#settings
    const { era } = site
    const nowhere = `${noticeAddress} ${languageOf(resolved) ?? ''}`
    const isNowhere = resolved.kind === 'missing'
    const name = isNowhere ? nowhere : path
    const known = this.store.get(era, name)
    if (known) return known
    const making = this.#making.get(`${era} ${name}`)
    if (making) return making
    const made = this.#page(path, '', resolved)
    this.#making.set(`${era} ${name}`, made)
    try {
      const page = await made
      const isKept = page.status < 500 && (isNowhere || page.status !== 404)
      if (isKept) this.store.put(era, site.era, name, page)
      return page
    } finally {
      this.#making.delete(`${era} ${name}`)
    }
  }

  async #page(path: string, query: string, resolved: Resolved): Promise<StoredPage> {
    const { site } = this.#settings
    const context = site.context(path, query, resolved)
    const rendered = (await this.#render(path, query, context)) ?? (await this.#notice(context))
    const headers: Record<string, string> = {
      ...(isGuide(resolved) ? this.#guideHeaders : isCheck(resolved) ? this.#checkHeaders : this.#headers),
      'content-type': rendered.type,
      'cache-control': rendered.status >= 500 || isSearch(resolved, query) ? 'no-store' : revalidate,
    }
    if (rendered.status === 503) headers['retry-after'] = retryAfterSeconds
    if (rendered.status >= 400) headers['x-robots-tag'] = 'noindex'
    return storedPage(rendered.status, rendered.body, headers)
  }

  async #render(path: string, query: string, context: PageContext): Promise<Rendered | null> {
    const { kind } = context.resolved
    if (kind === 'gone' || kind === 'resting' || kind === 'missing') return this.#notice(context)
    const rendered = await render(this.#settings.astro, `${encodeURI(path)}${query ? `?${query}` : ''}`, context)
    return rendered?.status === 404 ? null : rendered
  }

  async #notice(context: PageContext): Promise<Rendered> {
    const { kind } = context.resolved
    const resolved: Resolved =
      kind === 'gone' || kind === 'resting' ? context.resolved : { ...missing, language: context.language }
    const rendered = await render(this.#settings.astro, noticeAddress, {
      ...context,
      path: noticeAddress,
      query: '',
      resolved,
    })
    if (!rendered) throw new Error('The notice page is not in the build.')
    return rendered
  }

  #send(request: IncomingMessage, response: ServerResponse, page: StoredPage): void {
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

  async #media(request: IncomingMessage, response: ServerResponse, file: string): Promise<void> {
    const { feed, site } = this.#settings
    const known = site.view.hasMedia(file) ? feed.snapshot?.media.get(file) : undefined
    if (!known) {
      const language = site.sourceLanguage
      return this.#send(request, response, await this.#keptPage(request.url ?? '/', { kind: 'missing', language }))
    }
    const etag = `"${known.sha256.slice(0, 20)}"`
    const headers = { ...this.#headers, etag, 'cache-control': revalidate }
    if (request.headers['if-none-match'] && matches(request.headers['if-none-match'], etag)) {
      response.writeHead(304, headers)
      response.end()
      return
    }
    response.writeHead(200, { ...headers, 'content-type': typeOf(file), 'content-length': known.bytes })
    if (request.method === 'HEAD') response.end()
    else await pipeline(createReadStream(join(feed.media.folder, file)), response).catch(() => response.destroy())
  }

  /** Pages that differ with who asks: made for one reader, kept by nobody. */
  async #personal(
    request: IncomingMessage,
    response: ServerResponse,
    answer: ResearchAnswer,
    styleHash: string,
  ): Promise<void> {
    const { site } = this.#settings
    const encoding = encodingFor(request.headers['accept-encoding'] as string | undefined)
    const body = await compressed(answer, encoding)
    response.writeHead(answer.status, {
      ...securityHeaders(site.siteUrl, styleHash, answer.policy),
      ...(answer.status === 304 ? {} : { 'content-type': answer.type, 'content-length': body.bytes.length }),
      vary: 'accept-encoding',
      ...(body.isEncoded ? { 'content-encoding': encoding } : {}),
      ...answer.headers,
      // What was not read of a refused body would otherwise be taken for the next request.
      ...(answer.status === 413 || answer.status === 415 ? { connection: 'close' } : {}),
    })
    response.end(request.method === 'HEAD' ? undefined : body.bytes)
  }

  #json(response: ServerResponse, { status, body }: JsonAnswer): void {
    const text = JSON.stringify(body)
    response.writeHead(status, {
      ...this.#headers,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(text),
      'cache-control': 'no-store',
    })
    response.end(text)
  }

  #plain(response: ServerResponse, status: number, sentence: string): void {
    const text = `${sentence}\n`
    response.writeHead(status, {
      ...this.#headers,
      'content-type': 'text/plain; charset=utf-8',
      'content-length': Buffer.byteLength(text),
      'cache-control': 'no-store',
    })
    response.end(text)
  }
}

/** What a page says of itself without its content. Its own policy: a browser takes over the headers of a 304. */
const unchanged = (headers: readonly string[]): string[] =>
  headers.filter((_each, at) => !/^content-(?:type|length|encoding)$/.test(headers[at - (at % 2)] ?? ''))

/** Pages that answer what somebody typed: made each time and kept by nobody. */
const isSearch = ({ kind }: Resolved, query: string): boolean =>
  kind === 'search' || (kind === 'guide-home' && query !== '')

const languageOf = (resolved: Resolved): Language | null => ('language' in resolved ? resolved.language : null)

const missing = { kind: 'missing', language: null } as const

const typeOf = (file: string): string =>
  `image/${file.endsWith('.jpg') ? 'jpeg' : file.slice(file.lastIndexOf('.') + 1)}`

/** `If-None-Match`: a list of entity tags, weak or strong, or `*`. */
const matches = (header: string, etag: string): boolean =>
  header === etag || header === '*' || header.split(',').some((each) => each.trim().replace(/^W\//, '') === etag)
