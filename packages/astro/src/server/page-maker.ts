import type { Language } from '@use-it-cities/core'
import { eventCalendar } from '../outreach/event-calendar.ts'
import type { PageContext } from '../site/page-context.ts'
import type { Resolved } from '../site/resolve.ts'
import type { CitySite } from './city-site.ts'
import { isDrawnAnew } from './drawn-anew.ts'
import { pageHeaders, type StyleHashes } from './page-headers.ts'
import { storedPage, type PageStore, type StoredPage } from './page-store.ts'
import { render, type AstroHandler, type Rendered } from './render.ts'

export interface PageMakerSettings extends StyleHashes {
  readonly site: CitySite
  readonly astro: AstroHandler
  readonly store: PageStore
}

const noticeAddress = '/_use-it/notice'
const retryAfterSeconds = '300'

/** Readers may keep a page, and ask each time whether it is still right. */
export const revalidate = 'public, max-age=0, must-revalidate'

/** Nothing is at the address. */
export const missing = { kind: 'missing', language: null } as const

/** The language of the page, where its address says one. */
export const languageOf = (resolved: Resolved): Language | null => ('language' in resolved ? resolved.language : null)

/** Has Astro make the pages that are the same for everybody, each once, and keeps them in the store. */
export class PageMaker {
  readonly #settings: PageMakerSettings
  readonly #headersOf: (resolved: Resolved) => Readonly<Record<string, string>>
  /** Pages being made: readers who ask for the same page meanwhile wait for it instead of making it again. */
  readonly #making = new Map<string, Promise<StoredPage>>()

  constructor(settings: PageMakerSettings) {
    this.#settings = settings
    this.#headersOf = pageHeaders(settings.site.siteUrl, settings)
  }

  /** One making for all who ask; kept under the path, or under one name for all addresses that say the same. */
  async kept(path: string, resolved: Resolved): Promise<StoredPage> {
    const { site, store } = this.#settings
    const { era } = site
    const isNotice = resolved.kind === 'missing' || resolved.kind === 'gone' || resolved.kind === 'resting'
    const name = isNotice ? `${noticeAddress} ${resolved.kind} ${languageOf(resolved) ?? ''}` : path
    const known = store.get(era, name)
    if (known) return known
    const making = this.#making.get(`${era} ${name}`)
    if (making) return making
    const made = this.anew(path, '', resolved)
    this.#making.set(`${era} ${name}`, made)
    try {
      const page = await made
      const isKept = page.status < 500 && (isNotice || page.status !== 404)
      if (isKept) store.put(era, site.era, name, page)
      return page
    } finally {
      this.#making.delete(`${era} ${name}`)
    }
  }

  /** Made now and kept nowhere, with what was asked. */
  async anew(path: string, query: string, resolved: Resolved): Promise<StoredPage> {
    const context = this.#settings.site.context(path, query, resolved)
    const rendered = (await this.#render(path, query, context)) ?? (await this.#notice(context))
    const headers: Record<string, string> = {
      ...this.#headersOf(resolved),
      'content-type': rendered.type,
      'cache-control': rendered.status >= 500 || isDrawnAnew(resolved, query) ? 'no-store' : revalidate,
    }
    if (rendered.status === 503) headers['retry-after'] = retryAfterSeconds
    if (rendered.status >= 400) headers['x-robots-tag'] = 'noindex'
    return storedPage(rendered.status, rendered.body, headers)
  }

  async #render(path: string, query: string, context: PageContext): Promise<Rendered | null> {
    const { kind } = context.resolved
    if (kind === 'gone' || kind === 'resting' || kind === 'missing') return this.#notice(context)
    if (kind === 'outreach-calendar') return eventCalendar(context)
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
}
