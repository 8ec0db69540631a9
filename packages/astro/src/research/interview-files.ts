import { readFile } from 'node:fs/promises'
import type { Text } from '@use-it-cities/core'
import { el } from '../questionnaire/markup.ts'
import type { CitySite } from '../server/city-site.ts'
import { inLanguage } from '../site/in-language.ts'
import { researchAddresses } from './addresses.ts'
import { htmlAnswer, type ResearchAnswer } from './answer.ts'
import { documentOf } from './document.ts'
import type { PublicationClient } from './publication-client.ts'

/** What the interviews on a phone get from the site. Everything in it is public. */
export interface InterviewData {
  readonly contract: 1
  /** The day it is in the city, and the moment this was made: a phone's clock can be compared with it. */
  readonly day: string
  readonly madeAt: number
  readonly revision: number
  readonly timeZone: string
  /** Name of the site, in the languages it has one in. */
  readonly site: Text
  readonly intakeKey: unknown
  readonly questionnaires: readonly unknown[]
}

/** Names of the built files, from the facts of the build. */
export interface InterviewFiles {
  readonly app: string
  readonly worker: string
  readonly start: string
  /** Changes with every build. */
  readonly build: string
}

const policy = [
  "script-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "form-action 'none'",
]

/** `/interview/…`: the shell, the scripts, the words and the questionnaires of the version that works offline. */
export class InterviewPages {
  readonly #site: CitySite
  readonly #publication: PublicationClient
  readonly #dist: URL
  readonly #files: InterviewFiles
  readonly #scripts = new Map<string, Promise<Uint8Array>>()

  constructor(site: CitySite, publication: PublicationClient, dist: URL) {
    this.#site = site
    this.#publication = publication
    this.#dist = dist
    this.#files = site.facts.interview
  }

  get startScript(): string {
    return `/interview/${this.#files.start}`
  }

  async answer(path: string): Promise<ResearchAnswer | null> {
    const name = path.slice('/interview/'.length)
    const { app, worker, start } = this.#files
    if (name === 'sw.js') return this.#script(worker, 'no-cache')
    if (name === app || name === start) return this.#script(name, 'public, max-age=31536000, immutable')
    if (name === 'words.json') return json(JSON.stringify(this.#site.catalogues.questionnaire), this.#files.build)
    if (name === 'publication.json') return this.#data()
    if (/^[\w-]{0,64}$/.test(name)) return this.#shell(name)
    return null
  }

  #data(): ResearchAnswer {
    const { publication } = this.#publication
    if (!publication) return { ...json('{"code":"no-publication"}', ''), status: 503 }
    const { city } = this.#site.facts
    const data: InterviewData = {
      contract: 1,
      day: this.#site.on,
      madeAt: this.#site.now,
      revision: publication.revision,
      timeZone: city.timeZone,
      site: city.title,
      intakeKey: publication.intakeKey,
      questionnaires: this.#publication.openOn(this.#site.on).map(({ published }) => published),
    }
    return json(JSON.stringify(data), '')
  }

  /** The same page for every questionnaire: which one it is, the script reads from the address. */
  #shell(id: string): ResearchAnswer {
    const language = this.#site.sourceLanguage
    const t = this.#site.words.questionnaire(language)
    const { city, researchCss: css } = this.#site.facts
    const pages = id === '' ? researchAddresses.list(language) : researchAddresses.questionnaire(language, id)
    const html = documentOf({
      language,
      title: t('app.title'),
      site: inLanguage(city.title, language).text,
      brand: city.colours.brand,
      css,
      script: `/interview/${this.#files.app}`,
      body: el(
        'main',
        { id: 'main' },
        el('h1', {}, t('app.title')),
        el('p', { class: 'lead' }, t('app.loading')),
        el('p', {}, el('a', { class: 'go plain', href: pages }, t('app.online'))),
      ),
    })
    return { ...htmlAnswer(html, 200, policy), headers: { 'cache-control': 'no-cache' } }
  }

  async #script(file: string, cache: string): Promise<ResearchAnswer> {
    const reading = this.#scripts.get(file) ?? readFile(new URL(`interview/${file}`, this.#dist))
    this.#scripts.set(file, reading)
    return {
      status: 200,
      type: 'text/javascript; charset=utf-8',
      body: await reading,
      headers: {
        'cache-control': cache,
        ...(file === this.#files.worker ? { 'service-worker-allowed': '/interview/' } : {}),
      },
      policy,
    }
  }
}

const json = (body: string, build: string): ResearchAnswer => ({
  status: 200,
  type: 'application/json',
  body,
  headers: { 'cache-control': 'no-cache', ...(build === '' ? {} : { etag: `"${build}"` }) },
})
