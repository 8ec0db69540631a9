import { migrateAnswers, type Catalogue } from '@use-it-cities/assessment'
import type { AssessmentData } from './rows.ts'
import type { Fits } from './what-may.ts'

/** Whether answers can be read with the catalogue the city has now. */
export function fitsOf(row: AssessmentData, catalogue: Catalogue | null): Fits {
  if (!catalogue) return 'unreadable'
  if (catalogue.version === row.version) {
    const { profile } = row
    return profile === null || catalogue.profiles.some(({ id }) => id === profile) ? 'current' : 'unreadable'
  }
  const { id: _, body, catalogue: id, version, on } = row
  return migrateAnswers({ catalogue: id, version, on, body, assessors: [] }, catalogue).ok ? 'migratable' : 'unreadable'
}
