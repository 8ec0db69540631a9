import type { AnswerError, ContactPart, Question, QuestionPath } from '@use-it-cities/questionnaire-schema'
import { isDeclinedAnswer } from '../answer-text.ts'
import type { Drawing } from '../drawing.ts'
import { el, type Child } from '../markup.ts'
import { answerAt, idOf } from '../question-path.ts'
import { choiceList } from './choice-list.ts'

/** How an answer is typed or ticked, without its question. `name` of a field is `q.` and the path. */
export function fields(drawing: Drawing, question: Question, path: QuestionPath): Child {
  const answer = answerAt(drawing.answers, path)
  const typed = typeof answer === 'string' || typeof answer === 'number' ? String(answer) : ''
  const common = { ...describedBy(drawing, question, path), id: idOf(path), name: `q.${path}` }
  switch (question.type) {
    case 'note':
    case 'calculated':
    case 'repeat':
      return null
    case 'text':
      return question.multiline
        ? el(
            'textarea',
            { ...common, rows: question.lines ?? 4, maxlength: question.maxLength ?? 10_000, dir: 'auto' },
            typed,
          )
        : text({ ...common, value: typed, maxlength: question.maxLength ?? 10_000 })
    case 'qualification':
    case 'recording':
    case 'photo':
      return text({ ...common, value: typed, maxlength: 300 })
    case 'occupation': {
      const said = typeof answer === 'object' && 'words' in answer ? String(answer.words) : typed
      return text({ ...common, value: said, maxlength: 300 })
    }
    case 'integer':
    case 'decimal': {
      const unit = question.unit === undefined ? null : drawing.say(`question.${question.name}.unit`)
      const mode = question.type === 'integer' && (question.min ?? -1) >= 0 ? 'numeric' : 'decimal'
      const field = el('input', { ...common, type: 'text', inputmode: mode, class: 'short', value: typed, dir: 'ltr' })
      return unit ? el('span', { class: 'with-unit' }, field, ' ', unit) : field
    }
    case 'time':
      return el('input', { ...common, type: 'time', class: 'short', value: typed })
    case 'date':
      return dateFields(drawing, path, typed)
    case 'contact':
      return contactFields(drawing, question, path)
    case 'rank':
      return rankFields(drawing, question, path)
    case 'likert':
      return likertFields(drawing, question, path)
    case 'consent':
      return choiceList(drawing, question, path, [
        { code: 'yes', label: drawing.t('consent.yes') },
        { code: 'no', label: drawing.t('consent.no') },
      ])
    case 'select-one':
    case 'select-many':
    case 'place': {
      const codes = drawing.states.get(path)?.codes ?? []
      return choiceList(
        drawing,
        question,
        path,
        codes.map((code) => ({ code, label: drawing.say(`choice.${question.choices}.${code}`) })),
      )
    }
  }
}

/** What a screen reader reads out after the name of a field: its hint and what is wrong. */
export function describedBy(drawing: Drawing, question: Question, path: QuestionPath) {
  const ids = [
    question.hint !== undefined && `${idOf(path)}-hint`,
    errorsAt(drawing, path).length > 0 && `${idOf(path)}-error`,
  ].filter((id) => id !== false)
  return { 'aria-describedby': ids.length > 0 ? ids.join(' ') : null }
}

export const errorsAt = ({ errors }: Drawing, path: QuestionPath): readonly AnswerError[] =>
  errors.filter(({ question }) => question === path)

const text = (attributes: Readonly<Record<string, string | number | null>>) =>
  el('input', { ...attributes, type: 'text', dir: 'auto' })

/** Day, month and year apart: easier than a calendar for a date long ago. */
function dateFields(drawing: Drawing, path: QuestionPath, typed: string): Child {
  const [year = '', month = '', day = ''] = typed.split('-')
  const part = (name: 'day' | 'month' | 'year', value: string, at: number) =>
    el(
      'span',
      { class: 'part' },
      el('label', { for: at === 0 ? idOf(path) : `${idOf(path)}-${name}` }, drawing.t(`date.${name}`)),
      el('input', {
        id: at === 0 ? idOf(path) : `${idOf(path)}-${name}`,
        name: `q.${path}.${name}`,
        type: 'text',
        inputmode: 'numeric',
        dir: 'ltr',
        maxlength: 4,
        class: name === 'year' ? 'year' : 'two',
        value,
      }),
    )
  return el('span', { class: 'parts' }, part('day', day, 0), part('month', month, 1), part('year', year, 2))
}

const contactTypes = { name: 'text', phone: 'tel', email: 'email', address: 'text' } as const

function contactFields(drawing: Drawing, question: Question & { type: 'contact' }, path: QuestionPath): Child {
  const answer = answerAt(drawing.answers, path)
  const known = typeof answer === 'object' && !isDeclinedAnswer(answer) ? (answer as Record<string, unknown>) : {}
  const field = (part: ContactPart, at: number) => {
    const id = at === 0 ? idOf(path) : `${idOf(path)}-${part}`
    const isLeftToRight = part === 'phone' || part === 'email'
    return el(
      'div',
      { class: 'part' },
      el('label', { for: id }, drawing.t(`contact.${part}`)),
      el('input', {
        id,
        name: `q.${path}.${part}`,
        type: contactTypes[part],
        dir: isLeftToRight ? 'ltr' : 'auto',
        maxlength: 300,
        value: typeof known[part] === 'string' ? known[part] : '',
      }),
    )
  }
  return el('div', { class: 'stack' }, question.parts.map(field))
}

/** One list for each place, the best first. */
function rankFields(drawing: Drawing, question: Question & { type: 'rank' }, path: QuestionPath): Child {
  const codes =
    drawing.states.get(path)?.codes ?? drawing.ready.definition.choices[question.choices]?.map(({ code }) => code) ?? []
  const answer = answerAt(drawing.answers, path)
  const chosen = Array.isArray(answer) ? (answer as readonly string[]) : []
  const places = Math.min(question.top ?? codes.length, codes.length)
  return el(
    'div',
    { class: 'stack' },
    Array.from({ length: places }, (_, at) => {
      const id = at === 0 ? idOf(path) : `${idOf(path)}-${at + 1}`
      return el(
        'div',
        { class: 'part' },
        el('label', { for: id }, drawing.t('rank.place', { number: at + 1 })),
        el(
          'select',
          { id, name: `q.${path}.${at + 1}` },
          el('option', { value: '' }, drawing.t('rank.none')),
          codes.map((code) =>
            el(
              'option',
              { value: code, selected: chosen[at] === code },
              drawing.text(`choice.${question.choices}.${code}`),
            ),
          ),
        ),
      )
    }),
  )
}

/** Each statement is a group of its own, so that it reads well on a phone and to a screen reader. */
function likertFields(drawing: Drawing, question: Question & { type: 'likert' }, path: QuestionPath): Child {
  const scale = drawing.ready.definition.choices[question.choices] ?? []
  const answer = answerAt(drawing.answers, path)
  const rows = typeof answer === 'object' && !isDeclinedAnswer(answer) ? (answer as Record<string, unknown>) : {}
  return el(
    'div',
    { class: 'grid' },
    question.rows.map(({ name }, row) =>
      el(
        'fieldset',
        { class: 'row' },
        el('legend', {}, drawing.say(`question.${question.name}.row.${name}`)),
        el(
          'div',
          { class: 'scale' },
          scale.map(({ code }, at) =>
            el(
              'label',
              { class: 'choice' },
              el('input', {
                id: row === 0 && at === 0 ? idOf(path) : null,
                type: 'radio',
                name: `q.${path}.${name}`,
                value: code,
                checked: rows[name] === code,
              }),
              el('span', {}, drawing.say(`choice.${question.choices}.${code}`)),
            ),
          ),
        ),
      ),
    ),
  )
}
