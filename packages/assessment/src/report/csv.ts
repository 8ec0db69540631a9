import type { Language } from '@use-it-cities/core'
import { labelIn, reasonIn, wordsFor } from '../words/known-words.ts'
import type { Catalogue, Profile } from '../model/catalogue.ts'
import type { AssessmentResult } from '../model/result.ts'
import { groupsById, itemsById } from './words.ts'

export interface CsvOptions {
  /** Of the words in the cells; the names of the columns stay as they are, for programs. */
  readonly language?: Language | undefined
  /** Profiles beside the catalogue's own, as `assess` takes them, so that items a city added have their titles. */
  readonly profiles?: readonly Profile[] | undefined
}

const columns = [
  'item',
  'group',
  'group_title',
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
export function resultCsv(
  result: AssessmentResult,
  catalogue: Catalogue,
  { language = 'en', profiles }: CsvOptions = {},
): string {
  const items = itemsById(catalogue, result, profiles)
  const groups = groupsById(catalogue)
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
      labelIn(result.label, language),
    ],
    [],
    columns,
  ]
  const lines = result.items.map((each) => [
    each.id,
    each.group,
    groups.get(each.group)?.title ?? '',
    items.get(each.id)?.title ?? '',
    items.get(each.id)?.gate ? 'gate' : '',
    result.weights[each.id] ?? '',
    wordsFor({ key: `answer.${each.outcome}` }, language),
    each.value?.low ?? '',
    each.value?.high ?? '',
    reasonIn(each.because, language),
    each.nextStep ? reasonIn(each.nextStep, language) : '',
    each.evidenceNeeded.join('; '),
    each.law.map(({ id, because }) => `${id}: ${reasonIn(because, language)}`).join(' '),
  ])
  return [...head, ...lines].map((line) => `${line.map(cell).join(',')}\r\n`).join('')
}

function cell(value: string | number): string {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
