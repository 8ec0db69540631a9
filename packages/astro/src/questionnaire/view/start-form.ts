import { el, type Child } from '../markup.ts'
import { say, type ReadyQuestionnaire } from '../ready-questionnaire.ts'
import type { Language } from '@use-it-cities/core'
import type { Translate } from '../words/translate.ts'
import { errorSummary, type Fault } from './error-summary.ts'

/** What is asked before the first question. */
export interface Beginning {
  readonly mode: 'self' | 'read-aloud' | null
  readonly researcher: string
  readonly interpreter: boolean
}
export const emptyBeginning: Beginning = { mode: null, researcher: '', interpreter: false }

export interface StartForm {
  readonly ready: ReadyQuestionnaire
  readonly language: Language
  readonly t: Translate
  readonly beginning: Beginning
  readonly faults: readonly Fault[]
  readonly action?: string
  /** Above the form: why somebody has to begin again. */
  readonly before?: Child
  /** Below the form: the way to interviews without the internet. */
  readonly after?: Child
  /** Asks for the day of the interview: the phone's clock cannot be right. */
  readonly day?: Child
  /** Answers stay on the phone until the end, and not only on the page. */
  readonly isKeptOnDevice?: boolean
}

export function startForm({
  ready,
  language,
  t,
  beginning,
  faults,
  action,
  before,
  after,
  day,
  isKeptOnDevice = false,
}: StartForm): Child {
  const fault = (id: string) => faults.find((each) => each.id === id)
  const { definition } = ready
  const ways = [
    { value: 'self', words: t('start.self') },
    { value: 'read-aloud', words: t('start.readAloud') },
  ]
  return [
    errorSummary(t, faults),
    el('h1', { id: 'title', tabindex: '-1' }, say(ready, language, 'title')),
    definition.introduction !== undefined && el('p', { class: 'lead' }, say(ready, language, 'introduction')),
    el(
      'ul',
      { class: 'facts' },
      [t('start.free'), t('start.sealed'), t(isKeptOnDevice ? 'start.stopDevice' : 'start.stop')].map((each) =>
        el('li', {}, each),
      ),
    ),
    before,
    el(
      'form',
      { id: 'interview', class: 'interview', method: 'post', action, autocomplete: 'off', novalidate: true },
      day,
      el(
        'fieldset',
        {
          class: fault('mode') ? 'question wrong' : 'question',
          'aria-describedby': fault('mode') ? 'mode-error' : null,
        },
        el('legend', { class: 'ask' }, t('start.mode')),
        faultLine(t, 'mode', fault('mode')),
        el(
          'div',
          { class: 'choices' },
          ways.map(({ value, words }, at) =>
            el(
              'label',
              { class: 'choice' },
              el('input', {
                id: at === 0 ? 'mode' : null,
                type: 'radio',
                name: 'mode',
                value,
                checked: beginning.mode === value,
              }),
              el('span', {}, words),
            ),
          ),
        ),
      ),
      el(
        'div',
        { class: fault('researcher') ? 'question wrong' : 'question' },
        el('label', { class: 'ask', for: 'researcher' }, t('start.code')),
        el('p', { class: 'hint', id: 'researcher-hint' }, t('start.codeHint')),
        faultLine(t, 'researcher', fault('researcher')),
        el('input', {
          id: 'researcher',
          name: 'researcher',
          type: 'text',
          class: 'code',
          dir: 'ltr',
          autocapitalize: 'characters',
          spellcheck: 'false',
          maxlength: 20,
          value: beginning.researcher,
          'aria-describedby': fault('researcher') ? 'researcher-hint researcher-error' : 'researcher-hint',
        }),
        el('p', { class: 'typed', id: 'researcher-typed', role: 'status' }),
      ),
      el(
        'div',
        { class: 'question' },
        el(
          'label',
          { class: 'choice' },
          el('input', { type: 'checkbox', name: 'interpreter', value: 'yes', checked: beginning.interpreter }),
          el('span', {}, t('start.interpreter')),
        ),
      ),
      el('div', { class: 'ways' }, el('button', { class: 'go', name: 'do', value: 'begin' }, t('start.begin'))),
    ),
    after,
  ]
}

export const faultLine = (t: Translate, id: string, fault: Fault | undefined): Child =>
  fault &&
  el('p', { class: 'fault', id: `${id}-error` }, el('span', { class: 'unseen' }, t('errors.mark'), ' '), fault.sentence)
