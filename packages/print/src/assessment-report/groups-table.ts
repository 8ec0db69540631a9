import { percentDown } from '@use-it-cities/assessment/report'
import { wordsFor } from '@use-it-cities/assessment/locales'
import { percent } from './percent.ts'
import { radarSheet } from './radar-sheet.ts'
import type { ReportSheet } from './report-sheet.ts'
import type { ReportContext } from './report-context.ts'

/** The range and coverage of each group: the numbers that the radar draws. */
export function groupsTable(context: ReportContext): ReportSheet['groups'] {
  const { result, catalogue, language, quoted } = context
  const titles = new Map(catalogue.groups.map(({ id, title }) => [id, title]))
  return {
    title: wordsFor({ key: 'report.groups' }, language),
    lines: [],
    radar: radarSheet(context),
    head: (['report.group', 'report.score', 'report.coverage'] as const).map((key) => wordsFor({ key }, language)),
    rows: result.groups.map(({ id, score, coverage }, at) => [
      [`${at + 1}. `, quoted(titles.get(id) ?? id)],
      [percent(score)],
      [`\u2066${percentDown(coverage)}%\u2069`],
    ]),
  }
}
