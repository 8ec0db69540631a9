import { labelIn, reasonIn, wordsFor } from '../locales.ts'
import type { Catalogue } from '../model/catalogue.ts'
import type { AssessmentResult } from '../model/result.ts'
import { itemsById } from './words.ts'

const columns = [
  'item',
  'group',
  'title',
  'gate',
  'weight',
  'outcome',
  'low',
  'high',
  'reason',
  'next_step',
  'evidence_needed',
  'law',
] as const

/**
 * One line for each item (RFC 4180, UTF-8, lines end in CRLF), after two lines that say what it is a result of. Words that a
 * spreadsheet would take for a formula get an apostrophe in front.
 */
export function resultCsv(result: AssessmentResult, catalogue: Catalogue): string {
  const items = itemsById(catalogue, result)
  const head = [
    ['catalogue', 'version', 'profile', 'on', 'body', 'score_low', 'score_high', 'coverage', 'label'],
    [
      result.catalogue,
      result.version,
      result.profile ?? '',
      result.on,
      result.body.name,
      result.score.low,
      result.score.high,
      result.coverage,
      labelIn(result.label),
    ],
    [],
    columns,
  ]
  const lines = result.items.map((each) => [
    each.id,
    each.group,
    items.get(each.id)?.title ?? '',
    items.get(each.id)?.gate ? 'gate' : '',
    result.weights[each.id] ?? '',
    wordsFor({ key: `answer.${each.outcome}` }),
    each.value?.low ?? '',
    each.value?.high ?? '',
    reasonIn(each.because),
    each.nextStep ? reasonIn(each.nextStep) : '',
    each.evidenceNeeded.join('; '),
    each.law.map(({ id, because }) => `${id}: ${reasonIn(because)}`).join(' '),
  ])
  return [...head, ...lines].map((line) => `${line.map(cell).join(',')}\r\n`).join('')
}

function cell(value: string | number): string {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
