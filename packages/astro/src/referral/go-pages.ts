import type { IncomingMessage } from 'node:http'
import { aimOn } from '@use-it-cities/success-stories/outreach'
import { htmlAnswer, noStore, type ResearchAnswer } from '../research/answer.ts'
import type { CitySite } from '../server/city-site.ts'
import { DeviceLimit } from '../server/device-limit.ts'
import type { Rendered } from '../server/render.ts'
import type { PageContext } from '../site/page-context.ts'
import type { TallyStore } from '../tally/tally-store.ts'
import { chooserFor, goCode, placeIn, placeOf } from './go-addresses.ts'

export interface GoPagesSettings {
  readonly site: CitySite
  readonly tallies: TallyStore
  readonly trustsProxy: boolean
  /** Draws a page; null when there is none at that address. */
  readonly draw: (url: string, context: PageContext) => Promise<Rendered | null>
}

/** Why a short link opens nothing. */
export type GoNotice = 'gone' | 'unknown' | 'too-many'

/** Where the page is drawn that says so. Nobody can ask for it by this address. */
export const goNoticeAddress = '/_use-it/go'
const statusOf = { gone: 410, unknown: 404, 'too-many': 429 } as const

/**
 * `/go/<code>`: what a poster or a banner opens today. Counts one for the code and the day, and knows nothing of who came:
 * the limits below hold a device's address in memory for as long as they need it, and nothing else does.
 */
export class GoPages {
  readonly #settings: GoPagesSettings
  readonly #opened: DeviceLimit
  readonly #counted: DeviceLimit
  #notices: { readonly era: string; readonly pages: Map<GoNotice, Promise<string>> } | null = null

  constructor(settings: GoPagesSettings) {
    this.#settings = settings
    const { trustsProxy } = settings
    // Many people at one stand can share an address; one person pressing again and again is not many people.
    this.#opened = new DeviceLimit(trustsProxy, { times: 120, seconds: 60 })
    this.#counted = new DeviceLimit(trustsProxy, { times: 30, seconds: 600 })
  }

  async answer(request: IncomingMessage, path: string): Promise<ResearchAnswer | null> {
    if (!path.toLowerCase().startsWith('/go/') || (request.method !== 'GET' && request.method !== 'HEAD')) return null
    if (!(await this.#opened.take(request))) return this.#notice('too-many', { 'retry-after': '60' })
    const { site, tallies } = this.#settings
    const code = goCode(path)
    const referral = code === null ? undefined : site.outreach.referral(code)
    if (!referral) return this.#notice('unknown')
    const aim = aimOn(referral, site.on)
    if (!aim) return this.#notice(referral.aims.some(({ from }) => from <= site.on) ? 'gone' : 'unknown')
    const place = placeOf(aim, referral.code)
    const language = referral.language !== null && site.languages.includes(referral.language) ? referral.language : null
    const why = this.#whyNot(placeIn(language ?? site.sourceLanguage, { ...place, via: null }))
    if (why) return this.#notice(why)
    if (request.method === 'GET' && (await this.#counted.take(request))) tallies.count(referral.code, 'opened', site.on)
    return openNow(language === null ? chooserFor(place) : placeIn(language, place))
  }

  #whyNot(path: string): GoNotice | null {
    const { kind } = this.#settings.site.resolve(path)
    if (kind === 'gone' || kind === 'outreach-gone') return 'gone'
    return kind === 'missing' || kind === 'other' ? 'unknown' : null
  }

  async #notice(why: GoNotice, headers: Readonly<Record<string, string>> = {}): Promise<ResearchAnswer> {
    const { era } = this.#settings.site
    if (this.#notices?.era !== era) this.#notices = { era, pages: new Map() }
    const { pages } = this.#notices
    const page = pages.get(why) ?? this.#draw(why)
    pages.set(why, page)
    page.catch(() => pages.delete(why))
    const answer = htmlAnswer(await page, statusOf[why])
    return { ...answer, headers: { ...answer.headers, ...headers, 'x-robots-tag': 'noindex' } }
  }

  async #draw(why: GoNotice): Promise<string> {
    const { site, draw } = this.#settings
    const drawn = await draw(goNoticeAddress, site.context(goNoticeAddress, '', { kind: 'go-notice', why }))
    if (drawn?.status !== 200) throw new Error('The page for short links is not in the build.')
    return drawn.body.toString('utf8')
  }
}

/** Today's: tomorrow the same link can open another page, so nobody keeps the answer. */
const openNow = (location: string): ResearchAnswer => ({
  status: 302,
  type: 'text/plain; charset=utf-8',
  body: '',
  headers: { ...noStore, location, 'x-robots-tag': 'noindex' },
})
