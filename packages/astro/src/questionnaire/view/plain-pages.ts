import type { Language } from '@use-it-cities/core'
import { dayText } from '../answer-text.ts'
import { el, type Child } from '../markup.ts'
import { say, type ReadyQuestionnaire } from '../ready-questionnaire.ts'
import type { Translate } from '../words/translate.ts'

/** A title, a sentence and whatever leads on from there. */
export const messagePage = (title: string, sentence: string, more: Child = null): Child => [
  el('h1', { id: 'title', tabindex: '-1' }, title),
  el('p', { class: 'lead' }, sentence),
  more,
]

/** After sending: that it is kept, a short reference, and what happens next. */
export const donePage = (t: Translate, reference: string, isOther: boolean, again: string): Child => [
  el(
    'div',
    { class: 'panel' },
    el('h1', { id: 'title', tabindex: '-1' }, t('done.title')),
    el('p', {}, t('done.reference'), el('br'), el('strong', { class: 'reference', dir: 'ltr' }, reference)),
  ),
  isOther && el('p', { class: 'notice' }, t('done.already')),
  el('p', {}, t('done.referenceText')),
  el('h2', {}, t('done.next')),
  el('p', {}, t('done.nextText')),
  el('p', {}, t('done.contactText')),
  el('p', { class: 'ways' }, el('a', { class: 'go plain', href: again }, t('done.again'))),
]

export const declinedPage = (t: Translate): Child => messagePage(t('declined.title'), t('declined.text'))

export interface ListPage {
  readonly t: Translate
  readonly language: Language
  readonly open: readonly ReadyQuestionnaire[]
  /** False while the site has never heard which questionnaires there are. */
  readonly isKnown: boolean
  readonly addressOf: (id: string) => string
  readonly vouchers: string
}

/** Questionnaires that are open today, and the way to "My vouchers". */
export const listPage = ({ t, language, open, isKnown, addressOf, vouchers }: ListPage): Child => [
  el('h1', {}, t('list.title')),
  open.length > 0 && el('p', { class: 'lead' }, t('list.text')),
  open.length === 0 && el('p', { class: 'notice' }, t(isKnown ? 'list.none' : 'list.resting')),
  open.map((ready) =>
    el(
      'section',
      { class: 'first' },
      el('h2', {}, say(ready, language, 'title')),
      ready.definition.introduction !== undefined && el('p', {}, say(ready, language, 'introduction')),
      ready.published.closesOn !== null &&
        el('p', { class: 'hint' }, t('list.until', { date: dayText(ready.published.closesOn, language) })),
      el('p', {}, el('a', { class: 'go', href: addressOf(ready.definition.id) }, t('list.open'))),
    ),
  ),
  el(
    'section',
    { class: 'also' },
    el('h2', {}, t('vouchers.title')),
    el('p', {}, t('vouchers.text')),
    el('p', {}, el('a', { href: vouchers }, t('vouchers.title'))),
  ),
]
