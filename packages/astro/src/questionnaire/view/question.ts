import type { Question, QuestionPath } from '@use-it-cities/questionnaire-schema'
import type { Drawing } from '../drawing.ts'
import { el, type Child } from '../markup.ts'
import { idOf, isRepeat } from '../question-path.ts'
import { declineBoxes } from './choice-list.ts'
import { errorsAt, fields } from './fields.ts'
import { repeatEntries } from './repeat-entries.ts'

const choiceTypes = new Set<Question['type']>(['consent', 'select-one', 'select-many', 'place'])
/** Questions with one field, whose words are simply its label. */
const oneField = new Set<Question['type']>([
  'text',
  'integer',
  'decimal',
  'time',
  'occupation',
  'qualification',
  'recording',
  'photo',
])

/** One question as it is asked: words, hint, what is wrong, the fields, and the ways to say no. */
export function questionBlock(drawing: Drawing, question: Question, path: QuestionPath): Child {
  const base = `question.${question.name}`
  const id = idOf(path)
  const state = drawing.states.get(path)
  const faults = errorsAt(drawing, path)
  const isOptional = state?.isRequired === false && question.type !== 'note'
  const words: Child = [
    drawing.say(`${base}.label`),
    isOptional && el('span', { class: 'optional' }, ' ', drawing.t('optional')),
  ]
  const around: Child = [
    question.hint !== undefined && el('p', { class: 'hint', id: `${id}-hint` }, drawing.say(`${base}.hint`)),
    question.guidance !== undefined &&
      drawing.mode === 'read-aloud' &&
      el('p', { class: 'guidance' }, el('strong', {}, drawing.t('guidance')), ' ', drawing.say(`${base}.guidance`)),
    faults.length > 0 &&
      el(
        'p',
        { class: 'fault', id: `${id}-error` },
        el('span', { class: 'unseen' }, drawing.t('errors.mark'), ' '),
        faults.map((fault, at) => [at > 0 && el('br'), drawing.message(fault)]),
      ),
  ]
  const attributes = { class: faults.length > 0 ? 'question wrong' : 'question', 'data-path': path }
  if (question.type === 'calculated') return null
  if (question.type === 'note') return el('div', { ...attributes, class: 'question note' }, el('p', {}, words), around)
  if (isRepeat(question))
    return el(
      'fieldset',
      { ...attributes, class: `${attributes.class} repeat` },
      el('legend', { class: 'ask', id, tabindex: '-1' }, words),
      around,
      repeatEntries(drawing, question),
    )
  if (oneField.has(question.type))
    return el(
      'div',
      attributes,
      el('label', { class: 'ask', for: id }, words),
      around,
      fields(drawing, question, path),
      declineBoxes(drawing, question, path),
    )
  return el(
    'fieldset',
    { ...attributes, 'aria-describedby': describedGroup(question, id, faults.length > 0) },
    el('legend', { class: 'ask' }, words),
    around,
    fields(drawing, question, path),
    choiceTypes.has(question.type) ? null : declineBoxes(drawing, question, path),
  )
}

const describedGroup = (question: Question, id: string, isWrong: boolean): string | null => {
  const ids = [question.hint !== undefined && `${id}-hint`, isWrong && `${id}-error`].filter((each) => each !== false)
  return ids.length > 0 ? ids.join(' ') : null
}
