import { reasonIn } from '@use-it-cities/assessment/locales'
import { wordsFor } from '@use-it-cities/assessment/locales'
import { dayIn } from '../words/formats.ts'
import type { ReportSheet } from './report-sheet.ts'
import type { ReportContext } from './report-context.ts'

/** Each law behind an item once: what it says, how it stood on the day, and where that was read. */
export function lawList({ catalogue, result, language, say, quoted, sources }: ReportContext): ReportSheet['law'] {
  const stood = new Map(result.items.flatMap(({ law }) => law.map(({ id, because }) => [id, because] as const)))
  return {
    title: wordsFor({ key: 'report.law' }, language),
    note: say('reportLawRead', { date: dayIn(language, catalogue.asOf) }),
    list: catalogue.laws.flatMap(({ id, topic, fact, statusNote, sources: from }) => {
      const because = stood.get(id)
      if (!because) return []
      const note = statusNote === undefined ? [] : [[quoted(statusNote)]]
      const lines = [[quoted(fact)], [reasonIn(because, language)], ...note]
      return [{ title: quoted(topic), lines, sources: sources.numbersOf(from) }]
    }),
  }
}
