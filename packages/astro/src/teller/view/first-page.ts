import { isLanguage, type Language } from '@use-it-cities/core'
import type { FeedStory } from '@use-it-cities/success-stories'
import { el, type Child } from '../../questionnaire/markup.ts'
import { errorSummary, type Fault } from '../../questionnaire/view/error-summary.ts'
import { tellerAddresses } from '../addresses.ts'
import type { TellerView } from '../teller-view.ts'
import { channelList } from './channel-list.ts'
import { pinForm } from './pin-form.ts'
import { statePanel } from './state-panel.ts'
import { partsOfText } from './parts-of-text.ts'
import { foldedWords } from './story-words.ts'

export interface FirstPage {
  /** What anybody may see of it; null when that is nothing. */
  readonly story: FeedStory | null
  readonly notice?: string | undefined
  readonly fault?: Fault | undefined
}

/** What the link alone shows: what everybody sees, the way to take it down, and the door for the PIN. */
export function firstPage(view: TellerView, { story, notice, fault }: FirstPage): Child {
  const { t, i } = view
  const shown = Object.keys(story?.texts ?? {}).filter(isLanguage)
  return [
    errorSummary(i, fault ? [fault] : []),
    el('h1', {}, t('title')),
    notice !== undefined && el('p', { class: 'notice', role: 'alert' }, notice),
    statePanel(view, shown),
    el('p', { class: 'hint' }, t('lead')),
    story && el('section', {}, el('h2', {}, t('shown.title')), shownTexts(view, story, shown)),
    pinForm(view, fault),
  ]
}

/** The one in the language of the page lies open, else the first. */
function shownTexts({ t, language }: TellerView, { texts }: FeedStory, shown: readonly Language[]): Child {
  const open = shown.includes(language) ? language : shown[0]
  return shown.map((written) => {
    const text = texts[written]
    if (!text) return null
    return foldedWords(written, `shown-${written}`, text, written === open, [
      partsOfText(t, written, text),
      channelList(t, text.channels),
    ])
  })
}

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
