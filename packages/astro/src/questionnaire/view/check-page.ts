import type { Question, QuestionPath } from '@use-it-cities/questionnaire-schema'
import { answerLines } from '../answer-text.ts'
import type { Drawing } from '../drawing.ts'
import { stepsOf } from '../flow/next-step.ts'
import { checkStep, type Progress } from '../interview.ts'
import { el, type Child } from '../markup.ts'
import { answerAt, entriesOf, idOf, isRepeat, pathIn } from '../question-path.ts'
import { errorSummary, faultsOf } from './error-summary.ts'

export interface CheckPage {
  readonly drawing: Drawing
  readonly progress: Progress
  readonly action?: string
  readonly carried?: Child
  /** Something above the answers, for example why it could not be kept. */
  readonly notice?: Child
}

/** All answers once more, each with a way to change it, before they are sent. */
export function checkPage({ drawing, progress, action, carried, notice }: CheckPage): Child {
  const { ready, t, errors } = drawing
  const { interview } = progress
  const steps = stepsOf(ready, interview)
  const dropped = ready.compiled.validate(interview.answers, { on: interview.on }).dropped
  return [
    el(
      'p',
      { class: 'progress' },
      el('span', {}, t('progress', { part: steps.length, parts: steps.length })),
      el('progress', { max: steps.length, value: steps.length, 'aria-hidden': 'true' }),
    ),
    errorSummary(t, faultsOf(drawing, errors)),
    notice,
    el('h1', { id: 'title', tabindex: '-1' }, t('check.title')),
    el('p', { class: 'lead' }, t('check.text')),
    el(
      'form',
      { id: 'interview', class: 'interview', method: 'post', action, autocomplete: 'off', novalidate: true },
      carried,
      steps.filter((step) => step !== checkStep).map((step) => sectionAnswers(drawing, step)),
      dropped.length > 0 &&
        el(
          'section',
          { class: 'answers' },
          el('h2', {}, t('check.dropped')),
          el('p', {}, t('check.droppedText')),
          el(
            'ul',
            {},
            dropped.map((path) => el('li', {}, drawing.text(`question.${path.replace(/^.*\./, '')}.label`))),
          ),
        ),
      el('p', { class: 'notice small' }, t('check.sealed')),
      el(
        'div',
        { class: 'ways' },
        el('button', { class: 'go', name: 'do', value: 'send' }, t('check.send')),
        el('button', { class: 'go plain', name: 'do', value: 'back' }, t('back')),
      ),
    ),
  ]
}

function sectionAnswers(drawing: Drawing, section: string): Child {
  const { t } = drawing
  const rows = (drawing.ready.section(section)?.questions ?? []).flatMap((question) => {
    if (!isRepeat(question)) return [row(drawing, section, question, question.name, null)]
    const entries = entriesOf(drawing.answers, question.name)
    const asked = drawing.states.get(question.name)?.isAsked
    if (!asked) return []
    if (entries.length === 0)
      return [line(drawing, section, question.name, drawing.say(`question.${question.name}.label`), [t('unanswered')])]
    return entries.flatMap((_, at) =>
      question.questions.map((inner) =>
        row(drawing, section, inner, pathIn(question.name, at, inner.name), [
          drawing.say(`question.${question.name}.entry`),
          ` ${at + 1}: `,
        ]),
      ),
    )
  })
  const shown = rows.filter((each) => each !== null)
  return (
    shown.length > 0 &&
    el('section', { class: 'answers' }, el('h2', {}, drawing.say(`section.${section}.title`)), el('dl', {}, shown))
  )
}

function row(drawing: Drawing, section: string, question: Question, path: QuestionPath, before: Child): Child {
  if (question.type === 'note' || question.type === 'calculated') return null
  if (!drawing.states.get(path)?.isAsked) return null
  const lines = answerLines(drawing, question, answerAt(drawing.answers, path))
  const words: Child = [before, drawing.say(`question.${question.name}.label`)]
  return line(drawing, section, path, words, lines.length > 0 ? lines : [drawing.t('unanswered')])
}

const line = (drawing: Drawing, section: string, path: QuestionPath, words: Child, lines: readonly string[]): Child =>
  el(
    'div',
    { class: drawing.errors.some(({ question }) => question === path) ? 'line wrong' : 'line' },
    el('dt', {}, words),
    el(
      'dd',
      {},
      lines.map((each, at) => [at > 0 && el('br'), el('bdi', {}, each)]),
    ),
    el(
      'dd',
      { class: 'change' },
      el(
        'button',
        { class: 'link', id: idOf(path), name: 'do', value: `change:${section}` },
        drawing.t('change'),
        el('span', { class: 'unseen' }, ' ', words),
      ),
    ),
  )
