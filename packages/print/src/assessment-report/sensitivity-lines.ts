import type { WeightMove } from '@use-it-cities/assessment'
import { percentDown, percentUp } from '@use-it-cities/assessment/report'
import { labelIn, wordsFor } from '@use-it-cities/assessment/locales'
import { mixedLine } from './mixed-line.ts'
import type { Line } from './report-sheet.ts'
import type { ReportContext } from './report-context.ts'

/** How much hangs on the weights, which are a judgement. */
export function sensitivityLines({ result, catalogue, language, quoted, titled }: ReportContext): readonly Line[] {
  const { low, high, labelChanges } = result.sensitivity
  const groups = new Map(catalogue.groups.map(({ id, title }) => [id, title]))
  const named = ({ of, id }: WeightMove) => (of === 'group' ? quoted(groups.get(id) ?? id) : (titled(id)[0] ?? id))
  const params = { low: percentDown(low), high: percentUp(high) }
  return [
    [wordsFor({ key: 'report.sensitivity-range', params }, language)],
    ...labelChanges.map((move) =>
      mixedLine(
        (filled) => wordsFor({ key: 'report.sensitivity-label', params: filled }, language),
        { label: labelIn(move.label, language) },
        { item: named(move) },
      ),
    ),
  ]
}
