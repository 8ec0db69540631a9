import { textOf } from '@use-it-cities/questionnaire-schema'
import type { Drawing } from '../drawing.ts'
import { partOf, stepBefore } from '../flow/next-step.ts'
import type { Progress } from '../interview.ts'
import { el, type Child } from '../markup.ts'
import { idOf } from '../question-path.ts'
import { errorSummary, faultsOf } from './error-summary.ts'
import { questionBlock } from './question.ts'

export interface SectionPage {
  readonly drawing: Drawing
  readonly progress: Progress
  /** Where the form goes, and what it carries; the phone needs neither. */
  readonly action?: string
  readonly carried?: Child
  /** The first of further questions that answers on this page have brought up. */
  readonly firstNew?: string | null
}

/** One section: its questions, the way on and the way back. */
export function sectionPage({ drawing, progress, action, carried, firstNew = null }: SectionPage): Child {
  const { ready, t, errors } = drawing
  const { at } = progress
  const { part, parts } = partOf(ready, progress)
  const section = ready.section(at)
  return [
    el(
      'p',
      { class: 'progress' },
      el('span', {}, t('progress', { part, parts })),
      el('progress', { max: parts, value: part, 'aria-hidden': 'true' }),
    ),
    errorSummary(t, faultsOf(drawing, errors)),
    firstNew !== null &&
      errors.length === 0 &&
      el('p', { class: 'notice small', role: 'status' }, el('a', { href: `#${idOf(firstNew)}` }, t('section.longer'))),
    el('h1', { id: 'title', tabindex: '-1' }, drawing.say(`section.${at}.title`)),
    section?.introduction !== undefined && el('p', { class: 'lead' }, drawing.say(`section.${at}.introduction`)),
    unchecked(drawing),
    el(
      'form',
      { id: 'interview', class: 'interview', method: 'post', action, autocomplete: 'off', novalidate: true },
      carried,
      el('div', { id: 'questions' }, sectionQuestions(drawing, at)),
      el(
        'div',
        { class: 'ways' },
        el('button', { class: 'go', name: 'do', value: 'next' }, t(progress.isReturning ? 'save' : 'next')),
        stepBefore(ready, progress) !== null &&
          !progress.isReturning &&
          el('button', { class: 'go plain', name: 'do', value: 'back' }, t('back')),
      ),
    ),
  ]
}

/** The questions of a section that are asked now. */
export const sectionQuestions = (drawing: Drawing, section: string): readonly Child[] =>
  (drawing.ready.section(section)?.questions ?? [])
    .filter(({ name }) => drawing.states.get(name)?.isAsked)
    .map((question) => questionBlock(drawing, question, question.name))

/** Enter in a field presses the first button of a form; this one is that first button, and nobody sees it. */
export const defaultButton = (): Child =>
  el('button', {
    class: 'unseen',
    form: 'interview',
    name: 'do',
    value: 'next',
    tabindex: '-1',
    'aria-hidden': 'true',
  })

/** Says so when no speaker has checked the questions in this language, or they are older than the original. */
function unchecked({ ready, language, t }: Drawing): Child {
  if (language === ready.definition.language) return null
  const translation = ready.published.translations.find((each) => each.language === language)
  if (!translation) return el('p', { class: 'notice small' }, t('questions.notHere'))
  const isStale = textOf(ready.published, language, 'title').isStale
  return (
    (translation.review.status === 'unreviewed' || isStale) &&
    el('p', { class: 'unchecked-note' }, t('questions.unreviewed'))
  )
}
