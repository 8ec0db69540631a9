import { languages as languageNames } from '@use-it-cities/core'
import type { TellerStory } from '@use-it-cities/success-stories/teller'
import { dayText } from '../../questionnaire/answer-text.ts'
import { el, type Child } from '../../questionnaire/markup.ts'
import { errorSummary, type Fault } from '../../questionnaire/view/error-summary.ts'
import { faultLine } from '../../questionnaire/view/start-form.ts'
import { interviewTranslator } from '../../questionnaire/words/catalogue.ts'
import { dateIn } from '../../site/in-language.ts'
import { tellerAddresses } from '../addresses.ts'
import type { TellerView } from '../teller-view.ts'
import { channelList } from './channel-list.ts'
import { withdrawPart } from './first-page.ts'
import { storyWords } from './story-words.ts'

export interface DeskPage {
  readonly story: TellerStory
  /** Sealed by the site: lets the buttons act for a quarter of an hour. */
  readonly carried: string
  /** A new id for each button, so that pressing it twice is one act. */
  readonly newId: () => string
  readonly timeZone: string
  readonly notice?: string | undefined
  readonly fault?: Fault | undefined
}

/** What the link and the PIN show: unfinished words too, and the buttons to say yes, ask for a change and pause. */
export function deskPage(view: TellerView, page: DeskPage): Child {
  const { t, language, secret } = view
  const { story, carried, notice, fault } = page
  return [
    errorSummary(interviewTranslator(language), fault ? [fault] : []),
    // What the buttons of the languages send along.
    el(
      'form',
      { id: 'interview', method: 'post', action: tellerAddresses.open(secret, language) },
      el('input', { type: 'hidden', name: 'carried', value: carried }),
    ),
    el('h1', {}, t('title')),
    el('p', { class: 'lead' }, t('lead')),
    notice !== undefined && el('p', { class: 'notice', role: 'alert' }, notice),
    el('section', {}, el('h2', {}, t('texts.title')), story.texts.length === 0 && el('p', {}, t('texts.none'))),
    story.texts.map((text) => textPart(view, page, text)),
    consentPart(view, story),
    pausePart(view, page),
    withdrawPart(view),
    receiptPart(view, page),
  ]
}

function textPart(view: TellerView, page: DeskPage, text: TellerStory['texts'][number]): Child {
  const { t, language } = view
  const field = `words-${text.language}`
  const fault = page.fault?.id === field ? page.fault : undefined
  const about = [hidden('language', text.language), hidden('hash', text.hash)]
  return el(
    'section',
    { 'aria-labelledby': `text-${text.language}` },
    storyWords(text.language, `text-${text.language}`, text),
    el('p', { class: 'notice' }, t(text.isComplete ? `texts.${text.state}` : 'texts.unfinished')),
    channelList(t, text.channels),
    text.isComplete &&
      text.state !== 'approved' &&
      actForm(view, page, about, el('button', { class: 'go', name: 'do', value: 'approve' }, t('approve.go'))),
    actForm(view, page, [
      about,
      el(
        'div',
        { class: fault ? 'question wrong' : 'question' },
        el('label', { class: 'ask', for: field }, t('change.label')),
        faultLine(interviewTranslator(language), field, fault),
        el('textarea', {
          id: field,
          name: 'words',
          rows: 3,
          maxlength: 2000,
          ...(fault ? { 'aria-describedby': `${field}-error` } : {}),
        }),
      ),
      el('button', { class: 'go plain', name: 'do', value: 'ask-for-change' }, t('change.go')),
    ]),
  )
}

function consentPart({ t, language }: TellerView, { consent }: TellerStory): Child {
  const isNothing = consent.standing === 'none' || consent.standing === 'refused'
  return el(
    'section',
    {},
    el('h2', {}, t('consent.title')),
    isNothing && el('p', {}, t('consent.none')),
    !isNothing && [
      consent.until !== null && el('p', {}, t('consent.until', { date: dayText(consent.until, language) })),
      channelList(t, consent.channels),
      el('p', { class: 'hint' }, t('consent.languages')),
      el(
        'ul',
        { class: 'facts' },
        consent.languages.map((each) => el('li', {}, el('bdi', { lang: each }, languageNames[each].name))),
      ),
      el('p', { class: 'hint' }, t('consent.organisations')),
      el(
        'ul',
        { class: 'facts' },
        consent.organisations.map((each) => el('li', {}, el('bdi', {}, each))),
      ),
    ],
  )
}

function pausePart(view: TellerView, page: DeskPage): Child {
  const { t } = view
  const { standing } = page.story.consent
  if (standing !== 'given' && standing !== 'paused') return null
  const act = standing === 'given' ? 'pause' : 'resume'
  return el(
    'section',
    { class: 'screen-only' },
    el('h2', {}, t('pause.title')),
    el('p', {}, t(`${act}.text`)),
    actForm(view, page, el('button', { class: 'go plain', name: 'do', value: act }, t(`${act}.go`))),
  )
}

const receiptPart = ({ t, language }: TellerView, { story: { receipts }, timeZone }: DeskPage): Child =>
  receipts.length > 0 &&
  el(
    'section',
    {},
    el('h2', {}, t('receipts.title')),
    el(
      'ul',
      { class: 'records' },
      receipts.map(({ act, language: of, receivedAt }) =>
        el(
          'li',
          {},
          el('span', { class: 'hint' }, dateIn(language, timeZone, receivedAt), ' '),
          t(`said.${act}`),
          of !== null && [' ', el('bdi', { lang: of }, languageNames[of].name)],
        ),
      ),
    ),
  )

const actForm = ({ secret, language }: TellerView, { carried, newId }: DeskPage, ...fields: Child[]): Child =>
  el(
    'form',
    { class: 'screen-only', method: 'post', action: tellerAddresses.say(secret, language), autocomplete: 'off' },
    hidden('carried', carried),
    hidden('id', newId()),
    fields,
  )

const hidden = (name: string, value: string): Child => el('input', { type: 'hidden', name, value })
