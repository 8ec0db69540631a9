import { fail, ok, type LocalDate, type Result } from '@use-it-cities/core'
import type { AssessmentFile } from './model/assessment-file.ts'
import type { Catalogue } from './model/catalogue.ts'
import type { AssessError, AssessFailure } from './model/errors.ts'
import type { AssessOptions } from './model/options.ts'
import type { AssessmentResult, GateOutcome, ItemResult } from './model/result.ts'
import { engineVersion } from './engine-version.ts'
import { changesTo } from './rules/changes.ts'
import { dayOf } from './rules/day-of.ts'
import { checkFile, isOf } from './rules/check-file.ts'
import { itemResult, notInEffect } from './rules/item-result.ts'
import { checkedLabels, defaultLabels, labelOf } from './rules/labels.ts'
import { scopeOf, type ScopedItem } from './rules/scope-of.ts'
import { sensitivityOf } from './rules/sensitivity.ts'
import {
  coverageOf,
  gateOutcome,
  scoreOf,
  share,
  sheetsOf,
  sumsOf,
  spanOf,
  worstGate,
  type Sheet,
} from './rules/sheet.ts'

/**
 * What the answers in `file` come to under `catalogue`, on the day the file names. A mistake in the file is an error with all
 * that is wrong; nothing is half assessed. Throws only on mistakes of a program: labels that cannot be labels, and an item, of
 * the catalogue or added by a profile, whose id is taken or whose group is not there (`checkCatalogue` tells before). What
 * follows from a catalogue alone is worked out once and kept with it: a changed catalogue is a new object, never the old one
 * changed in place.
 */
export function assess(
  catalogue: Catalogue,
  file: AssessmentFile,
  options: AssessOptions = {},
): Result<AssessmentResult, AssessFailure> {
  const labels = options.labels ? checkedLabels(options.labels) : defaultLabels
  const errors: AssessError[] = []
  if (!isOf(catalogue, file, errors)) return fail({ code: 'cannot-assess', errors })
  const scope = scopeOf(catalogue, file, options, errors)
  const leftOut = checkFile(file, scope.known, errors)
  if (errors.length > 0) return fail({ code: 'cannot-assess', errors })

  const { on } = file
  const { scored, gates: gatePlaces, places, weighed, weights, law } = dayOf(catalogue, scope, on)
  const sheets = sheetsOf(file, scored, on)
  const score = spanOf(sheets.map(scoreOf))
  const gates: { id: string; outcome: GateOutcome }[] = []
  for (const at of gatePlaces) gates.push({ id: scored[at]?.item.id ?? '', outcome: gateOutcome(sheets, at) })
  const gate = worstGate(gates.map(({ outcome }) => outcome))
  const labelling = labelOf(labels, score, gate)
  return ok({
    catalogue: catalogue.id,
    version: catalogue.version,
    engine: engineVersion,
    profile: scope.profile?.id ?? null,
    on,
    body: file.body,
    score,
    coverage: coverageOf(sheets),
    evidenced: Math.min(...sheets.map(({ evidenced, whole }) => share(evidenced, whole, 0))),
    ...labelling,
    gates,
    groups: [...places].map(([id, of]) => {
      const parts = sheets.map(({ readings }) => sumsOf(readings, scored, of))
      return { id, score: spanOf(parts.map(scoreOf)), coverage: coverageOf(parts) }
    }),
    items: itemsOf(scope.items, scored, sheets, on, law),
    changes: changesTo(labels, scored, sheets, labelling.labels.low),
    weights: { ...weights },
    sensitivity: sensitivityOf(labels, scored, sheets, weighed, { score, gate, label: labelling.label }),
    assessors: sheets.map((sheet) => ({
      id: sheet.assessor.id,
      ...(sheet.assessor.role !== undefined && { role: sheet.assessor.role }),
      score: scoreOf(sheet),
      coverage: coverageOf([sheet]),
    })),
    leftOut,
    ...(file.reply && { reply: file.reply }),
  })
}

/** Every item of the profile, those not asked on the day too, so that nobody wonders where they went. */
function itemsOf(
  all: readonly ScopedItem[],
  scored: readonly ScopedItem[],
  sheets: readonly Sheet[],
  on: LocalDate,
  law: readonly ItemResult['law'][],
): ItemResult[] {
  let next = 0
  return all.map((each, at) =>
    scored[next] === each
      ? itemResult(each.item, sheets, next++, law[at] ?? [])
      : notInEffect(each.item, on, law[at] ?? []),
  )
}
