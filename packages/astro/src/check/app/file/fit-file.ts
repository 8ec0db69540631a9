import { migrateAnswers, type AssessmentFile, type Catalogue, type MigrationNote } from '@use-it-cities/assessment'
import { fail, ok, type Result } from '@use-it-cities/core'

/** Why a file that can be read does not fit the catalogue. */
export interface FitFault {
  readonly code: 'other-version' | 'unknown-profile' | 'assessor-twice' | 'bad-level'
  readonly params: Readonly<Record<string, string>>
}

export interface Fitted {
  readonly file: AssessmentFile
  /** From which version the answers were moved, and what became of those that did not simply stay. */
  readonly movedFrom: string | null
  readonly notes: readonly MigrationNote[]
  /** Items that the catalogue does not have; they are not in `file`. */
  readonly unknown: readonly string[]
}

/** A file made fit for the catalogue of today. Whoever is to use it is asked first where anything had to change. */
export function fitFile(file: AssessmentFile, catalogue: Catalogue): Result<Fitted, FitFault> {
  const moved = migrateAnswers(file, catalogue)
  if (!moved.ok) return fail({ code: 'other-version', params: { expected: catalogue.version, received: file.version } })
  const now = moved.value.file
  const profile = catalogue.profiles.find(({ id }) => id === now.profile)
  if (now.profile !== undefined && !profile) return fail({ code: 'unknown-profile', params: { received: now.profile } })
  const twice = now.assessors.find(({ id }, at) => now.assessors.findIndex((each) => each.id === id) !== at)
  if (twice) return fail({ code: 'assessor-twice', params: { assessor: twice.id } })

  const items = new Map([...catalogue.items, ...(profile?.adds ?? [])].map((item) => [item.id, item]))
  const unknown = new Set<string>()
  for (const { answers } of now.assessors)
    for (const [id, { level }] of Object.entries(answers)) {
      const item = items.get(id)
      if (!item) unknown.add(id)
      else if (level !== undefined && !(item.ladder && [0, 1, 2, 3, 4].includes(level)))
        return fail({ code: 'bad-level', params: { item: id, level: String(level) } })
    }
  const assessors = now.assessors.map((assessor) => ({
    ...assessor,
    answers: Object.fromEntries(Object.entries(assessor.answers).filter(([id]) => items.has(id))),
  }))
  return ok({
    file: { ...now, assessors },
    movedFrom: file.version === now.version ? null : file.version,
    notes: moved.value.notes,
    unknown: [...unknown].sort(),
  })
}
