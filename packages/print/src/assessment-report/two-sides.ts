import type { MatterGap } from '@use-it-cities/assessment'
import { wordsFor } from '@use-it-cities/assessment/locales'
import type { Line, Table } from './report-sheet.ts'
import type { ReportContext } from './report-context.ts'
import type { TwoSides } from './request.ts'

type AssessmentWord = Parameters<typeof wordsFor>[0]['key']

/** The same matters from two sides, in the order they come in: the widest gap first. */
export function twoSidesTable(
  { language, quoted }: ReportContext,
  { council, organisation, matters }: TwoSides,
): Table {
  const word = (key: AssessmentWord) => wordsFor({ key }, language)
  const side = ({ item, outcome }: MatterGap['council']): Line => [
    `\u2066${item}\u2069: ${wordsFor({ key: `answer.${outcome}` }, language)}`,
  ]
  return {
    title: wordsFor(
      { key: 'gap.heading', params: { council: council.name, organisation: organisation.name } },
      language,
    ),
    lines: [[`${word('gap.note')} ${word('gap.pairs-ours')}`]],
    head: [word('gap.matter'), word('gap.council'), word('gap.organisation'), word('gap.finding')],
    rows: matters.map(({ matter, council: one, organisation: other, finding }) => [
      [quoted(matter)],
      side(one),
      side(other),
      [word(`gap.${finding}`)],
    ]),
  }
}
