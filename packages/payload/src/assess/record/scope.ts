import { assess, type AssessmentResult, type Catalogue } from '@use-it-cities/assessment'
import { errorSentence } from '@use-it-cities/assessment/locales'
import { refuse } from '../../hooks/refuse.ts'
import { fileOf } from './file-of.ts'
import type { AssessmentData } from './rows.ts'

/** What is asked of this body under this profile on the day: the result of somebody who has said nothing yet. */
export function scopeOn(row: AssessmentData, catalogue: Catalogue): AssessmentResult {
  const file = { ...fileOf(row, []), assessors: [{ id: 'nobody', answers: {} }] }
  const result = assess(catalogue, file)
  if (!result.ok) throw refuse(result.error.errors.slice(0, 20).map(errorSentence).join(' '), 409)
  return result.value
}

/** Ids of the items asked on the day. */
export const askedIn = ({ items }: AssessmentResult): readonly string[] =>
  items.filter(({ outcome }) => outcome !== 'not-in-effect').map(({ id }) => id)
