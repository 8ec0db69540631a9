import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { guideAddresses } from '../guide/guide-addresses.ts'
import { el } from '../questionnaire/markup.ts'
import { htmlAnswer, redirectTo, type ResearchAnswer } from '../research/answer.ts'
import { documentOf } from '../research/document.ts'
import type { CitySite } from '../server/city-site.ts'
import { inLanguage } from '../site/in-language.ts'
import type { CoachData } from './guide/guide-book.ts'
import { coachWords } from './words/coach-words.ts'

/** Nothing goes anywhere but to this site, and nothing is taken from anywhere else. */
const policy = ["script-src 'self'", "connect-src 'self'", "worker-src 'self'", "form-action 'none'"]

/**
 * `/coach/…`: the shell, the scripts and the guide's facts of the coach view. All of it is public and the same for
 * everybody; what a coach writes never comes here.
 */
export class CoachPages {
  readonly #site: CitySite
  readonly #dist: URL
  readonly #scripts = new Map<string, Promise<Uint8Array>>()
  #data: { readonly era: string; readonly body: string; readonly etag: string } | null = null

  constructor(site: CitySite, dist: URL) {
    this.#site = site
    this.#dist = dist
  }

  /** Null when the address is not one of the coach view's. */
  async answer(request: IncomingMessage, path: string): Promise<ResearchAnswer | null> {
    if (path === '/coach') return redirectTo('/coach/')
    if (!path.startsWith('/coach/')) return null
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return {
        status: 405,
        type: 'text/plain; charset=utf-8',
        body: 'This address can only be read.\n',
        headers: { allow: 'GET, HEAD' },
      }
    const name = path.slice('/coach/'.length)
    if (name === '') return this.#shell()
    if (name === 'data.json') return this.#facts(request)
    return name === 'sw.js' || this.#site.facts.coach.scripts.includes(name) ? this.#script(name) : null
  }

  #shell(): ResearchAnswer {
    const { city, coachCss: css, coach } = this.#site.facts
    const html = documentOf({
      language: 'en',
      title: coachWords.title,
      site: inLanguage(city.title, 'en').text,
      brand: city.colours.brand,
      css,
      script: `/coach/${coach.app}`,
      body: el(
        'main',
        { id: 'main', tabindex: '-1' },
        el('h1', {}, coachWords.title),
        el('p', { class: 'lead' }, coachWords.loading),
        el('noscript', {}, el('p', { class: 'notice' }, coachWords.noScript)),
        el(
          'p',
          {},
          el('a', { class: 'go plain', href: guideAddresses.home(this.#site.sourceLanguage) }, coachWords.plainPages),
        ),
      ),
    })
    return { ...htmlAnswer(html, 200, policy), headers: { 'cache-control': 'no-cache' } }
  }

  /** Written once for each day and revision of the guide. */
  #facts(request: IncomingMessage): ResearchAnswer {
    const { guideEra: era } = this.#site
    if (this.#data?.era !== era) {
      const data: CoachData = { contract: 1, madeAt: this.#site.now, ...this.#site.coachFacts }
      const body = JSON.stringify(data)
      const tag = createHash('sha256').update(body).digest('base64url').slice(0, 20)
      this.#data = { era, body, etag: `W/"${tag}"` }
    }
    const { body, etag } = this.#data
    const headers = { 'cache-control': 'no-cache', etag }
    const isKnown = request.headers['if-none-match'] === etag
    return { status: isKnown ? 304 : 200, type: 'application/json', body: isKnown ? '' : body, headers, policy }
  }

  async #script(name: string): Promise<ResearchAnswer> {
    const reading = this.#scripts.get(name) ?? readFile(new URL(`coach/${name}`, this.#dist))
    this.#scripts.set(name, reading)
    const isWorker = name === 'sw.js'
    return {
      status: 200,
      type: 'text/javascript; charset=utf-8',
      body: await reading,
      headers: { 'cache-control': isWorker ? 'no-cache' : 'public, max-age=31536000, immutable' },
      policy,
    }
  }
}
