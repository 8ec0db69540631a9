import type { MatterGap } from '@use-it-cities/assessment'
import { wordsFor } from '@use-it-cities/assessment/locales'
import type { WordKey } from '../words/words.ts'
import type { Line, Table } from './report-sheet.ts'
import type { ReportContext } from './report-context.ts'
import type { TwoSides } from './request.ts'

const findings = {
  'council-ahead': 'reportCouncilAhead',
  'organisation-ahead': 'reportOrganisationAhead',
  alike: 'reportAlike',
  'cannot-tell': 'reportCannotTell',
  'not-asked': 'reportNotAsked',
} as const satisfies Record<MatterGap['finding'], WordKey>

/** The same matters from two sides, in the order they come in: the widest gap first. */
export function twoSidesTable(
  { language, say, quoted }: ReportContext,
  { council, organisation, matters }: TwoSides,
): Table {
  const side = ({ item, outcome }: MatterGap['council']): Line => [
    `\u2066${item}\u2069: ${wordsFor({ key: `answer.${outcome}` }, language)}`,
  ]
  return {
    title: say('reportTwoSides', { council: council.name, organisation: organisation.name }),
    lines: [[say('reportPairsOurs')]],
    head: [say('reportMatter'), say('reportCouncil'), say('reportOrganisation'), say('reportFinding')],
    rows: matters.map(({ matter, council: one, organisation: other, finding }) => [
      [quoted(matter)],
      side(one),
      side(other),
      [say(findings[finding])],
    ]),
  }
}
