import type { IncomingMessage } from 'node:http'
import { isLanguage, type Language } from '@use-it-cities/core'
import type { SealedSubmission } from '@use-it-cities/questionnaire-schema'
import { sealedSubmissionSchema } from '@use-it-cities/questionnaire-schema/schema'
import { referenceOf } from '../questionnaire/interview.ts'
import { el } from '../questionnaire/markup.ts'
import { messagePage } from '../questionnaire/view/plain-pages.ts'
import type { CitySite } from '../server/city-site.ts'
import { DeviceLimit } from '../server/device-limit.ts'
import { researchAddresses } from './addresses.ts'
import { htmlAnswer, jsonAnswer, readText, redirectTo, type ResearchAnswer } from './answer.ts'
import type { CmsAddress } from './call-cms.ts'
import type { Forwarder } from './forwarder.ts'
import type { Inbox } from './inbox.ts'
import { InterviewPages } from './interview-files.ts'
import { mostSealedBytes } from './limits.ts'
import type { PublicationClient } from './publication-client.ts'
import { QuestionnairePages } from './questionnaire-pages.ts'
import { researchHtml } from './research-frame.ts'
import { VoucherPages } from './voucher-pages.ts'

export interface ResearchSiteSettings {
  readonly site: CitySite
  readonly publication: PublicationClient
  readonly inbox: Inbox
  readonly forwarder: Forwarder
  readonly cms: CmsAddress
  readonly key: Uint8Array
  readonly dist: URL
  readonly trustsProxy: boolean
  readonly now: () => number
}

const mostFormBytes = 300_000

/** Everything about interviews and vouchers that a reader can ask for. */
export class ResearchSite {
  readonly #settings: ResearchSiteSettings
  readonly #pages: QuestionnairePages
  readonly #vouchers: VoucherPages
  readonly #interview: InterviewPages
  readonly #sends: DeviceLimit
  readonly #tries: DeviceLimit

  constructor(settings: ResearchSiteSettings) {
    const { site, publication, inbox, forwarder, cms, key, dist, trustsProxy, now } = settings
    this.#settings = settings
    this.#interview = new InterviewPages(site, publication, dist)
    this.#pages = new QuestionnairePages({
      site,
      publication,
      inbox,
      key,
      now,
      onKept: () => forwarder.kick(),
      startScript: this.#interview.startScript,
    })
    // A page in a library is used by many people behind one address; an interview has about twelve pages.
    this.#sends = new DeviceLimit(trustsProxy, { times: 240, seconds: 60 })
    this.#tries = new DeviceLimit(trustsProxy, { times: 30, seconds: 60 })
    const wrongTries = new DeviceLimit(trustsProxy, { times: 5, seconds: 900 })
    this.#vouchers = new VoucherPages({ site, cms, key, now, wrongTries, trustsProxy })
  }

  /** Null when the address is not one of ours. */
  async answer(request: IncomingMessage, path: string): Promise<ResearchAnswer | null> {
    const method = request.method === 'HEAD' ? 'GET' : request.method
    if (path === researchAddresses.sealed) return method === 'POST' ? this.#sealed(request) : onlyBy('POST')
    if (path.startsWith('/interview/')) return method === 'GET' ? this.#interview.answer(path) : onlyBy('GET, HEAD')
    if (path === '/interview') return redirectTo('/interview/')

    const [, language = '', section, id, ...more] = path.split('/')
    if (!isLanguage(language) || more.length > 0) return null
    if (section === 'my-vouchers' && id === undefined) {
      if (method === 'GET') return this.#vouchers.form(language)
      return method === 'POST' ? this.#voucherPost(request, language) : onlyBy('GET, HEAD, POST')
    }
    if (section !== 'questionnaire') return null
    if (id === undefined) return redirectTo(researchAddresses.list(language))
    if (id === '') return method === 'GET' ? this.#pages.list(language) : onlyBy('GET, HEAD')
    if (method === 'GET') return this.#pages.start(language, id)
    return method === 'POST' ? this.#questionnairePost(request, language, id) : onlyBy('GET, HEAD, POST')
  }

  async #questionnairePost(request: IncomingMessage, language: Language, id: string): Promise<ResearchAnswer> {
    if (!(await this.#sends.take(request))) return this.#notice(language, 'limit', 429)
    const form = await this.#form(request)
    return form instanceof URLSearchParams ? this.#pages.post(language, id, form) : this.#unread(language, form)
  }

  async #voucherPost(request: IncomingMessage, language: Language): Promise<ResearchAnswer> {
    if (!(await this.#tries.take(request))) return this.#notice(language, 'limit', 429)
    const form = await this.#form(request)
    return form instanceof URLSearchParams ? this.#vouchers.post(request, language, form) : this.#unread(language, form)
  }

  async #form(request: IncomingMessage): Promise<URLSearchParams | 413 | 415> {
    const read = await readText(request, 'application/x-www-form-urlencoded', mostFormBytes)
    return read.ok ? new URLSearchParams(read.text) : read.status
  }

  /** A sealed interview from a phone: acknowledged when it is on the disk, and not before. */
  async #sealed(request: IncomingMessage): Promise<ResearchAnswer> {
    const { inbox, forwarder } = this.#settings
    const from = request.headers['sec-fetch-site']
    if (from !== undefined && from !== 'same-origin')
      return says(403, 'other-site', 'Expected an interview from a page of this site.')
    if (!(await this.#sends.take(request)))
      return says(429, 'too-often', 'That was a lot in a short time. Wait a minute and try again.', {
        'retry-after': '60',
      })
    const read = await readText(request, 'application/json', mostSealedBytes)
    if (!read.ok)
      return read.status === 413
        ? says(413, 'too-large', `Expected at most ${mostSealedBytes} bytes.`)
        : says(415, 'not-json', 'Expected application/json.')
    const parsed = sealedSubmissionSchema.safeParse(jsonFrom(read.text))
    if (!parsed.success)
      return says(422, 'not-sealed', 'Expected a sealed interview: contract, id, key, enc, ciphertext.')
    const sealed = parsed.data as SealedSubmission
    const kept = await inbox.keep(sealed)
    if (!kept.ok && kept.error.code === 'full')
      return says(507, 'full', 'There is no room on our side. Keep it and try again later.', { 'retry-after': '300' })
    if (!kept.ok) return says(409, 'other-content', `Something else came as ${referenceOf(sealed.id)} before.`)
    forwarder.kick()
    return jsonAnswer(202, { id: sealed.id, kept: true })
  }

  #unread(language: Language, status: 413 | 415): ResearchAnswer {
    return this.#notice(language, status === 413 ? 'tooLarge' : 'notAForm', status)
  }

  #notice(language: Language, word: 'limit' | 'tooLarge' | 'notAForm', status: number): ResearchAnswer {
    const t = this.#settings.site.words.questionnaire(language)
    const link = el('p', {}, el('a', { href: researchAddresses.list(language) }, t('list.title')))
    const html = researchHtml(this.#settings.site, {
      language,
      title: t('list.title'),
      main: messagePage(t('list.title'), t(word), link),
      languages: [language],
      addressIn: researchAddresses.list,
    })
    const answer = htmlAnswer(html, status)
    return status === 429 ? { ...answer, headers: { ...answer.headers, 'retry-after': '60' } } : answer
  }
}

const says = (
  status: number,
  code: string,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): ResearchAnswer => {
  const answer = jsonAnswer(status, { code, message })
  return { ...answer, headers: { ...answer.headers, ...headers } }
}

const onlyBy = (allow: string): ResearchAnswer => ({
  status: 405,
  type: 'text/plain; charset=utf-8',
  body: 'This address cannot be used in this way.\n',
  headers: { allow, 'cache-control': 'no-store' },
})

function jsonFrom(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
