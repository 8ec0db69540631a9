import { isLocalDate, type LocalDate } from '@use-it-cities/core'
import { latinDigits, trimmed } from '../questionnaire/form/typed-text.ts'
import type { FormLike } from '../questionnaire/form/read-answers.ts'
import { el, type Child } from '../questionnaire/markup.ts'
import type { Fault } from '../questionnaire/view/error-summary.ts'
import { faultLine } from '../questionnaire/view/start-form.ts'
import type { Translate } from '../questionnaire/words/translate.ts'

/** Asks for the day of the interview, because this phone does not know which day it is. */
export function dayField(t: Translate, faults: readonly Fault[]): Child {
  const fault = faults.find(({ id }) => id === 'day')
  const part = (name: 'day' | 'month' | 'year', width: string) =>
    el(
      'span',
      { class: 'part' },
      el('label', { for: name }, t(`date.${name}`)),
      el('input', { id: name, name, type: 'text', inputmode: 'numeric', dir: 'ltr', maxlength: 4, class: width }),
    )
  return el(
    'fieldset',
    { class: fault ? 'question wrong' : 'question', 'aria-describedby': fault ? 'day-hint day-error' : 'day-hint' },
    el('legend', { class: 'ask' }, t('start.day')),
    el('p', { class: 'hint', id: 'day-hint' }, t('start.dayHint')),
    faultLine(t, 'day', fault),
    el('span', { class: 'parts' }, part('day', 'two'), part('month', 'two'), part('year', 'year')),
  )
}

export function readDay(form: FormLike): LocalDate | null {
  const [year = '', month = '', day = ''] = ['year', 'month', 'day'].map((name) =>
    latinDigits(trimmed(form.get(name), 4)),
  )
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isLocalDate(written) ? written : null
}
