import type { IncomingMessage } from 'node:http'
import { isLanguage, languageCodes, type Language } from '@use-it-cities/core'
import type { TellerPublication } from '@use-it-cities/success-stories/teller'
import Negotiator from 'negotiator'
import type { PublicationKeeper } from '../feed/publication-keeper.ts'
import { noStore, readText, type ResearchAnswer } from '../research/answer.ts'
import { DeviceLimit } from '../server/device-limit.ts'
import { findLink } from './link-finder.ts'
import type { TellerCity } from './teller-city.ts'
import type { TellerCms } from './teller-cms.ts'
import { TellerDesk } from './teller-desk.ts'
import { unfindable } from './teller-frame.ts'
import { TellerPages, type Visit } from './teller-pages.ts'
import type { Withdrawals } from './withdrawals.ts'

export interface TellerSiteSettings {
  readonly site: TellerCity
  readonly tellers: Pick<PublicationKeeper<TellerPublication>, 'publication'>
  readonly cms: TellerCms
  readonly withdrawals: Withdrawals
  readonly key: Uint8Array
  readonly trustsProxy: boolean
  readonly now: () => number
}

const mostFormBytes = 30_000

/** `/t/…`: the page of somebody who told a story. It works with the CMS down; only what needs the PIN does not. */
export class TellerSite {
  readonly #settings: TellerSiteSettings
  readonly #pages: TellerPages
  readonly #desk: TellerDesk
  readonly #tries: DeviceLimit
  readonly #wrongLinks: DeviceLimit

  constructor(settings: TellerSiteSettings) {
    const { site, cms, withdrawals, key, trustsProxy, now } = settings
    this.#settings = settings
    this.#pages = new TellerPages(site, withdrawals)
    const wrongPins = new DeviceLimit(trustsProxy, { times: 5, seconds: 900 })
    this.#desk = new TellerDesk({ site, pages: this.#pages, cms, key, now, wrongPins })
    this.#tries = new DeviceLimit(trustsProxy, { times: 60, seconds: 60 })
    this.#wrongLinks = new DeviceLimit(trustsProxy, { times: 10, seconds: 900 })
  }

  /** Null when the address is not one of ours. */
  async answer(request: IncomingMessage, path: string, query: string): Promise<ResearchAnswer | null> {
    if (path !== '/t' && !path.startsWith('/t/')) return null
    const asked = new URLSearchParams(query).get('l') ?? ''
    const chosen = isLanguage(asked) ? asked : null
    const elsewhere = chosen ?? this.#preferred(request)
    if (!(await this.#tries.take(request))) return this.#pages.message(elsewhere, 'title', 'wait', 429)
    const { publication } = this.#settings.tellers
    if (!publication) return this.#pages.message(elsewhere, 'title', 'resting', 503)

    const [, , typed = '', section = '', ...more] = path.split('/')
    const found = findLink(publication, typed, this.#settings.site.on)
    if (!found || more.length > 0 || !isSection(section)) return this.#nothing(request, elsewhere)
    const visit = { ...found, language: chosen ?? found.link.language }
    if (request.method === 'GET' || request.method === 'HEAD') return this.#get(visit, section)
    if (request.method !== 'POST' || section === '' || section === 'receipt.pdf') return onlyRead
    if (isFromElsewhere(request)) return this.#pages.message(visit.language, 'title', 'elsewhere', 403)
    return this.#post(request, visit, section)
  }

  async #get(visit: Visit, section: Section): Promise<ResearchAnswer> {
    if (section === 'withdraw') return this.#pages.confirm(visit)
    return section === 'receipt.pdf' ? this.#receipt(visit) : this.#pages.first(visit)
  }

  /** The receipt on paper. The CMS makes it; while it does not answer the page says what is known. */
  async #receipt(visit: Visit): Promise<ResearchAnswer> {
    const { link, language } = visit
    if (!link.gone) return this.#pages.first(visit)
    const pdf = await this.#settings.cms.receipt({ linkHash: link.linkHash, language })
    if (pdf === null) return this.#pages.down(visit, link.gone.on, { notice: 'gone.pdfDown', status: 503 })
    return {
      status: 200,
      type: 'application/pdf',
      body: pdf,
      headers: { ...noStore, ...unfindable, 'content-disposition': 'attachment; filename="taken-down.pdf"' },
    }
  }

  async #post(request: IncomingMessage, visit: Visit, section: 'withdraw' | 'open' | 'say'): Promise<ResearchAnswer> {
    const read = await readText(request, 'application/x-www-form-urlencoded', mostFormBytes)
    if (!read.ok) return this.#pages.message(visit.language, 'title', 'unread', read.status)
    const form = new URLSearchParams(read.text)
    if (section !== 'withdraw' && this.#pages.takenDownOn(visit) !== null) return this.#pages.first(visit)
    if (section === 'withdraw')
      return form.get('do') === 'withdraw' ? this.#pages.withdraw(visit) : this.#pages.confirm(visit)
    return section === 'open' ? this.#desk.open(request, visit, form) : this.#desk.say(visit, form)
  }

  /** Somebody who guesses learns nothing, and soon has to wait. A link that works is never held up by that. */
  async #nothing(request: IncomingMessage, language: Language): Promise<ResearchAnswer> {
    return (await this.#wrongLinks.take(request))
      ? this.#pages.nothing(language)
      : this.#pages.message(language, 'nothing.title', 'wait', 429)
  }

  /** What the browser asks for: a link that opens nothing must not tell the language of its story. */
  #preferred(request: IncomingMessage): Language {
    const best = new Negotiator(request).languages([...languageCodes])[0]
    return best !== undefined && isLanguage(best) ? best : this.#settings.site.sourceLanguage
  }
}

const sections = ['', 'withdraw', 'open', 'say', 'receipt.pdf'] as const
type Section = (typeof sections)[number]
const isSection = (section: string): section is Section => (sections as readonly string[]).includes(section)

/**
 * A form on somebody else's page was sent here. Browsers say so in this header; `Origin` would say `null` on our own
 * pages too, because they send no referrer.
 */
const isFromElsewhere = ({ headers }: IncomingMessage): boolean => {
  const from = headers['sec-fetch-site']
  return from !== undefined && from !== 'same-origin' && from !== 'none'
}

const onlyRead: ResearchAnswer = {
  status: 405,
  type: 'text/plain; charset=utf-8',
  body: 'This address cannot be used in this way.\n',
  headers: { allow: 'GET, HEAD, POST', 'cache-control': 'no-store' },
}
