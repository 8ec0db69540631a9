import { el, type Child } from '../../questionnaire/markup.ts'
import type { Fault } from '../../questionnaire/view/error-summary.ts'
import { faultLine } from '../../questionnaire/view/start-form.ts'
import type { TellerView } from '../teller-view.ts'
import { tellerAddresses } from '../addresses.ts'

/** Asks for the six numbers. They are typed anew each time. */
export function pinForm({ t, i, language, secret }: TellerView, fault: Fault | undefined): Child {
  return el(
    'section',
    { class: 'screen-only' },
    el('h2', {}, t('pin.title')),
    el(
      'form',
      { method: 'post', action: tellerAddresses.open(secret, language), autocomplete: 'off', novalidate: true },
      el(
        'div',
        { class: fault ? 'question wrong' : 'question' },
        el('label', { class: 'ask', for: 'pin' }, t('pin.label')),
        el('p', { class: 'hint', id: 'pin-hint' }, t('pin.text')),
        faultLine(i, 'pin', fault),
        el('input', {
          id: 'pin',
          name: 'pin',
          type: 'password',
          autocomplete: 'off',
          inputmode: 'numeric',
          class: 'code',
          dir: 'ltr',
          maxlength: 12,
          'aria-describedby': fault ? 'pin-hint pin-error' : 'pin-hint',
        }),
      ),
      el('div', { class: 'ways' }, el('button', { class: 'go', name: 'do', value: 'open' }, t('pin.go'))),
    ),
  )
}
