import { migrateAnswers, type Catalogue } from '@use-it-cities/assessment'
import type { AssessmentData } from './rows.ts'
import type { Fits } from './what-may.ts'

/** Whether what was asked of this body is still a list of questions in the catalogue. */
export const hasProfile = ({ profile }: AssessmentData, { profiles }: Catalogue): boolean =>
  profile === null || profiles.some(({ id }) => id === profile)

/** Whether answers can be read with the catalogue the city has now. */
export function fitsOf(row: AssessmentData, catalogue: Catalogue | null): Fits {
  if (!catalogue || !hasProfile(row, catalogue)) return 'unreadable'
  if (catalogue.version === row.version) return 'current'
  const { body, catalogue: id, version, on } = row
  return migrateAnswers({ catalogue: id, version, on, body, assessors: [] }, catalogue).ok ? 'migratable' : 'unreadable'
}
