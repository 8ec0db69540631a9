import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { isLanguage, type Language } from '@use-it-cities/core'
import { el, type Child } from '../../../questionnaire/markup.ts'
import { htmlAnswer, redirectTo, type ResearchAnswer } from '../../../research/answer.ts'
import { documentOf } from '../../../research/document.ts'
import type { CitySite } from '../../../server/city-site.ts'
import { inLanguage } from '../../../site/in-language.ts'
import { languageWords } from './language-words.ts'
import { catalogueList } from './catalogue-list.ts'

/** Nothing goes anywhere but to this site, and nothing is taken from anywhere else. */
const policy = ["script-src 'self'", "connect-src 'self'", "worker-src 'self'", "form-action 'none'"]

/**
 * `/assess/…`: the shell, the scripts, the words and the checklists for answering in the browser. All of it is public and the
 * same for everybody; no answer ever comes here.
 */
export class AssessPages {
  readonly #site: CitySite
  readonly #dist: URL
  readonly #scripts = new Map<string, Promise<Uint8Array>>()
  readonly #data = new Map<string, { readonly body: string; readonly etag: string }>()

  constructor(site: CitySite, dist: URL) {
    this.#site = site
    this.#dist = dist
  }

  /** Null when the address is not one of these. */
  async answer(request: IncomingMessage, path: string): Promise<ResearchAnswer | null> {
    if (path !== '/assess' && !path.startsWith('/assess/')) return null
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return {
        status: 405,
        type: 'text/plain; charset=utf-8',
        body: 'This address can only be read.\n',
        headers: { allow: 'GET, HEAD' },
      }
    const name = path.slice('/assess/'.length)
    if (name === '') return redirectTo(`/assess/${this.#site.sourceLanguage}/`)
    if (name === 'shell') return this.#shell(null)
    if (name === 'sw.js' || this.#site.facts.assess.scripts.includes(name)) return this.#script(name)
    const language = this.#languageIn(name.replace(/\/$/, ''))
    if (language) return name.endsWith('/') ? this.#shell(language) : redirectTo(`/assess/${language}/`)
    const [, kind, what = ''] = /^(words|data)\/([\w-]+)\.json$/.exec(name) ?? []
    if (kind === 'words') return this.#words(request, what)
    return kind === 'data' ? this.#catalogue(request, what) : null
  }

  #languageIn(name: string): Language | null {
    return isLanguage(name) && this.#site.languages.includes(name) ? name : null
  }

  /** Without a language it is empty: what a browser keeps for all languages, until the script has the words. */
  #shell(language: Language | null): ResearchAnswer {
    const { city, assessCss: css, assess } = this.#site.facts
    const named = language ?? this.#site.sourceLanguage
    const { words } = this.#site.catalogues.assess[named]
    const main: Child = language && [
      el('h1', {}, words.title),
      el('p', { class: 'lead' }, words.loading),
      el('noscript', {}, el('p', { class: 'notice' }, words.noScript)),
      el('p', {}, el('a', { class: 'go plain', href: `/${language}/check` }, words.printable)),
    ]
    const html = documentOf({
      language: named,
      title: words.title,
      site: inLanguage(city.title, named).text,
      brand: city.colours.brand,
      css,
      script: `/assess/${assess.app}`,
      body: el('main', { id: 'main', tabindex: '-1' }, main),
    })
    return { ...htmlAnswer(html, 200, policy), headers: { 'cache-control': 'no-cache' } }
  }

  #words(request: IncomingMessage, name: string): ResearchAnswer | null {
    const language = this.#languageIn(name)
    return (
      language &&
      this.#json(request, `words/${language}`, () => languageWords(this.#site.catalogues.assess[language], language))
    )
  }

  #catalogue(request: IncomingMessage, id: string): ResearchAnswer | null {
    const { catalogues } = this.#site.check.library
    if (id === 'catalogues')
      return this.#json(request, id, () =>
        catalogueList(catalogues, this.#site.facts.city.timeZone, this.#site.languages, this.#site.words),
      )
    const catalogue = catalogues.find((each) => each.id === id)
    return catalogue ? this.#json(request, id, () => catalogue) : null
  }

  /** Written once: it changes only with the build. */
  #json(request: IncomingMessage, name: string, value: () => unknown): ResearchAnswer {
    const known = this.#data.get(name) ?? written(value())
    this.#data.set(name, known)
    const { body, etag } = known
    const isKnown = request.headers['if-none-match'] === etag
    return {
      status: isKnown ? 304 : 200,
      type: 'application/json',
      body: isKnown ? '' : body,
      headers: { 'cache-control': 'no-cache', etag },
      policy,
    }
  }

  async #script(name: string): Promise<ResearchAnswer> {
    const reading = this.#scripts.get(name) ?? readFile(new URL(`assess/${name}`, this.#dist))
    this.#scripts.set(name, reading)
    return {
      status: 200,
      type: 'text/javascript; charset=utf-8',
      body: await reading,
      headers: { 'cache-control': name === 'sw.js' ? 'no-cache' : 'public, max-age=31536000, immutable' },
      policy,
    }
  }
}

function written(value: unknown) {
  const body = JSON.stringify(value)
  return { body, etag: `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 20)}"` }
}
