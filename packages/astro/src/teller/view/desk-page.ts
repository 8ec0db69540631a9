import { languages as languageNames } from '@use-it-cities/core'
import type { TellerStory } from '@use-it-cities/success-stories/teller'
import { dayText } from '../../questionnaire/answer-text.ts'
import { el, type Child } from '../../questionnaire/markup.ts'
import { errorSummary } from '../../questionnaire/view/error-summary.ts'
import { dateIn } from '../../site/in-language.ts'
import { tellerAddresses } from '../addresses.ts'
import type { TellerView } from '../teller-view.ts'
import { actForm, type DeskPage } from './act-form.ts'
import { channelList } from './channel-list.ts'
import { statePanel } from './state-panel.ts'
import { textPart, waits, type Text } from './text-part.ts'

/** What the link and the PIN show: unfinished words too, and the buttons to say yes, ask for a change and pause. */
export function deskPage(view: TellerView, page: DeskPage): Child {
  const { t, i, language, secret } = view
  const { story, carried, notice, fault } = page
  return [
    errorSummary(i, fault ? [fault] : []),
    // What the buttons of the languages send along.
    el(
      'form',
      { id: 'interview', method: 'post', action: tellerAddresses.open(secret, language) },
      el('input', { type: 'hidden', name: 'carried', value: carried }),
    ),
    el('h1', {}, t('title')),
    notice !== undefined && el('p', { class: 'notice', role: 'alert' }, notice),
    waitingPart(view, story),
    statePanel(
      view,
      story.texts.filter(({ channels }) => channels.includes('website')).map((text) => text.language),
    ),
    el('section', {}, el('h2', {}, t('texts.title')), story.texts.length === 0 && el('p', {}, t('texts.none'))),
    inTurn(story.texts).map((text) => textPart(view, page, text)),
    consentPart(view, story),
    pausePart(view, page),
    receiptPart(view, page),
  ]
}

/** What waits for an answer comes first. */
const inTurn = (texts: readonly Text[]): readonly Text[] => [
  ...texts.filter(waits),
  ...texts.filter((text) => !waits(text)),
]

/** The ways to what waits for an answer. */
const waitingPart = ({ t }: TellerView, { texts }: TellerStory): Child =>
  texts.some(waits) &&
  el(
    'div',
    { class: 'notice screen-only' },
    el('p', {}, el('strong', {}, t('texts.wait'))),
    el(
      'ul',
      { class: 'tongues' },
      texts
        .filter(waits)
        .map(({ language }) =>
          el('li', {}, el('a', { href: `#text-${language}`, lang: language }, languageNames[language].name)),
        ),
    ),
  )

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
      el('p', {}, t(consent.voice === true ? 'consent.voice' : 'consent.noVoice')),
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
      receipts.map(({ act, language: of, receivedAt, words, answeredAt }) =>
        el(
          'li',
          {},
          el('span', { class: 'hint' }, dateIn(language, timeZone, receivedAt), ' '),
          t(`said.${act}`),
          of !== null && [' ', el('bdi', { lang: of }, languageNames[of].name)],
          words !== null && el('blockquote', { dir: 'auto' }, words),
          act === 'ask-for-change' && [
            ' ',
            answeredAt === null
              ? t('asked.open')
              : t('asked.answered', { date: dateIn(language, timeZone, answeredAt) }),
          ],
        ),
      ),
    ),
  )
