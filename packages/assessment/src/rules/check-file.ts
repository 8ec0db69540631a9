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

/** What a schema cannot see: days, ids and levels that only the catalogue knows, and what must not be said without a reason. */
export function checkFile(
  file: AssessmentFile,
  items: readonly Item[],
  known: ReadonlySet<string>,
  errors: AssessError[],
) {
  if (!isLocalDate(file.on)) errors.push({ code: 'not-a-day', params: { at: 'on', received: String(file.on) } })
  if (file.assessors.length === 0) errors.push({ code: 'no-assessor', params: {} })
  const byId = new Map(items.map((item) => [item.id, item]))
  const seen = new Set<string>()
  for (const { id, answers } of file.assessors) {
    if (seen.has(id)) errors.push({ code: 'assessor-twice', params: { assessor: id } })
    seen.add(id)
    for (const item in answers) {
      const answer = answers[item]
      if (!answer || !Object.hasOwn(answers, item)) continue
      const at = { assessor: id, item }
      if (!known.has(item)) errors.push({ code: 'unknown-item', params: { ...at, nearest: nearestOf(item, known) } })
      else checkAnswer(answer, byId.get(item), at, errors)
    }
  }
}

function checkAnswer(
  { answer, level, justification, evidence }: Answer,
  item: Item | undefined,
  at: { readonly assessor: string; readonly item: string },
  errors: AssessError[],
) {
  if (answer === 'not-applicable' && !justification?.trim()) errors.push({ code: 'no-justification', params: at })
  for (const { title, collectedOn, expiresOn } of evidence) {
    if (expiresOn !== undefined && expiresOn < collectedOn)
      errors.push({ code: 'evidence-dates', params: { ...at, evidence: title, collectedOn, expiresOn } })
  }
  if (level === undefined || !item) return
  if (!item.ladder) errors.push({ code: 'level-without-ladder', params: { ...at, level } })
  else if (!(Number.isInteger(level) && level >= 0 && level <= 4))
    errors.push({ code: 'level-outside-ladder', params: { ...at, level } })
  else if ((answer === 'met' && level === 0) || (answer === 'not-met' && level === 4))
    errors.push({ code: 'level-contradicts-answer', params: { ...at, level, answer } })
}
