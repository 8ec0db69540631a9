import type { Catalogue } from '@use-it-cities/assessment'
import { button, unseen } from '../../../coach/view/fields.ts'
import { el, type Child } from '../../../questionnaire/markup.ts'
import type { AskedGroup } from '../model/asked-items.ts'
import { answerTo, type Kept } from '../model/kept.ts'
import { field, filePart, heading, inEnglish, link, type Pen } from './parts.ts'

export interface CheckScreen extends Pen {
  readonly kept: Kept
  readonly catalogue: Catalogue
  readonly groups: readonly AskedGroup[]
}

export const keptLine = ({ say }: Pen): Child => el('p', { id: 'kept', class: 'hint no-print' }, say('saved'))

export const answeredIn = (kept: Kept, { items }: AskedGroup): number =>
  items.filter(({ id }) => answerTo(kept, id).answer !== 'not-assessed').length

/** One check: its parts with how far each is, whose answers are here, files, and what it is about. */
export const checkScreen = (screen: CheckScreen): Child => {
  const { say, kept, groups } = screen
  return [
    el('p', { class: 'ways no-print' }, link('#', say('home.back'))),
    heading(el('bdi', {}, kept.name)),
    keptLine(screen),
    el('p', {}, link(`#a/${kept.id}/result`, say('result'), 'go')),
    el(
      'section',
      {},
      el('h2', {}, say('parts')),
      el(
        'ol',
        { class: 'parts-list' },
        groups.map((asked) =>
          el(
            'li',
            {},
            el('a', { href: `#a/${kept.id}/g/${asked.group.id}` }, inEnglish(screen, asked.group.title)),
            el(
              'span',
              { class: 'hint' },
              say('progress', { answered: answeredIn(kept, asked), asked: asked.items.length }),
            ),
          ),
        ),
      ),
    ),
    el(
      'section',
      {},
      el('h2', {}, say('files')),
      el('div', { id: 'people' }, peoplePart(screen)),
      el('p', {}, button('save-file', say('file.save'), 'go small')),
      el('p', { class: 'hint' }, say('file.saveHint')),
      el(
        'details',
        {},
        el('summary', {}, say('file.add')),
        filePart(screen, 'join', say('file.add'), say('file.addHint')),
      ),
    ),
    el(
      'details',
      {},
      el('summary', {}, say('details')),
      el(
        'div',
        { class: 'stack' },
        field('name', say('name'), { value: kept.name, maxlength: 300 }),
        field('on', say('day'), { type: 'date', value: kept.on, hint: say('day.hint') }),
        field('assessor', say('assessor'), { value: kept.assessor, maxlength: 80, hint: say('assessor.hint') }),
        field('role', say('role'), { value: kept.role, maxlength: 200 }),
      ),
    ),
    el(
      'details',
      {},
      el('summary', {}, say('reply')),
      el(
        'div',
        { class: 'stack' },
        el('p', { class: 'hint' }, say('reply.hint')),
        field('reply-by', say('reply.by'), { value: kept.reply?.by ?? '', maxlength: 300 }),
        el(
          'div',
          { class: 'question' },
          el('label', { class: 'ask', for: 'reply-text' }, say('reply.text')),
          el(
            'textarea',
            { id: 'reply-text', name: 'reply-text', rows: 4, dir: 'auto', maxlength: 20000 },
            kept.reply?.text ?? '',
          ),
        ),
      ),
    ),
  ]
}

/** Whose answers stand side by side. */
export const peoplePart = ({ say, kept }: Pick<CheckScreen, 'say' | 'kept'>): Child => {
  const { others, otherSide, assessor } = kept
  if (others.length === 0 && !otherSide) return null
  const out = (value: string, words: string) => button(value, [say('people.out'), unseen(words)], 'link')
  return [
    el('h3', {}, say('people')),
    el(
      'ul',
      { class: 'people' },
      el('li', {}, say('people.you', { id: assessor })),
      others.map(({ id, role }, at) =>
        el(
          'li',
          {},
          el('bdi', {}, id),
          role !== undefined && [' – ', el('bdi', {}, role)],
          ' ',
          out(`remove:${at}`, id),
        ),
      ),
      otherSide &&
        el('li', {}, say('people.side', { name: otherSide.body.name }), ' ', out('remove-side', otherSide.body.name)),
    ),
  ]
}
