import type { IncomingMessage } from 'node:http'
import type { Language } from '@use-it-cities/core'
import { contactMessageSchema, wordReportSchema, type OutreachMessage } from '@use-it-cities/success-stories/outreach'
import { referenceOf } from '../questionnaire/interview.ts'
import { htmlAnswer, readText, type ResearchAnswer } from '../research/answer.ts'
import type { CitySite } from '../server/city-site.ts'
import { DeviceLimit, SharedLimit } from '../server/device-limit.ts'
import type { Rendered } from '../server/render.ts'
import { addresses } from '../site/addresses.ts'
import type { PageContext } from '../site/page-context.ts'
import { aboutFrom, aboutName, noTopic } from './about.ts'
import type { ContactNotice, ContactPage, ContactStop } from './contact-page.ts'
import { FormGuard } from './form-guard.ts'
import { isFromElsewhere } from './is-from-elsewhere.ts'
import type { MessageSender } from './message-sender.ts'
import { contentOf, emptyContact, faultsOf, topicIn, typedContact } from './read-contact.ts'
import { readForm, type Form } from './read-form.ts'
import { emptyWordReport, pageFrom, typedWordReport, wordContentOf, wordFaultsOf } from './read-word-report.ts'
import { idOf, newStamp } from './stamp.ts'

export interface ContactDeskSettings {
  readonly site: CitySite
  readonly sender: MessageSender
  /** The key of the site's pages. */
  readonly key: Uint8Array
  readonly trustsProxy: boolean
  /** Draws a page; null when there is none at that address. */
  readonly draw: (url: string, context: PageContext) => Promise<Rendered | null>
}

/** A long message in Bengali is nine bytes a letter, as a form writes it. */
const mostFormBytes = 32_000
const formType = 'application/x-www-form-urlencoded'
const statusOf = { limit: 429, full: 507, failed: 500, closed: 503, quick: 422, old: 422, robot: 422 } as const
const stopStatus = { elsewhere: 403, limit: 429, large: 413, unread: 400 } as const

/** One of the two forms, as it came. */
interface Came {
  readonly request: IncomingMessage
  readonly context: PageContext
  readonly form: Form
  /** Very many came from there: nothing is sent, and the form comes back as it was. */
  readonly isTooMany: boolean
}

/**
 * The contact form and the report of a wrong word: pages without JavaScript. What somebody writes goes back to them in the
 * page, or sealed to the CMS; it is never logged, never in an address, and never readable on the disk.
 */
export class ContactDesk {
  readonly #settings: ContactDeskSettings
  readonly #contact: FormGuard
  readonly #word: FormGuard
  readonly #looks: DeviceLimit
  readonly #tries: DeviceLimit
  readonly #sends: DeviceLimit
  readonly #allSends = new SharedLimit({ times: 60, seconds: 60 })

  constructor(settings: ContactDeskSettings) {
    const { key, trustsProxy } = settings
    this.#settings = settings
    this.#contact = new FormGuard(key, 'contact')
    this.#word = new FormGuard(key, 'word')
    // Many people share one address in a library: looking and correcting are held to less than sending.
    this.#looks = new DeviceLimit(trustsProxy, { times: 60, seconds: 60 })
    this.#tries = new DeviceLimit(trustsProxy, { times: 30, seconds: 600 })
    this.#sends = new DeviceLimit(trustsProxy, { times: 5, seconds: 600 })
  }

  /** Null when the address is not one of ours. */
  async answer(request: IncomingMessage, path: string, query: string): Promise<ResearchAnswer | null> {
    const { site } = this.#settings
    const [, language = '', section, more] = path.split('/')
    if (section !== 'contact' || (more !== undefined && more !== 'word')) return null
    const resolved = site.resolve(path)
    if (resolved.kind !== 'contact' && resolved.kind !== 'word-report') return null
    const context = site.context(`/${language}/contact${more ? '/word' : ''}`, '', resolved)
    const isWord = resolved.kind === 'word-report'
    if (request.method === 'GET' || request.method === 'HEAD') {
      if (!(await this.#looks.take(request))) return this.#stopped(context, 'limit')
      const asked = new URLSearchParams(query)
      return isWord ? this.#wordForm(context, asked.get('page') ?? '') : this.#contactForm(context, asked)
    }
    if (request.method !== 'POST') return onlyForms
    const came = await this.#read(request, context)
    if (!('form' in came)) return came
    return isWord ? this.#reportWord(came) : this.#send(came)
  }

  #contactForm(context: PageContext, asked: URLSearchParams): Promise<ResearchAnswer> {
    const about = aboutFrom(asked.get('about') ?? '', context)
    if (!this.#settings.sender.isOpen) return this.#draw(context, { kind: 'no-form', about, stop: 'closed' })
    const stamp = this.#contact.sealed(newStamp(this.#settings.site.now))
    const via = this.#viaFrom(asked.get('via'), context)
    return this.#draw(context, { kind: 'form', about, via, typed: emptyContact, faults: [], stamp })
  }

  #wordForm(context: PageContext, asked: string): Promise<ResearchAnswer> {
    if (!this.#settings.sender.isOpen) return this.#draw(context, { kind: 'no-form', about: noTopic, stop: 'closed' })
    const stamp = this.#word.sealed(newStamp(this.#settings.site.now))
    const page = pageFrom(asked, context.language)
    return this.#draw(context, { kind: 'word', page, typed: emptyWordReport, faults: [], stamp })
  }

  async #send({ request, context, form, isTooMany }: Came): Promise<ResearchAnswer> {
    const { sender, site, key } = this.#settings
    const named = aboutFrom(form.get('about') ?? '', context)
    const about = named.kind === 'thing' ? named : topicIn(form)
    const via = this.#viaFrom(form.get('via') ?? null, context)
    const typed = typedContact(form)
    const faults = faultsOf(typed, about)
    const { stamp, notice } = this.#contact.check(form, site.now)
    const page = { kind: 'form', about, via, typed, faults, stamp: this.#contact.sealed(stamp) } as const
    const again = (why?: ContactNotice) => this.#draw(context, { ...page, notice: why }, why ? statusOf[why] : 422)
    if (isTooMany) return again('limit')
    if (isLanguageChosen(form)) return this.#draw(context, { ...page, faults: [] })
    if (!sender.isOpen) return again('closed')
    const content = contentOf(typed, about, via)
    if (notice || !content) return again(notice ?? undefined)
    const id = idOf(key, stamp, content)
    const { language } = context
    const message = contactMessageSchema.parse({ ...content, id, language, sentAt: new Date(site.now).toISOString() })
    const why = await this.#pass(request, message)
    return why ? again(why) : this.#draw(context, { kind: 'sent', about, typed, reference: referenceOf(id) })
  }

  async #reportWord({ request, context, form, isTooMany }: Came): Promise<ResearchAnswer> {
    const { sender, site, key } = this.#settings
    const of = pageFrom(form.get('page') ?? '', context.language)
    const typed = typedWordReport(form)
    const faults = wordFaultsOf(typed)
    const { stamp, notice } = this.#word.check(form, site.now)
    const page = { kind: 'word', page: of, typed, faults, stamp: this.#word.sealed(stamp) } as const
    const again = (why?: ContactNotice) => this.#draw(context, { ...page, notice: why }, why ? statusOf[why] : 422)
    if (isTooMany) return again('limit')
    if (isLanguageChosen(form)) return this.#draw(context, { ...page, faults: [] })
    if (!sender.isOpen) return again('closed')
    const content = wordContentOf(typed, of)
    if (notice || !content) return again(notice ?? undefined)
    const id = idOf(key, stamp, content)
    const { language } = context
    const message = wordReportSchema.parse({ ...content, id, language, sentAt: new Date(site.now).toISOString() })
    const why = await this.#pass(request, message)
    return why ? again(why) : this.#draw(context, { kind: 'word-sent', page: of, reference: referenceOf(id) })
  }

  /** Null when it was sent, now or before: what is pressed twice is sent once. */
  async #pass(request: IncomingMessage, message: OutreachMessage): Promise<ContactNotice | null> {
    const { sender } = this.#settings
    if (await sender.isKnown(message.id)) return null
    if (!(await this.#sends.take(request)) || !(await this.#allSends.take())) return 'limit'
    const sent = await sender.send(message)
    return sent === 'sent' ? null : sent
  }

  /** The body is read before anything is counted against it: who is over the limit gets back what they wrote. */
  async #read(request: IncomingMessage, context: PageContext): Promise<Came | ResearchAnswer> {
    if (isFromElsewhere(request, this.#settings.site.siteUrl)) return this.#stopped(context, 'elsewhere')
    const read = await readText(request, formType, mostFormBytes)
    const form = read.ok ? readForm(read.text) : null
    const isTooMany = !(await (form && isLanguageChosen(form) ? this.#looks : this.#tries).take(request))
    if (form) return { request, context, form, isTooMany }
    if (isTooMany) return this.#stopped(context, 'limit')
    if (read.ok) return this.#stopped(context, 'unread')
    return this.#stopped(context, read.status === 413 ? 'large' : 'unread', read.status)
  }

  #stopped(context: PageContext, stop: ContactStop, status: number = stopStatus[stop]): Promise<ResearchAnswer> {
    return this.#draw(context, { kind: 'no-form', about: noTopic, stop }, status)
  }

  /** A code nobody gave out is left out. */
  #viaFrom(written: string | null, { outreach }: PageContext): string | null {
    return (written && outreach.referral(written)?.code) ?? null
  }

  async #draw(context: PageContext, contact: ContactPage, status = 200): Promise<ResearchAnswer> {
    const { path, language } = context
    const own = ownAddress(language, contact)
    const [, query = ''] = own.split('?')
    const drawn = await this.#settings.draw(path, { ...context, query, contact })
    if (drawn?.status !== 200) throw new Error('A page of contact could not be drawn.')
    const answer = htmlAnswer(drawn.body.toString('utf8'), status)
    const isPlain = status === 200 && contact.kind === 'form' && query === ''
    return {
      ...answer,
      headers: {
        ...answer.headers,
        ...(isPlain ? {} : { 'x-robots-tag': 'noindex' }),
        ...(status === 429 ? { 'retry-after': '600' } : {}),
      },
    }
  }
}

/** A language of the menu was pressed: the form goes along, and nothing is sent. */
const isLanguageChosen = (form: Form): boolean => form.get('do')?.startsWith('language:') ?? false

/** The address that shows the form of this page anew, made of what we know and not of what was asked. */
function ownAddress(language: Language, page: ContactPage): string {
  if (page.kind === 'word' || page.kind === 'word-sent') return addresses.wordReport(language, page.page)
  return addresses.contact(language, aboutName(page.about), page.kind === 'form' ? page.via : null)
}

const onlyForms: ResearchAnswer = {
  status: 405,
  type: 'text/plain; charset=utf-8',
  body: 'This address cannot be used in this way.\n',
  headers: { allow: 'GET, HEAD, POST', 'cache-control': 'no-store' },
}
