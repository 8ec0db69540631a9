import { el, type Child } from '../../questionnaire/markup.ts'
import { errorSummary, type Fault } from '../../questionnaire/view/error-summary.ts'
import { faultLine } from '../../questionnaire/view/start-form.ts'
import type { Translate } from '../../questionnaire/words/translate.ts'

export interface VoucherForm {
  readonly code: string
  readonly faults: readonly Fault[]
  readonly notice: string | undefined
  readonly action: string
}

/** Code and PIN. The PIN is asked for again each time. */
export function voucherForm(t: Translate, { code, faults, notice, action }: VoucherForm): Child {
  const fault = (id: string) => faults.find((each) => each.id === id)
  const described = (id: string) => [`${id}-hint`, fault(id) && `${id}-error`].filter(Boolean).join(' ')
  return [
    errorSummary(t, faults),
    el('h1', {}, t('vouchers.title')),
    el('p', { class: 'lead' }, t('vouchers.text')),
    notice !== undefined && el('p', { class: 'notice', role: 'alert' }, notice),
    el(
      'form',
      { class: 'interview', method: 'post', action, autocomplete: 'off', novalidate: true },
      el(
        'div',
        { class: fault('code') ? 'question wrong' : 'question' },
        el('label', { class: 'ask', for: 'code' }, t('vouchers.code')),
        el('p', { class: 'hint', id: 'code-hint' }, t('vouchers.codeHint')),
        faultLine(t, 'code', fault('code')),
        el('input', {
          id: 'code',
          name: 'code',
          type: 'text',
          class: 'code',
          dir: 'ltr',
          autocapitalize: 'characters',
          spellcheck: 'false',
          maxlength: 20,
          value: code,
          'aria-describedby': described('code'),
        }),
      ),
      el(
        'div',
        { class: fault('pin') ? 'question wrong' : 'question' },
        el('label', { class: 'ask', for: 'pin' }, t('vouchers.pin')),
        el('p', { class: 'hint', id: 'pin-hint' }, t('vouchers.pinHint')),
        faultLine(t, 'pin', fault('pin')),
        el('input', {
          id: 'pin',
          name: 'pin',
          type: 'password',
          autocomplete: 'off',
          inputmode: 'numeric',
          class: 'code',
          dir: 'ltr',
          maxlength: 12,
          'aria-describedby': described('pin'),
        }),
      ),
      el('div', { class: 'ways' }, el('button', { class: 'go', name: 'do', value: 'show' }, t('vouchers.show'))),
    ),
  ]
}
