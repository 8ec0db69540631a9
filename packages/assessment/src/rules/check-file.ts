import { isLocalDate } from '@use-it-cities/core'
import type { Answer, AssessmentFile } from '../model/assessment-file.ts'
import type { Catalogue, Item } from '../model/catalogue.ts'
import type { AssessError } from '../model/errors.ts'
import { nearestOf } from './nearest-of.ts'

/** True when the file was answered from this very catalogue. If it was not, nothing else in it can be judged. */
export function isOf(catalogue: Catalogue, file: AssessmentFile, errors: AssessError[]): boolean {
  if (file.catalogue !== catalogue.id) {
    errors.push({ code: 'other-catalogue', params: { expected: catalogue.id, received: file.catalogue } })
    return false
  }
  if (file.version === catalogue.version) return true
  const params = { expected: catalogue.version, received: file.version }
  const canMove = catalogue.migrations?.some(({ from }) => from === file.version) ?? false
  errors.push({ code: canMove ? 'other-version-migratable' : 'other-version', params })
  return false
}

/**
 * What a schema cannot see: days, ids and levels that only the catalogue knows, and what must not be said without a reason.
 * Gives the ids that were answered and are not in scope.
 */
export function checkFile(
  file: AssessmentFile,
  known: ReadonlyMap<string, Item | null>,
  errors: AssessError[],
): string[] {
  if (!isLocalDate(file.on)) errors.push({ code: 'not-a-day', params: { at: 'on', received: String(file.on) } })
  if (file.assessors.length === 0) errors.push({ code: 'no-assessor', params: {} })
  const seen = new Set<string>()
  const leftOut = new Set<string>()
  for (const { id, answers } of file.assessors) {
    if (seen.has(id)) errors.push({ code: 'assessor-twice', params: { assessor: id } })
    seen.add(id)
    for (const item of Object.keys(answers)) {
      const answer = answers[item]
      if (!answer) continue
      const asked = known.get(item)
      if (asked === undefined) {
        const nearest = nearestOf(item, known.keys())
        errors.push({ code: 'unknown-item', params: { assessor: id, item, nearest } })
        continue
      }
      if (asked === null) leftOut.add(item)
      checkAnswer(answer, asked, id, item, errors)
    }
  }
  return [...leftOut].sort()
}

function checkAnswer(
  { answer, level, justification, evidence }: Answer,
  asked: Item | null,
  assessor: string,
  item: string,
  errors: AssessError[],
) {
  if (answer === 'not-applicable' && !justification?.trim())
    errors.push({ code: 'no-justification', params: { assessor, item } })
  for (const { title, collectedOn, expiresOn } of evidence) {
    if (expiresOn === undefined || expiresOn >= collectedOn) continue
    errors.push({ code: 'evidence-dates', params: { assessor, item, evidence: title, collectedOn, expiresOn } })
  }
  if (level === undefined || !asked) return
  const params = { assessor, item, level }
  if (!asked.ladder) errors.push({ code: 'level-without-ladder', params })
  else if (!(Number.isInteger(level) && level >= 0 && level <= 4)) errors.push({ code: 'level-outside-ladder', params })
  else if ((answer === 'met' && level === 0) || (answer === 'not-met' && level === 4))
    errors.push({ code: 'level-contradicts-answer', params: { ...params, answer } })
}
