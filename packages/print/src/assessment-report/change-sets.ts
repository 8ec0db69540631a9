import { labelIn, wordsFor } from '@use-it-cities/assessment/locales'
import type { Line, ReportSheet } from './report-sheet.ts'
import type { ReportContext } from './report-context.ts'

/** The fewest steps to each label, and which items may be done already. */
export function changeSets({ result, language, say, titled }: ReportContext): ReportSheet['changes']['sets'] {
  return result.changes.map(({ reaches, steps, method, items }) => {
    const key = method === 'exact' ? 'report.change-set' : 'report.change-set-greedy'
    const marks = { gate: ` (${say('reportGate')})`, 'find-out': ` (${say('reportFindOut')})`, do: null } as const
    return {
      title: wordsFor({ key, params: { label: labelIn(reaches, language), steps } }, language),
      items: items.map(({ id, kind }): Line => [...titled(id), ...(marks[kind] === null ? [] : [marks[kind]])]),
    }
  })
}
