import { fail, ok, type Result } from '@use-it-cities/core'
import type { PaymentsRead } from '../reading/read-payments.ts'
import type { PaidSupplier } from '../reading/tally.ts'
import type { SpendError } from '../spend-error.ts'
import type { Area, LocalDefinition } from '../suppliers/area.ts'
import type { SupplierBook } from '../suppliers/supplier-book.ts'
import type { Exclusion, SpendDefinition } from './definition.ts'
import { largestSuppliers, type Concentration } from './largest-suppliers.ts'
import { newLocalSuppliers, type NewLocalSuppliers } from './new-local-suppliers.ts'
import { supplierJoin, type JoinReport } from './supplier-join.ts'
import { shareSums, type ShareRange, type ShareSums } from './share.ts'

export interface MeasureOptions {
  readonly suppliers?: SupplierBook
  readonly local?: { readonly definition?: LocalDefinition; readonly area: Area }
  readonly exclusions?: readonly Exclusion[]
  /** Counts suppliers whose name is only nearly that of the list. A person should have looked at them. */
  readonly countNearNames?: boolean
  readonly thresholdMinor?: number
  readonly currency?: string
  /** Files of the two years before, to say who is new. */
  readonly earlier?: readonly PaymentsRead[]
}

/** The figures of one part of the spending: a directorate, a month. */
export interface SpendPart {
  readonly of: string
  readonly totalMinor: number
  readonly localShare: ShareRange
  readonly vcseShare: ShareRange
  readonly coverage: number
}

export interface SpendMeasures {
  readonly definition: SpendDefinition
  readonly totalMinor: number
  readonly inScopeMinor: number
  readonly localShare: ShareRange
  readonly vcseShare: ShareRange
  /** What is known to be local over all, as published figures have it; the low end may lie below, by unknown credits. */
  readonly knownLocalShare: number | null
  readonly knownVcseShare: number | null
  /** The part of the spending in scope whose supplier has a known place. */
  readonly coverage: number
  /** The part whose supplier is known to be of the community sector, or known not to be. */
  readonly vcseCoverage: number
  /** Redacted spending over all; null when nothing was spent. */
  readonly redactedShare: number | null
  readonly topSupplierConcentration: Concentration
  readonly newLocalSuppliers: NewLocalSuppliers
  readonly byDepartment: readonly SpendPart[]
  /** By month, `2022-05`; empty for payments whose month is not known. */
  readonly byMonth: readonly SpendPart[]
  readonly join: JoinReport
}

/** The figures of payments files taken together. Refuses files of different bases and lists that contradict themselves. */
export function measureSpend(
  files: readonly PaymentsRead[],
  options: MeasureOptions = {},
): Result<SpendMeasures, SpendError> {
  const bases = [...new Set(files.map(({ basis }) => basis))]
  if (bases.length > 1) return fail({ code: 'bases-differ', bases })
  const definition = definitionOf(files, options)
  const join = supplierJoin(definition, options.suppliers)
  const sums = shareSums()
  const departments = new Map<string, ShareSums>()
  const months = new Map<string, ShareSums>()
  let [total, redacted] = [0, 0]

  for (const { tally } of files) {
    const known = tally.suppliers.map((paid) => join.find(paid))
    const wrong = known.find((each) => !each.ok)
    if (wrong && !wrong.ok) return wrong
    for (const { supplier, department, period, minor } of tally.cells()) {
      const paid = tally.suppliers[supplier] as PaidSupplier
      const found = known[supplier]
      if (!found?.ok) continue
      total += minor
      if (paid.anonymous === 'redacted') redacted += minor
      join.count(found.value, minor)
      if (isLeftOut(definition.exclusions, paid, found.value.kind)) continue
      sums.add(found.value.id, found.value, minor)
      partOf(departments, tally.departments[department] ?? '').add(found.value.id, found.value, minor)
      partOf(months, tally.periods[period] ?? '').add(found.value.id, found.value, minor)
      join.inScope(found.value, minor)
    }
  }
  const local = sums.local()
  const vcse = sums.vcse()
  const inScopeMinor = sums.totalMinor()
  const fresh = newLocalSuppliers(files, options.earlier, join)
  if (!fresh.ok) return fresh
  return ok({
    definition,
    totalMinor: total,
    inScopeMinor,
    localShare: local.share,
    vcseShare: vcse.share,
    knownLocalShare: local.known,
    knownVcseShare: vcse.known,
    coverage: local.coverage,
    vcseCoverage: vcse.coverage,
    redactedShare: total > 0 ? Math.min(1, Math.max(0, redacted / total)) : null,
    topSupplierConcentration: largestSuppliers(join.payees(), inScopeMinor),
    newLocalSuppliers: fresh.value,
    byDepartment: partsOf(departments).sort((a, b) => b.totalMinor - a.totalMinor || compare(a.of, b.of)),
    byMonth: partsOf(months).sort((a, b) => compare(a.of, b.of)),
    join: join.report(),
  })
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

function definitionOf(files: readonly PaymentsRead[], options: MeasureOptions): SpendDefinition {
  const { suppliers, local, exclusions = [], countNearNames = false, thresholdMinor = null, currency = 'GBP' } = options
  return {
    contract: 1,
    currency,
    basis: files[0]?.basis ?? null,
    thresholdMinor,
    local: { definition: local?.definition ?? 'based', area: local?.area ?? [] },
    exclusions,
    nearNames: countNearNames ? 'counted' : 'listed',
    suppliers: suppliers ? { synthetic: suppliers.synthetic, label: suppliers.label, count: suppliers.count } : null,
  }
}

function isLeftOut(exclusions: readonly Exclusion[], { anonymous }: PaidSupplier, kind: string | undefined): boolean {
  return exclusions.some((each) => each === anonymous || each === kind)
}

function partOf(parts: Map<string, ShareSums>, of: string): ShareSums {
  const known = parts.get(of)
  if (known) return known
  const made = shareSums()
  parts.set(of, made)
  return made
}

function partsOf(parts: ReadonlyMap<string, ShareSums>): SpendPart[] {
  return [...parts].map(([of, sums]) => {
    const { share, coverage } = sums.local()
    return { of, totalMinor: sums.totalMinor(), localShare: share, vcseShare: sums.vcse().share, coverage }
  })
}
