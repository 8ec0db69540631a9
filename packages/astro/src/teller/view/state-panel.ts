import { directionOf, languages as languageNames, type Language } from '@use-it-cities/core'
import { el, type Child } from '../../questionnaire/markup.ts'
import { tellerAddresses } from '../addresses.ts'
import type { TellerView } from '../teller-view.ts'

/** First of all: can it be seen now, in which languages, and the way to take it down. */
export const statePanel = ({ t, language, secret }: TellerView, shown: readonly Language[]): Child =>
  el(
    'div',
    { class: 'panel state' },
    shown.length === 0 && el('p', { class: 'says' }, t('shown.none')),
    shown.length > 0 && [
      el('p', { class: 'says' }, t('now.seen')),
      el('p', { class: 'hint' }, t('now.where')),
      el(
        'ul',
        { class: 'tongues' },
        shown.map((each) => el('li', { lang: each, dir: directionOf(each) }, languageNames[each].name)),
      ),
    ],
    el(
      'p',
      { class: 'ways screen-only' },
      el('a', { class: 'go', href: tellerAddresses.withdraw(secret, language) }, t('withdraw.go')),
    ),
    el('p', { class: 'hint screen-only' }, t('withdraw.text')),
  )
