import { fail, isInEffect, ok, type LocalDate, type Result } from '@use-it-cities/core'
import type { AssessmentFile } from './model/assessment-file.ts'
import type { Catalogue } from './model/catalogue.ts'
import type { AssessError, AssessFailure } from './model/errors.ts'
import type { AssessOptions } from './model/options.ts'
import type { AssessmentResult, GateOutcome, GroupResult, ItemResult } from './model/result.ts'
import { changesTo } from './rules/changes.ts'
import { checkFile, isOf } from './rules/check-file.ts'
import { itemResult, notInEffect } from './rules/item-result.ts'
import { checkedLabels, defaultLabels, labelOf } from './rules/labels.ts'
import { lawStateOn } from './rules/law-state.ts'
import { scopeOf, type ScopedItem } from './rules/scope-of.ts'
import { sensitivityOf } from './rules/sensitivity.ts'
import { gateOutcome, scoreOf, share, sheetsOf, spanOf, worstGate, type Sheet } from './rules/sheet.ts'

/**
 * What the answers in `file` come to under `catalogue`, on the day the file names. A mistake in the file is an error with all
 * that is wrong; nothing is half assessed. Throws only on labels that cannot be labels.
 */
export function assess(
  catalogue: Catalogue,
  file: AssessmentFile,
  options: AssessOptions = {},
): Result<AssessmentResult, AssessFailure> {
  const labels = checkedLabels(options.labels ?? defaultLabels)
  const errors: AssessError[] = []
  if (!isOf(catalogue, file, errors)) return fail({ code: 'cannot-assess', errors })
  const scope = scopeOf(catalogue, file, options, errors)
  const leftOut = checkFile(file, scope.known, errors)
  if (errors.length > 0) return fail({ code: 'cannot-assess', errors })

  const { on } = file
  const scored = scope.items.filter(({ item }) => !item.effective || isInEffect(item.effective, on))
  const sheets = sheetsOf(file, scored, on)
  const score = spanOf(sheets.map(scoreOf))
  const gates: { id: string; outcome: GateOutcome }[] = []
  scored.forEach(({ item }, at) => {
    if (item.gate) gates.push({ id: item.id, outcome: gateOutcome(sheets, at) })
  })
  const gate = worstGate(gates.map(({ outcome }) => outcome))
  const places = placesOf(catalogue, scored)
  const labelling = labelOf(labels, score, gate)
  return ok({
    catalogue: catalogue.id,
    version: catalogue.version,
    profile: scope.profile?.id ?? null,
    on,
    body: file.body,
    score,
    coverage: lowest(sheets.map(({ answered, whole }) => share(answered, whole, 0))),
    evidenced: lowest(sheets.map(({ evidenced, whole }) => share(evidenced, whole, 0))),
    ...labelling,
    gates,
    groups: groupsOf(places, scored, sheets),
    items: itemsOf(catalogue, scope.items, scored, sheets, on),
    changes: changesTo(labels, scored, sheets, labelling.labels.low),
    weights: weightsOf(scored),
    sensitivity: sensitivityOf(labels, scored, sheets, places, { score, gate, label: labelling.label }),
    assessors: sheets.map((sheet) => ({
      id: sheet.assessor.id,
      ...(sheet.assessor.role !== undefined && { role: sheet.assessor.role }),
      score: scoreOf(sheet),
      coverage: share(sheet.answered, sheet.whole, 0),
    })),
    leftOut,
    ...(file.reply && { reply: file.reply }),
  })
}

const lowest = (shares: readonly number[]) => Math.min(...shares)

function weightsOf(items: readonly ScopedItem[]): Record<string, number> {
  const weights: Record<string, number> = {}
  for (const { item, weight } of items) weights[item.id] = weight
  return weights
}

/** Where the items of each group are, in the catalogue's order; groups without an item in scope are left out. */
function placesOf(catalogue: Catalogue, items: readonly ScopedItem[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>()
  for (const { id } of catalogue.groups) places.set(id, [])
  for (let at = 0; at < items.length; at++) places.get(items[at]?.item.group ?? '')?.push(at)
  for (const [id, of] of places) if (of.length === 0) places.delete(id)
  return places
}

/** Every group by itself. */
function groupsOf(
  groups: ReadonlyMap<string, readonly number[]>,
  items: readonly ScopedItem[],
  sheets: readonly Sheet[],
): GroupResult[] {
  return [...groups].map(([id, places]) => {
    const parts = sheets.map(({ readings }) => {
      const part = { whole: 0, low: 0, high: 0, answered: 0 }
      for (const at of places) {
        const reading = readings[at]
        const weight = items[at]?.weight ?? 0
        if (!reading?.applies) continue
        part.whole += weight
        part.low += weight * reading.low
        part.high += weight * reading.high
        if (reading.answered) part.answered += weight
      }
      return part
    })
    const coverage = lowest(parts.map(({ answered, whole }) => share(answered, whole, 0)))
    return { id, score: spanOf(parts.map(scoreOf)), coverage }
  })
}

const noLaw: readonly never[] = []

/** Every item of the profile, those not asked on the day too, so that nobody wonders where they went. */
function itemsOf(
  catalogue: Catalogue,
  all: readonly ScopedItem[],
  scored: readonly ScopedItem[],
  sheets: readonly Sheet[],
  on: LocalDate,
): ItemResult[] {
  const laws = new Map<string, ItemResult['law'][number]>()
  const lawOf = (id: string) => {
    const seen = laws.get(id)
    const law = seen ? undefined : catalogue.laws.find((each) => each.id === id)
    if (!law) return seen ?? []
    const state = { id, ...lawStateOn(law, on, catalogue.asOf) }
    laws.set(id, state)
    return state
  }
  let next = 0
  return all.map((each) => {
    const { item } = each
    const law = item.lawRefs.length === 0 ? noLaw : item.lawRefs.flatMap(lawOf)
    return scored[next] === each ? itemResult(item, sheets, next++, law) : notInEffect(item, on, law)
  })
}
