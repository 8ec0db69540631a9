import { assess } from '@use-it-cities/assessment'
import { assessmentSummarySchema, summaryOf, type AssessmentSummary } from '@use-it-cities/assessment/publication'
import type { LocalDate } from '@use-it-cities/core'
import { fileOf, hasAnswered } from '../record/file-of.ts'
import type { ReadAssessment } from '../record/read-assessment.ts'

interface How {
  readonly organisation: string
  readonly withItems: boolean
  readonly publishedOn: LocalDate
}

/** What would be public of an assessment as it is now; `null` when its answers cannot be read with the catalogue there is. */
export function summaryNow(
  { row, sheets, catalogue, fits }: ReadAssessment,
  { organisation, withItems, publishedOn }: How,
): AssessmentSummary | null {
  if (!catalogue || fits !== 'current') return null
  const result = assess(catalogue, fileOf(row, sheets.filter(hasAnswered)))
  if (!result.ok) return null
  const summary = summaryOf(result.value, catalogue, { code: row.code, organisation, withItems, publishedOn })
  // Through JSON and the schema, so that it is what the site would read, field by field.
  return assessmentSummarySchema.safeParse(JSON.parse(JSON.stringify(summary))).data ?? null
}
