import type { Question, QuestionPath } from '@use-it-cities/questionnaire-schema'
import { isDeclinedAnswer } from '../answer-text.ts'
import type { Drawing } from '../drawing.ts'
import { el, type Child } from '../markup.ts'
import { answerAt, idOf } from '../question-path.ts'

export interface Option {
  readonly code: string
  readonly label: Child
}

/** The value of a field that says no instead of answering. No code of a choice begins like this. */
export const declineValue = (reason: 'dont-know' | 'refused') => `!${reason}`

/** Large rows to tick: one or many, then the ways to say no. */
export function choiceList(
  drawing: Drawing,
  question: Question,
  path: QuestionPath,
  options: readonly Option[],
): Child {
  const answer = answerAt(drawing.answers, path)
  const type = question.type === 'select-many' ? 'checkbox' : 'radio'
  const isChosen = (code: string): boolean => {
    if (typeof answer === 'boolean') return code === (answer ? 'yes' : 'no')
    return Array.isArray(answer) ? (answer as readonly unknown[]).includes(code) : answer === code
  }
  const row = ({ code, label }: Option, isFirst: boolean) =>
    el(
      'label',
      { class: 'choice' },
      el('input', {
        id: isFirst ? idOf(path) : null,
        type,
        name: `q.${path}`,
        value: code,
        checked: code.startsWith('!')
          ? isDeclinedAnswer(answer) && declineValue(answer.missing) === code
          : isChosen(code),
      }),
      el('span', {}, label),
    )
  const declines = (question.mayDecline ?? []).map((reason) => ({
    code: declineValue(reason),
    label: drawing.t(reason === 'refused' ? 'refused' : 'dontKnow'),
  }))
  return el(
    'div',
    { class: 'choices' },
    options.map((option, at) => row(option, at === 0)),
    declines.length > 0 && el('p', { class: 'or' }, drawing.t('or')),
    declines.map((option, at) => row(option, options.length === 0 && at === 0)),
  )
}

/** Ways to say no to a question that is typed or has several parts: boxes of their own. */
export function declineBoxes(drawing: Drawing, question: Question, path: QuestionPath): Child {
  const reasons = question.mayDecline ?? []
  if (reasons.length === 0) return null
  const answer = answerAt(drawing.answers, path)
  return el(
    'div',
    { class: 'choices declines', role: 'group', 'aria-label': drawing.t('or') },
    el('p', { class: 'or', 'aria-hidden': 'true' }, drawing.t('or')),
    reasons.map((reason) =>
      el(
        'label',
        { class: 'choice' },
        el('input', {
          type: 'checkbox',
          name: `d.${path}`,
          value: declineValue(reason),
          checked: isDeclinedAnswer(answer) && answer.missing === reason,
        }),
        el('span', {}, drawing.t(reason === 'refused' ? 'refused' : 'dontKnow')),
      ),
    ),
  )
}
