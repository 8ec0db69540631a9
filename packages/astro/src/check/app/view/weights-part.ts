import type { Range } from '@use-it-cities/assessment'
import { button } from '../../../coach/view/fields.ts'
import { el, toHtml, type Child } from '../../../questionnaire/markup.ts'
import { percentIn, percentRange } from '../../percent.ts'
import type { AskedGroup } from '../model/asked-items.ts'
import { changedWeights, mostWeight, type Weights } from '../model/weights.ts'
import { faultLine, form, inEnglish, type Pen } from './parts.ts'

export interface WeightsPart extends Pen {
  readonly groups: readonly AskedGroup[]
  readonly usual: Weights
  readonly weights: Weights
}

/** What each part counts, as numbers that can be changed to see what comes of it. */
export const weightsPart = (part: WeightsPart): Child => {
  const { say } = part
  return el(
    'details',
    { class: 'no-print' },
    el('summary', {}, say('weights')),
    el('p', { class: 'hint' }, say('weights.hint')),
    form('weights', weightFields(part)),
  )
}

export const weightFields = (part: WeightsPart): Child => {
  const { say, groups, usual, weights } = part
  return [
    faultLine('weights-fault'),
    el(
      'ul',
      { class: 'weights' },
      groups.map(({ group }) => {
        const id = `weight ${group.id}`
        return el(
          'li',
          {},
          el('label', { for: id }, inEnglish(part, group.title)),
          el('input', {
            type: 'number',
            id,
            name: 'weight',
            value: String(weights[group.id] ?? ''),
            min: 0,
            max: mostWeight,
            step: 'any',
            'aria-describedby': 'weights-fault',
          }),
          el(
            'span',
            { class: 'hint', id: `usual ${group.id}` },
            weights[group.id] !== usual[group.id] && say('weights.usual', { weight: usual[group.id] ?? 0 }),
          ),
        )
      }),
    ),
    el('p', {}, button('usual-weights', say('weights.reset'))),
  ]
}

/** Said above a result with other weights, on the screen, on paper and in a saved page; empty where none is changed. */
export function changedNotice(part: WeightsPart, usualScore: Range): string {
  const { say, language, groups, usual, weights } = part
  const changed = changedWeights(usual, weights)
  if (changed.length === 0) return ''
  const { low, high } = percentRange(usualScore)
  const params = { low: percentIn(low, language), high: percentIn(high, language) }
  return toHtml(
    el(
      'div',
      { class: 'notice' },
      el('p', {}, el('strong', {}, say('weights.changed')), ' ', say('weights.usualScore', params)),
      el(
        'ul',
        {},
        groups
          .filter(({ group: { id } }) => changed.includes(id))
          .map(({ group: { id, title } }) =>
            el(
              'li',
              {},
              inEnglish(part, title),
              `: ${weights[id] ?? 0} (`,
              say('weights.usual', { weight: usual[id] ?? 0 }),
              ')',
            ),
          ),
      ),
    ),
  )
}
