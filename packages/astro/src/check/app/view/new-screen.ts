import { submit } from '../../../coach/view/fields.ts'
import { el, type Child } from '../../../questionnaire/markup.ts'
import type { CatalogueEntry } from '../model/data.ts'
import { titleOf } from './home-screen.ts'
import { faultLine, field, form, heading, link, radio, type Pen } from './parts.ts'

export interface NewScreen extends Pen {
  readonly catalogue: CatalogueEntry
  /** Chosen by the address, as a page of the site does; `all` is every question there is. */
  readonly profile: string | null
  readonly today: string
  /** A code for whoever begins. */
  readonly code: string
}

/** Which questions, about whom, on which day. */
export const newScreen = (screen: NewScreen): Child => {
  const { say, language, catalogue, profile, today, code } = screen
  const chosen = catalogue.profiles.find(({ id }) => (id ?? 'all') === profile) ?? catalogue.profiles[0]
  return [
    el('p', { class: 'ways' }, link('#', say('home.back'))),
    heading(titleOf(catalogue.title, catalogue.id, language)),
    form(
      'begin',
      el(
        'fieldset',
        { class: 'question' },
        el('legend', { class: 'ask' }, say('new.profile')),
        el(
          'div',
          { class: 'choices' },
          catalogue.profiles.map(({ id, title, items }) =>
            radio(
              'profile',
              id ?? '',
              [
                id === null ? say('new.all') : titleOf(title, id, language),
                el('span', { class: 'hint' }, ' – ', say('new.count', { count: items })),
              ],
              id === chosen?.id,
            ),
          ),
        ),
      ),
      el('div', { id: 'sides' }, sidePart(screen, chosen?.sides ?? [])),
      field('name', say('name'), { maxlength: 300 }),
      field('on', say('day'), { type: 'date', value: today, hint: say('day.hint') }),
      field('assessor', say('assessor'), { value: code, maxlength: 80, hint: say('assessor.hint'), class: 'short' }),
      submit('begin', say('begin'), 'go'),
    ),
  ]
}

/** Asked only where the questions are put to both sides. */
export const sidePart = ({ say }: Pen, sides: readonly string[]): Child =>
  sides.length > 1 &&
  el(
    'fieldset',
    { class: 'question' },
    el('legend', { class: 'ask' }, say('new.kind')),
    faultLine('kind-fault'),
    el(
      'div',
      { class: 'choices' },
      radio('kind', 'council', say('kind.council'), false),
      radio('kind', 'organisation', say('kind.organisation'), false),
    ),
  )
