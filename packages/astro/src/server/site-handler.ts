import type { IncomingMessage, ServerResponse } from 'node:http'
import { championAddresses } from '../champion/champion-addresses.ts'
import { isKit } from '../champion/resolve-champion.ts'
import type { FeedClient } from '../feed/feed-client.ts'
import type { KeptPublication } from '../feed/publication-keeper.ts'
import { KitFiles } from '../kit/kit-files.ts'
import type { KitPrinter } from '../kit/kit-printer.ts'
import type { PublicationClient } from '../research/publication-client.ts'
import { control, type JsonAnswer } from './control.ts'
import { DeviceLimit } from './device-limit.ts'
import { isDrawnAnew, isOnItsWay, isSearch } from './drawn-anew.ts'
import type { StyleHashes } from './page-headers.ts'
import { languageOf, missing, PageMaker, revalidate } from './page-maker.ts'
import { PageStore } from './page-store.ts'
import { isTold, PersonalPages, type PersonalPagesSettings } from './personal-pages.ts'
import { readAddress } from './read-address.ts'
import { securityHeaders } from './security-headers.ts'
import { sendMedia } from './send-media.ts'
import { sendPage } from './send-page.ts'
import { sendPersonal } from './send-personal.ts'

export interface SiteHandlerSettings extends StyleHashes, PersonalPagesSettings {
  readonly feed: FeedClient
  readonly publication: PublicationClient
  readonly guide: KeptPublication
  readonly check: KeptPublication
  readonly outreach: KeptPublication
  readonly tellers: KeptPublication
  /** Makes pictures and papers of stories. */
  readonly kit: KitPrinter
  readonly callSecret: string
  readonly now: () => number
  readonly log: (line: string) => void
  readonly store?: PageStore
}

/** Answers every request: control calls, pictures, pages from the store, and pages that Astro makes now. */
export class SiteHandler {
  readonly store: PageStore
  readonly #settings: SiteHandlerSettings
  readonly #headers: Readonly<Record<string, string>>
  readonly #pages: PageMaker
  readonly #searches: DeviceLimit
  readonly #drawn: DeviceLimit
  readonly #kit: KitFiles
  readonly #personal: PersonalPages

  constructor(settings: SiteHandlerSettings) {
    this.#settings = settings
    this.store = settings.store ?? new PageStore()
    this.#headers = securityHeaders(settings.site.siteUrl, settings.styleHash)
    this.#pages = new PageMaker({ ...settings, store: this.store })
    this.#drawn = new DeviceLimit(settings.trustsProxy, { times: 120, seconds: 60 })
    this.#searches = new DeviceLimit(settings.trustsProxy, { times: 30, seconds: 60 })
    const { site, kit: printer, trustsProxy } = settings
    this.#kit = new KitFiles({ site, printer, trustsProxy, headers: this.#headers })
    this.#personal = new PersonalPages(settings)
  }

  readonly handle = (request: IncomingMessage, response: ServerResponse): void => {
    const address = readAddress(request.url ?? '/')
    if (!address.ok) return this.#plain(response, address.status, 'This address cannot be read.')
    if (request.method === 'GET' || request.method === 'HEAD') {
      const { site } = this.#settings
      const stored = this.store.get(site.era, address.path)
      if (stored && (address.query === '' || !isDrawnAnew(site.resolve(address.path), address.query)))
        return sendPage(request, response, stored)
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
      const { callSecret: secret, ...settings } = this.#settings
      const answer = await control(path, request, { ...settings, secret })
      if (answer) return this.#json(response, answer)
    }
    const { site } = this.#settings
    const personal = await this.#personal.answer(request, path, query)
    if (personal) {
      const { answer, styleHash } = personal
      return sendPersonal(request, response, answer, { siteUrl: site.siteUrl, styleHash })
    }
    if (isTold(request, path)) {
      const found = site.resolve(path)
      return sendPage(request, response, await this.#pages.kept(path, found.kind === 'redirect' ? missing : found))
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('allow', 'GET, HEAD')
      return this.#plain(response, 405, 'This address can only be read.')
    }
    if (path.startsWith('/media/')) return this.#media(request, response, path.slice('/media/'.length))

    const resolved = path.startsWith('/_use-it/') ? missing : site.resolve(path)
    if (resolved.kind === 'redirect') {
      response.writeHead(308, {
        ...this.#headers,
        location: query === '' ? resolved.to : `${resolved.to}?${query}`,
        'content-length': 0,
        'cache-control': revalidate,
      })
      response.end()
      return
    }
    if (resolved.kind === 'told') {
      const location = championAddresses.page(resolved.language, resolved.story.code)
      response.writeHead(303, { ...this.#headers, location, 'content-length': 0, 'cache-control': 'no-store' })
      response.end()
      return
    }
    if (isKit(resolved)) return this.#kitFile(request, response, path)
    if (isOnItsWay(resolved, query)) {
      if (await this.#drawn.take(request))
        return sendPage(request, response, await this.#pages.anew(path, query, resolved))
      return sendPage(request, response, await this.#pages.kept(path, resolved))
    }
    if (isSearch(resolved, query)) {
      if (query !== '' && !(await this.#searches.take(request))) {
        response.setHeader('retry-after', '60')
        return this.#plain(
          response,
          429,
          site.words.site(languageOf(resolved) ?? site.sourceLanguage)('search.tooMany'),
        )
      }
      return sendPage(request, response, await this.#pages.anew(path, query, resolved))
    }
    sendPage(request, response, await this.#pages.kept(path, resolved))
  }

  /** A picture or a paper of a story. What may be seen can change while it is made: then the address is looked up again. */
  async #kitFile(request: IncomingMessage, response: ServerResponse, path: string, tries = 3): Promise<void> {
    const { site } = this.#settings
    const resolved = site.resolve(path)
    if (!isKit(resolved)) return sendPage(request, response, await this.#pages.kept(path, resolved))
    const answer = await this.#kit.file(request, path, resolved)
    if (typeof answer !== 'string') return sendPage(request, response, answer)
    if (answer === 'changed' && tries > 0) return this.#kitFile(request, response, path, tries - 1)
    response.setHeader('retry-after', '60')
    const sentence = site.words.champion(resolved.language)('file.later')
    return this.#plain(response, answer === 'too-many' ? 429 : 503, sentence)
  }

  async #media(request: IncomingMessage, response: ServerResponse, file: string): Promise<void> {
    const { feed, site } = this.#settings
    const headers = { ...this.#headers, 'cache-control': revalidate }
    const kind = await sendMedia(request, response, file, { feed, site, headers })
    if (kind === 'sent') return
    sendPage(request, response, await this.#pages.kept('/media/', { kind, language: site.sourceLanguage }))
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
