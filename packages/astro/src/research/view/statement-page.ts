import { languages, type Language } from '@use-it-cities/core'
import type { Statement } from '@use-it-cities/voucher-rules/schema'
import { dayText } from '../../questionnaire/answer-text.ts'
import { referenceOf } from '../../questionnaire/interview.ts'
import { el, type Child } from '../../questionnaire/markup.ts'
import type { Translate } from '../../questionnaire/words/translate.ts'
import { voucherSentence } from '../voucher-sentence.ts'

export interface StatementPage {
  readonly language: Language
  readonly statement: Statement
  readonly action: string
  /** Lets the button ask for the PDF. */
  readonly carried: string
}

/** What a researcher has earned and why, as the CMS worked it out. */
export function statementPage(t: Translate, { language, statement, action, carried }: StatementPage): Child {
  const sentence = voucherSentence(language)
  const money = moneyIn(language, statement.currency)
  const day = (date: string) => dayText(date, language)
  const { counted, excluded, waiting, vouchers, notices } = statement
  const heldWhy = statement.route === null && statement.heldMinor > 0
  return [
    el('h1', { id: 'title' }, t('vouchers.title')),
    el('p', { class: 'lead' }, t('vouchers.for', { name: statement.researcher.name, date: day(statement.on) })),
    el(
      'section',
      { class: 'panel' },
      el('h2', {}, t('vouchers.earned')),
      el('p', { class: 'sum' }, el('bdi', {}, money(statement.entitledMinor))),
      el(
        'dl',
        { class: 'sums' },
        amount(t('vouchers.issued'), money(statement.issuedMinor)),
        amount(t('vouchers.awarded'), money(statement.awardedMinor)),
        statement.heldMinor > 0 && amount(t('vouchers.held'), money(statement.heldMinor)),
      ),
      heldWhy &&
        el('p', {}, sentence('held.no-route', { amountMinor: statement.heldMinor, currency: statement.currency })),
      statement.nextThresholdIn === null
        ? statement.capped && el('p', {}, t('vouchers.cap'))
        : el('p', {}, t('vouchers.nextIn', { count: statement.nextThresholdIn })),
    ),
    el(
      'form',
      { method: 'post', action, autocomplete: 'off' },
      el('input', { type: 'hidden', name: 'carried', value: carried }),
      el('button', { class: 'go plain', name: 'do', value: 'pdf' }, t('vouchers.pdf')),
    ),
    statement.arithmetic.length > 0 &&
      el(
        'section',
        {},
        el('h2', {}, t('vouchers.how')),
        el(
          'ol',
          { class: 'lines' },
          statement.arithmetic.map(({ key, params }) => el('li', {}, sentence(key, params))),
        ),
        el(
          'p',
          { class: 'hint' },
          t('vouchers.rules', { title: statement.policy.title, version: statement.policy.version }),
        ),
      ),
    el(
      'section',
      {},
      el('h2', {}, t('vouchers.excluded', { count: excluded.length })),
      excluded.length > 0 &&
        list(
          excluded.map((each) => [
            reference(each),
            el('span', { class: 'hint' }, ' ', day(each.interviewedOn)),
            el('br'),
            sentence(each.because.key, each.because.params),
          ]),
        ),
    ),
    el(
      'section',
      {},
      el('h2', {}, t('vouchers.counted', { count: counted.length })),
      counted.length > 0 &&
        list(
          counted.map((each) => [
            reference(each),
            el(
              'span',
              { class: 'hint' },
              ' ',
              day(each.interviewedOn),
              ' · ',
              t('vouchers.validated'),
              ' ',
              day(each.validatedOn),
            ),
          ]),
        ),
    ),
    waiting.length > 0 &&
      el(
        'section',
        {},
        el('h2', {}, t('vouchers.waiting', { count: waiting.length })),
        list(waiting.map((each) => [reference(each), el('span', { class: 'hint' }, ' ', day(each.interviewedOn))])),
      ),
    el(
      'section',
      {},
      el('h2', {}, t('vouchers.list')),
      vouchers.length === 0
        ? el('p', {}, t('vouchers.none'))
        : list(
            vouchers.map(({ amountMinor, state, on, last4, retailer }) => [
              el('strong', {}, el('bdi', {}, money(amountMinor))),
              ' ',
              t(`vouchers.state.${state}`),
              el('span', { class: 'hint' }, ' ', day(on)),
              last4 !== '' && [' ', t('vouchers.number'), ' ', el('bdi', { dir: 'ltr' }, last4)],
              retailer !== undefined && [' ', t('vouchers.shop'), ' ', el('bdi', {}, retailer)],
            ]),
          ),
    ),
    notices.length > 0 &&
      el(
        'section',
        {},
        el('h2', {}, t('vouchers.notices')),
        list(
          notices.map(({ text, language: of = 'en', sourceTitle, sourceUrl, asOf, outOfDate }) => [
            of !== language &&
              el('span', { class: 'hint', lang: of, dir: languages[of].dir }, languages[of].name, ': '),
            el('span', { lang: of, dir: languages[of].dir }, text),
            el('br'),
            el('a', { href: sourceUrl, rel: 'noopener noreferrer' }, el('bdi', {}, sourceTitle)),
            ' ',
            el('span', { class: 'hint' }, t('vouchers.asOf', { date: day(asOf) })),
            outOfDate && el('strong', {}, ' ', t('vouchers.outOfDate')),
          ]),
        ),
      ),
    el('p', {}, el('a', { href: action }, t('vouchers.another'))),
  ]
}

const amount = (words: string, sum: string): Child =>
  el('div', {}, el('dt', {}, words), el('dd', {}, el('bdi', {}, sum)))
const list = (lines: readonly Child[]): Child =>
  el(
    'ul',
    { class: 'records' },
    lines.map((each) => el('li', {}, each)),
  )
const reference = ({ submission, serial }: { submission: string; serial?: string | undefined }): Child =>
  el('strong', { class: 'code', dir: 'ltr' }, serial ?? referenceOf(submission))

/** Pence as money, as people of the language write it. */
const moneyIn = (language: Language, currency: string) => {
  const format = new Intl.NumberFormat(language === 'en' ? 'en-GB' : `${language}-u-nu-latn`, {
    style: 'currency',
    currency,
  })
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2
  return (minor: number) => format.format(minor / 10 ** digits)
}
