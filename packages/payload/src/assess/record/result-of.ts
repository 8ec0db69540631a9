import { assess, type AssessmentResult, type Catalogue } from '@use-it-cities/assessment'
import { errorSentence } from '@use-it-cities/assessment/locales'
import { refuse } from '../../hooks/refuse.ts'
import { fileOf, hasAnswered } from './file-of.ts'
import { hasProfile } from './fits-of.ts'
import type { ReadAssessment } from './read-assessment.ts'
import type { SheetData } from './rows.ts'

/** The catalogue of an assessment that can be read with it. Says what to do about one that cannot. */
export function currentCatalogue({ catalogue, fits, row }: ReadAssessment): Catalogue {
  if (catalogue && fits === 'current') return catalogue
  if (fits === 'migratable')
    throw refuse(
      `Expected answers for version ${catalogue?.version} of this checklist; these are for ${row.version}. Move them first.`,
      409,
    )
  if (catalogue && !hasProfile(row, catalogue))
    throw refuse(
      `These answers are for the profile ${row.profile} of ${row.catalogue}, which this CMS no longer has. They are kept; ask an administrator to bring the profile back.`,
      409,
    )
  throw refuse(
    `These answers are for version ${row.version} of ${row.catalogue}, which this CMS no longer has and cannot move. They are kept; ask an administrator.`,
    409,
  )
}

/** What the answers of these assessors come to; whoever said nothing yet is left out. Refuses with the engine's sentences. */
export function resultOf(assessment: ReadAssessment, sheets: readonly SheetData[]): AssessmentResult {
  const catalogue = currentCatalogue(assessment)
  const result = assess(catalogue, fileOf(assessment.row, sheets.filter(hasAnswered)))
  if (!result.ok) throw refuse(result.error.errors.slice(0, 20).map(errorSentence).join(' '), 409)
  return result.value
}
