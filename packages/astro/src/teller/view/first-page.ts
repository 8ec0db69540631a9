import { isLanguage, type LocalDate } from '@use-it-cities/core'
import type { FeedStory } from '@use-it-cities/success-stories'
import { dayText } from '../../questionnaire/answer-text.ts'
import { el, type Child } from '../../questionnaire/markup.ts'
import { errorSummary, type Fault } from '../../questionnaire/view/error-summary.ts'
import { interviewTranslator } from '../../questionnaire/words/catalogue.ts'
import { tellerAddresses } from '../addresses.ts'
import type { TellerView } from '../teller-view.ts'
import { channelList } from './channel-list.ts'
import { pinForm } from './pin-form.ts'
import { storyWords } from './story-words.ts'

export interface FirstPage {
  /** What anybody may see of it; null when that is nothing. */
  readonly story: FeedStory | null
  readonly notice?: string | undefined
  readonly fault?: Fault | undefined
}

/** What the link alone shows: what everybody sees, the way to take it down, and the door for the PIN. */
export function firstPage(view: TellerView, { story, notice, fault }: FirstPage): Child {
  const { t, language } = view
  return [
    errorSummary(interviewTranslator(language), fault ? [fault] : []),
    el('h1', {}, t('title')),
    el('p', { class: 'lead' }, t('lead')),
    notice !== undefined && el('p', { class: 'notice', role: 'alert' }, notice),
    el('section', {}, el('h2', {}, t('shown.title')), story ? shownTexts(view, story) : el('p', {}, t('shown.none'))),
    withdrawPart(view),
    pinForm(view, fault),
  ]
}

const shownTexts = ({ t }: TellerView, { texts }: FeedStory): Child =>
  Object.entries(texts).map(
    ([written, text]) =>
      isLanguage(written) && [storyWords(written, `shown-${written}`, text), channelList(t, text.channels)],
  )

/** The way to the page that asks once more. */
export const withdrawPart = ({ t, language, secret }: TellerView): Child =>
  el(
    'section',
    { class: 'screen-only' },
    el('h2', {}, t('withdraw.title')),
    el('p', {}, t('withdraw.text')),
    el(
      'p',
      { class: 'ways' },
      el('a', { class: 'go plain', href: tellerAddresses.withdraw(secret, language) }, t('withdraw.go')),
    ),
  )

/** Changes nothing until its button is pressed. */
export const confirmPage = ({ t, language, secret }: TellerView): Child => [
  el('h1', {}, t('confirm.title')),
  el('p', { class: 'lead' }, t('confirm.text')),
  el('p', {}, t('withdraw.text')),
  el(
    'form',
    { method: 'post', action: tellerAddresses.withdraw(secret, language) },
    el('div', { class: 'ways' }, el('button', { class: 'go', name: 'do', value: 'withdraw' }, t('confirm.yes'))),
  ),
  el('p', {}, el('a', { href: tellerAddresses.page(secret, language) }, t('confirm.no'))),
]

/** After taking down, and whenever the link is opened again. */
export const downPage = ({ t, language }: TellerView, on: LocalDate, isWaiting: boolean): Child => [
  el(
    'div',
    { class: 'panel' },
    el('h1', {}, t('down.title')),
    el('p', {}, t('down.text', { date: dayText(on, language) })),
  ),
  isWaiting && el('p', { class: 'notice' }, t('down.waiting')),
  el('p', {}, t('down.paper')),
]
