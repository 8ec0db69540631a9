import { assess, gap, type AssessError, type AssessmentResult, type Catalogue } from '@use-it-cities/assessment'
import { gapHtml, resultHtml } from '@use-it-cities/assessment/words-apart'
import type { Language } from '@use-it-cities/core'
import { button } from '../../../coach/view/fields.ts'
import { el, type Child } from '../../../questionnaire/markup.ts'
import { fileOf } from '../model/file-of.ts'
import type { Kept } from '../model/kept.ts'
import type { Weights } from '../model/weights.ts'
import { heading, link, type Pen } from './parts.ts'
import { weightsPart, type WeightsPart } from './weights-part.ts'

export type Outcome =
  | { readonly ok: true; readonly result: AssessmentResult; readonly html: string; readonly gapFailed: boolean }
  | { readonly ok: false; readonly errors: readonly AssessError[] }

/** What the answers come to, and, with the other side's file, the gap. The HTML is the engine's own, with every text escaped. */
export function outcomeOf(kept: Kept, catalogue: Catalogue, language: Language, groupWeights?: Weights): Outcome {
  const options = groupWeights ? { groupWeights } : {}
  const answers = fileOf(kept)
  const assessed = assess(catalogue, answers, options)
  if (!assessed.ok) return { ok: false, errors: assessed.error.errors }
  const result = assessed.value
  const html = resultHtml(result, catalogue, { language, answers })
  if (!kept.otherSide) return { ok: true, result, html, gapFailed: false }
  const other = assess(catalogue, kept.otherSide, options)
  if (!other.ok) return { ok: true, result, html, gapFailed: true }
  const isCouncil = kept.kind === 'council'
  const [council, organisation] = isCouncil ? [result, other.value] : [other.value, result]
  const both = gap(council, organisation, catalogue.pairings ?? [])
  if (!both.ok || both.value.length === 0) return { ok: true, result, html, gapFailed: true }
  const bodies = { council: council.body.name, organisation: organisation.body.name }
  return {
    ok: true,
    result,
    html: html + gapHtml(both.value, catalogue, { ...bodies, language, level: 2 }),
    gapFailed: false,
  }
}

export interface ResultScreen extends Pen {
  readonly kept: Kept
  readonly outcome: Outcome
  readonly weighed: WeightsPart
  readonly catalogue: Catalogue
}

/** The screen around the report, which goes into `report`. */
export const resultScreen = ({ say, kept, outcome, weighed, catalogue }: ResultScreen): Child => [
  el('p', { class: 'ways no-print' }, link(`#a/${kept.id}`, say('part.all')), link('#', say('home.back'))),
  outcome.ok
    ? [
        outcome.gapFailed && el('p', { class: 'notice' }, say('result.gapNot')),
        weightsPart(weighed),
        el('div', { id: 'report' }),
        el(
          'p',
          { class: 'ways no-print' },
          button('paper', say('result.print')),
          button('save-page', say('result.page')),
          button('save-table', say('result.table')),
          button('save-file', say('file.save')),
        ),
      ]
    : [
        heading(el('bdi', {}, kept.name)),
        el('p', { class: 'notice' }, say('result.faults')),
        el(
          'ul',
          {},
          outcome.errors.map((error) => faultItem(say, kept, catalogue, error)),
        ),
      ],
]

/** What the form lets through, in its own words; anything else by its code and place. */
function faultItem(say: Pen['say'], kept: Kept, { items }: Catalogue, { code, params }: AssessError): Child {
  const item = 'item' in params ? params.item : null
  const title = items.find(({ id }) => id === item)?.title
  const isMine = 'assessor' in params && params.assessor === kept.assessor
  const sentence =
    code === 'no-justification' ? say('fault.justification') : code === 'evidence-dates' ? say('fault.evidence') : code
  const words = [
    item !== null && [el('bdi', { lang: 'en' }, title === undefined ? item : `${item} · ${title}`), ': '],
    sentence,
    'assessor' in params && !isMine && [' (', el('bdi', {}, params.assessor), ')'],
  ]
  return el('li', {}, item !== null && isMine ? el('a', { href: `#a/${kept.id}/i/${item}` }, words) : words)
}
