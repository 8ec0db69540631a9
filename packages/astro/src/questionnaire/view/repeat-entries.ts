import type { Question } from '@use-it-cities/questionnaire-schema'
import type { Drawing } from '../drawing.ts'
import { el, type Child } from '../markup.ts'
import { entriesOf, pathIn } from '../question-path.ts'
import { questionBlock } from './question.ts'

type Repeat = Question & { readonly type: 'repeat' }

/** Entries of a repeat, each with its questions, with buttons to add one and to take one out. */
export function repeatEntries(drawing: Drawing, repeat: Repeat): Child {
  const count = entriesOf(drawing.answers, repeat.name).length
  const most = Math.min(repeat.max ?? 50, 50)
  const name = (at: number): Child => [drawing.say(`question.${repeat.name}.entry`), ` ${at + 1}`]
  return [
    el('input', { type: 'hidden', name: `q.${repeat.name}.count`, value: count }),
    Array.from({ length: count }, (_, at) =>
      el(
        'fieldset',
        { class: 'entry' },
        el('legend', {}, name(at)),
        repeat.questions
          .filter((question) => drawing.states.get(pathIn(repeat.name, at, question.name))?.isAsked)
          .map((question) => questionBlock(drawing, question, pathIn(repeat.name, at, question.name))),
        el(
          'button',
          { class: 'go plain small', name: 'do', value: `remove:${repeat.name}:${at}` },
          drawing.t('repeat.remove'),
          el('span', { class: 'unseen' }, ' ', name(at)),
        ),
      ),
    ),
    count < most &&
      el(
        'p',
        {},
        el(
          'button',
          { class: 'go plain', name: 'do', value: `add:${repeat.name}` },
          count === 0 ? [drawing.t('repeat.first'), ': ', name(0)] : drawing.t('repeat.add'),
        ),
      ),
  ]
}
