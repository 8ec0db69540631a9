import { createHmac } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { languages as languageNames, type Language } from '@use-it-cities/core'
import { statementSchema, type Statement } from '@use-it-cities/voucher-rules/schema'
import type { FormLike } from '../questionnaire/form/read-answers.ts'
import { codeFrom } from '../questionnaire/form/read-beginning.ts'
import { latinDigits, trimmed } from '../questionnaire/form/typed-text.ts'
import type { Child } from '../questionnaire/markup.ts'
import type { Fault } from '../questionnaire/view/error-summary.ts'
import type { CitySite } from '../server/city-site.ts'
import { deviceOf, type DeviceLimit } from '../server/device-limit.ts'
import { researchAddresses } from './addresses.ts'
import { htmlAnswer, noStore, type ResearchAnswer } from './answer.ts'
import { callCms, type CmsAddress, type CmsAnswer } from './call-cms.ts'
import { researchHtml } from './research-frame.ts'
import { openText, sealText } from './sealed-text.ts'
import { statementPage } from './view/statement-page.ts'
import { voucherForm } from './view/voucher-form.ts'

export interface VoucherPagesSettings {
  readonly site: CitySite
  readonly cms: CmsAddress
  readonly key: Uint8Array
  readonly now: () => number
  /** Wrong codes and PINs of one device. */
  readonly wrongTries: DeviceLimit
  readonly trustsProxy: boolean
}

interface Who {
  readonly code: string
  readonly pin: string
}

const minutesOpen = 15
const mostPdfBytes = 10_000_000

/** "My vouchers": a researcher's code and PIN go to the CMS, and what comes back is shown and kept nowhere. */
export class VoucherPages {
  readonly #settings: VoucherPagesSettings

  constructor(settings: VoucherPagesSettings) {
    this.#settings = settings
  }

  get #words() {
    return this.#settings.site.words
  }

  form(language: Language): ResearchAnswer {
    return this.#form(language, '', [])
  }

  async post(request: IncomingMessage, language: Language, form: FormLike): Promise<ResearchAnswer> {
    const t = this.#words.questionnaire(language)
    const isPdf = form.get('do') === 'pdf'
    const written = trimmed(form.get('code'), 40)
    const who = isPdf ? this.#carried(form) : { code: codeFrom(written), pin: pinFrom(form) }
    if (!who) return this.#form(language, '', [])
    const faults: Fault[] = []
    if (who.code === null) faults.push({ id: 'code', sentence: t('start.codeWrong') })
    if (who.pin === null) faults.push({ id: 'pin', sentence: t('vouchers.pinWrong') })
    if (who.code === null || who.pin === null) return this.#form(language, written, faults)
    if (await this.#settings.wrongTries.isSpent(request)) return this.#notice(language, t('vouchers.wait'), 429)
    return this.#ask(request, language, { code: who.code, pin: who.pin }, isPdf)
  }

  async #ask(request: IncomingMessage, language: Language, who: Who, isPdf: boolean): Promise<ResearchAnswer> {
    const { cms, wrongTries } = this.#settings
    const t = this.#words.questionnaire(language)
    const body = { ...who, language, from: this.#placeOf(request) }
    const answer = isPdf
      ? await callCms(cms, '/statement.pdf', body, mostPdfBytes)
      : await callCms(cms, '/statement', body)
    if (answer?.status === 404 && saysError(answer, 'not-known')) {
      await wrongTries.take(request)
      return this.#form(language, who.code, [{ id: 'code', sentence: t('vouchers.notKnown') }], 403)
    }
    if (answer?.status === 429) return this.#notice(language, t('vouchers.wait'), 429)
    if (answer && saysError(answer, 'no-policy-on')) return this.#notice(language, t('vouchers.noPolicy'), 503)
    if (answer?.status !== 200) return this.#notice(language, t('vouchers.down'), 503)
    if (isPdf) return pdfAnswer(answer) ?? this.#notice(language, t('vouchers.down'), 503)
    const statement = statementFrom(answer)
    return statement ? this.#statement(language, statement, who) : this.#notice(language, t('vouchers.down'), 503)
  }

  /** Tells the CMS that two tries came from one place, and not from which. */
  #placeOf(request: IncomingMessage): string {
    const { key, trustsProxy } = this.#settings
    return createHmac('sha256', key)
      .update(`place ${deviceOf(request, trustsProxy)}`)
      .digest('base64url')
      .slice(0, 22)
  }

  #statement(language: Language, statement: Statement, who: Who): ResearchAnswer {
    const { key, now } = this.#settings
    const t = this.#words.questionnaire(language)
    const carried = sealText(key, purpose, JSON.stringify({ ...who, until: now() + minutesOpen * 60_000 }))
    return this.#page(
      language,
      statementPage(t, { language, statement, action: researchAddresses.vouchers(language), carried }),
    )
  }

  #carried(form: FormLike): Who | null {
    const text = openText(this.#settings.key, purpose, trimmed(form.get('carried'), 1000))
    if (text === null) return null
    const { code, pin, until } = JSON.parse(text) as Who & { until: number }
    return this.#settings.now() < until ? { code, pin } : null
  }

  #notice(language: Language, sentence: string, status: number): ResearchAnswer {
    return { ...this.#form(language, '', [], status, sentence) }
  }

  #form(language: Language, code: string, faults: readonly Fault[], status = 200, notice?: string): ResearchAnswer {
    const t = this.#words.questionnaire(language)
    return this.#page(
      language,
      voucherForm(t, { code, faults, notice, action: researchAddresses.vouchers(language) }),
      {
        status,
        isWrong: faults.length > 0,
      },
    )
  }

  #page(language: Language, main: Child, { status = 200, isWrong = false } = {}): ResearchAnswer {
    const t = this.#words.questionnaire(language)
    const html = researchHtml(this.#settings.site, {
      language,
      title: isWrong ? `${t('errors.title')}: ${t('vouchers.title')}` : t('vouchers.title'),
      main,
      languages: Object.keys(languageNames) as Language[],
      addressIn: researchAddresses.vouchers,
    })
    return htmlAnswer(html, status)
  }
}

const purpose = 'use-it my vouchers 1'

function pinFrom(form: FormLike): string | null {
  const pin = latinDigits(trimmed(form.get('pin'), 20)).replace(/\s/g, '')
  return /^\d{6}$/.test(pin) ? pin : null
}

const jsonOf = ({ bytes }: CmsAnswer): unknown => {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'))
  } catch {
    return null
  }
}

/** Whether the CMS gives this reason. One that does not know the address yet also says 404: that is not a wrong PIN. */
const saysError = (answer: CmsAnswer, code: string): boolean => {
  const body = jsonOf(answer)
  return typeof body === 'object' && body !== null && 'error' in body && body.error === code
}

function statementFrom(answer: CmsAnswer): Statement | null {
  const parsed = statementSchema.safeParse(jsonOf(answer))
  return parsed.success ? parsed.data : null
}

function pdfAnswer({ bytes }: CmsAnswer): ResearchAnswer | null {
  if (Buffer.from(bytes.subarray(0, 5)).toString('latin1') !== '%PDF-') return null
  return {
    status: 200,
    type: 'application/pdf',
    body: bytes,
    headers: { ...noStore, 'content-disposition': 'inline; filename="statement.pdf"' },
  }
}
