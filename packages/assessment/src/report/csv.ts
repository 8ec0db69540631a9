import type { Language } from '@use-it-cities/core'
import { reasonIn, wordsFor } from '../words/known-words.ts'
import type { Catalogue, Profile } from '../model/catalogue.ts'
import type { AssessmentFile } from '../model/assessment-file.ts'
import type { AssessmentResult } from '../model/result.ts'
import { groupsById, itemsById } from './words.ts'

export interface CsvOptions {
  /** Of the words in the cells; the names of the columns stay as they are, for programs. */
  readonly language?: Language | undefined
  /** Profiles beside the catalogue's own, as `assess` takes them, so that items a city added have their titles. */
  readonly profiles?: readonly Profile[] | undefined
  /** What the result came from. With it there are two more columns: the evidence and the notes. */
  readonly answers?: AssessmentFile | undefined
}

const columns = [
  'item',
  'group',
  'group_title',
  'title',
  'gate',
  'weight',
  'outcome',
  'outcome_text',
  'low',
  'high',
  'reason',
  'next_step',
  'evidence_needed',
  'law',
] as const
const about = ['body', 'on', 'catalogue', 'version', 'profile', 'score_low', 'score_high', 'coverage', 'label'] as const

/**
 * One table (RFC 4180, UTF-8, lines end in CRLF): a line for each item, and at the end of each line the result it is part of,
 * so that lines of several results can stand in one sheet. `outcome` and `label` are codes. Words that a spreadsheet would
 * take for a formula get an apostrophe in front.
 */
export function resultCsv(
  result: AssessmentResult,
  catalogue: Catalogue,
  { language = 'en', profiles, answers }: CsvOptions = {},
): string {
  const items = itemsById(catalogue, result, profiles)
  const groups = groupsById(catalogue)
  const { body, on, version, profile, score, coverage, label } = result
  const whole = [body.name, on, result.catalogue, version, profile ?? '', score.low, score.high, coverage, label]
  const lines = result.items.map((each) => [
    each.id,
    each.group,
    groups.get(each.group)?.title ?? '',
    items.get(each.id)?.title ?? '',
    items.get(each.id)?.gate ? 'gate' : '',
    result.weights[each.id] ?? '',
    each.outcome,
    wordsFor({ key: `answer.${each.outcome}` }, language),
    each.value?.low ?? '',
    each.value?.high ?? '',
    reasonIn(each.because, language),
    each.nextStep ? reasonIn(each.nextStep, language) : '',
    each.evidenceNeeded.join('; '),
    each.law.map(({ id, because }) => `${id}: ${reasonIn(because, language)}`).join(' '),
    ...(answers ? [evidenceOf(answers, each.id), notesOf(answers, each.id)] : []),
    ...whole,
  ])
  const head = [...columns, ...(answers ? ['evidence', 'notes'] : []), ...about]
  return [head, ...lines].map((line) => `${line.map(cell).join(',')}\r\n`).join('')
}

const answersTo = ({ assessors }: AssessmentFile, item: string) =>
  assessors.flatMap(({ id, answers }) => {
    const answer = Object.hasOwn(answers, item) ? answers[item] : undefined
    return answer ? [{ id, answer }] : []
  })

/** `title (link, collected, last day)`, one after the other. */
const evidenceOf = (file: AssessmentFile, item: string) =>
  answersTo(file, item)
    .flatMap(({ answer }) =>
      answer.evidence.map(({ title, link, collectedOn, expiresOn }) => {
        const rest = [link, collectedOn, expiresOn].filter((part) => part !== undefined)
        return `${title} (${rest.join(', ')})`
      }),
    )
    .join('; ')

const notesOf = (file: AssessmentFile, item: string) =>
  answersTo(file, item)
    .flatMap(({ id, answer: { note, justification } }) =>
      [note, justification].flatMap((words) => (words?.trim() ? [`${id}: ${words}`] : [])),
    )
    .join('; ')

/** How a formula begins, in wide letters too, and what spreadsheets pass over before one. */
const asFormula = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/

function cell(value: string | number): string {
  const text = typeof value === 'string' && asFormula.test(value) ? `'${value}` : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
