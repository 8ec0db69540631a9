import type { TellerStory } from '@use-it-cities/success-stories/teller'
import { el, type Child } from '../../questionnaire/markup.ts'
import { faultLine } from '../../questionnaire/view/start-form.ts'
import type { TellerView } from '../teller-view.ts'
import { actForm, hidden, type DeskPage } from './act-form.ts'
import { channelList } from './channel-list.ts'
import { partsOfText } from './parts-of-text.ts'
import { nameOf, storyWords, toldWords } from './story-words.ts'

export type Text = TellerStory['texts'][number]

/** Does it wait for the teller's answer? */
export const waits = ({ isComplete, state }: Text) => isComplete && state !== 'approved'

/** One language: its words, how it stands with them, and the ways to say yes or ask for a change. */
export function textPart(view: TellerView, page: DeskPage, text: Text): Child {
  const { t } = view
  const id = `text-${text.language}`
  const isWrong = page.fault?.id === fieldOf(text)
  const state = el('p', { class: waits(text) ? 'notice waits' : 'notice' }, t(stateOf(text)))
  const change = changeForm(view, page, text)
  return el(
    'section',
    { 'aria-labelledby': id },
    text.state === 'approved'
      ? [
          nameOf(text.language, id),
          state,
          channelList(t, text.channels),
          el(
            'details',
            { class: 'folded', open: isWrong },
            el('summary', {}, t('text.read')),
            toldWords(text.language, text),
            partsOfText(t, text.language, text.parts),
            change,
          ),
        ]
      : [
          storyWords(text.language, id, text),
          partsOfText(t, text.language, text.parts),
          state,
          channelList(t, text.channels),
          waits(text) &&
            actForm(
              view,
              page,
              about(text),
              el('button', { class: 'go', name: 'do', value: 'approve' }, t('approve.go')),
            ),
          change,
        ],
  )
}

const stateOf = ({ isComplete, state }: Text) => (isComplete ? (`texts.${state}` as const) : 'texts.unfinished')
const fieldOf = ({ language }: Text) => `words-${language}`
const about = ({ language, hash }: Text): Child => [hidden('language', language), hidden('hash', hash)]

function changeForm(view: TellerView, page: DeskPage, text: Text): Child {
  const { t, i } = view
  const field = fieldOf(text)
  const fault = page.fault?.id === field ? page.fault : undefined
  return actForm(view, page, [
    about(text),
    el(
      'div',
      { class: fault ? 'question wrong' : 'question' },
      el('label', { class: 'ask', for: field }, t('change.label')),
      faultLine(i, field, fault),
      el('textarea', {
        id: field,
        name: 'words',
        rows: 3,
        maxlength: 2000,
        ...(fault ? { 'aria-describedby': `${field}-error` } : {}),
      }),
    ),
    el('button', { class: 'go plain', name: 'do', value: 'ask-for-change' }, t('change.go')),
  ])
}
