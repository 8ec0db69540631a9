import type { AnswerError } from '@use-it-cities/questionnaire-schema'
import type { Drawing } from '../drawing.ts'
import { el, type Child } from '../markup.ts'
import { idOf } from '../question-path.ts'
import type { Translate } from '../words/translate.ts'

export interface Fault {
  readonly id: string
  readonly sentence: string
  /** A few words of the question it is about. */
  readonly about?: string
}

/** What is wrong with a page, at its top, each line a link to the field. */
export const errorSummary = (t: Translate, faults: readonly Fault[]): Child =>
  faults.length > 0 &&
  el(
    'div',
    { class: 'summary', role: 'alert', tabindex: '-1', id: 'errors', 'aria-labelledby': 'errors-title' },
    el('h2', { id: 'errors-title' }, t('errors.title')),
    el(
      'ul',
      {},
      faults.map(({ id, sentence, about }) =>
        el('li', {}, el('a', { href: `#${id}` }, about !== undefined && `${about} `, el('span', {}, sentence))),
      ),
    ),
  )

export const faultsOf = (drawing: Drawing, errors: readonly AnswerError[]): readonly Fault[] =>
  errors.map((error) => {
    const name = error.question.replace(/^.*\./, '')
    return { id: idOf(error.question), sentence: drawing.message(error), about: drawing.text(`question.${name}.label`) }
  })
