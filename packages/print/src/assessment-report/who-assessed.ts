import type { AnswerState, Spread } from '@use-it-cities/assessment'
import { percentDown } from '@use-it-cities/assessment/report'
import { wordsFor } from '@use-it-cities/assessment/locales'
import { isolate } from '../text/isolate.ts'
import { percent } from './percent.ts'
import type { Line, Table } from './report-sheet.ts'
import type { ReportContext } from './report-context.ts'

/** Each assessor's own range; `null` for one, whose range is the result. */
export function assessorsTable({ result: { assessors }, say, language }: ReportContext): Table | null {
  if (assessors.length < 2) return null
  const word = (key: 'report.score' | 'report.coverage') => wordsFor({ key }, language)
  return {
    title: say('reportAssessors'),
    lines: [],
    head: [say('reportAssessors'), word('report.score'), word('report.coverage')],
    rows: assessors.map(({ id, role, score, coverage }) => [
      [isolate(role === undefined ? id : `${id} (${role})`)],
      [percent(score)],
      [`\u2066${percentDown(coverage)}%\u2069`],
    ]),
  }
}

/** Where assessors do not agree, the widest apart first, and who said what. */
export function spreadTable({ result, say, language, titled }: ReportContext): Table | null {
  const differ = result.items
    .flatMap(({ id, spread }) => (spread ? [{ id, spread }] : []))
    .sort((one, other) => width(other.spread) - width(one.spread))
  if (differ.length === 0) return null
  const said = ({ said, levels }: Spread): Line => [
    said
      .map(({ assessor, answer, level }) => {
        const words = wordsFor({ key: `answer.${answer}` }, language)
        return `${isolate(assessor)}: ${words}${level === undefined ? '' : ` (${level})`}`
      })
      .join('; '),
    ...(levels === undefined ? [] : [`. ${say('reportLevelsApart', { n: levels })}`]),
  ]
  return {
    title: wordsFor({ key: 'report.spread' }, language),
    lines: [],
    head: [wordsFor({ key: 'report.item' }, language), wordsFor({ key: 'report.outcome' }, language)],
    rows: differ.map(({ id, spread }) => [titled(id), said(spread)]),
  }
}

/** Two who saw different things are further apart than one who saw and one who did not look. */
const width = ({ low, high, said }: Spread) =>
  said.every(({ answer }) => seen.has(answer)) ? high - low : high - low - 1

const seen: ReadonlySet<string> = new Set(['met', 'partly', 'not-met'] satisfies AnswerState[])
