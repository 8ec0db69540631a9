import type { Basis } from '../spend-error.ts'
import type { Area, LocalDefinition } from '../suppliers/area.ts'
import type { SupplierKind } from '../suppliers/supplier.ts'

/** What may be left out of the spending in scope. Nothing is, unless somebody says so. */
export type Exclusion = Exclude<SupplierKind, 'vcse' | 'business'> | 'redacted' | 'unnamed'

/** What the figures mean. Figures with different definitions are never compared. */
export interface SpendDefinition {
  readonly contract: 1
  readonly currency: string
  /** Amounts without VAT, with it, or the files do not say. Null before any file was read. */
  readonly basis: Basis | null
  /** The smallest payment the council publishes, in minor units; null when nobody said. */
  readonly thresholdMinor: number | null
  readonly local: { readonly definition: LocalDefinition; readonly area: Area }
  readonly exclusions: readonly Exclusion[]
  readonly nearNames: 'listed' | 'counted'
  /** The list of suppliers; null without one. A synthetic list is made up, and so are figures that rest on it. */
  readonly suppliers: { readonly synthetic: boolean; readonly label: string; readonly count: number } | null
}

/** What two definitions differ in, as field names. Two councils have two areas, which is no difference. */
export function differing(one: SpendDefinition, other: SpendDefinition): readonly string[] {
  const parts = (each: SpendDefinition): Readonly<Record<string, string>> => ({
    contract: String(each.contract),
    currency: each.currency,
    basis: String(each.basis),
    thresholdMinor: String(each.thresholdMinor),
    'local.definition': each.local.definition,
    exclusions: [...each.exclusions].sort().join(),
    nearNames: each.nearNames,
    'suppliers.synthetic': String(each.suppliers?.synthetic ?? false),
  })
  const theirs = parts(other)
  return Object.entries(parts(one)).flatMap(([field, value]) => (theirs[field] === value ? [] : [field]))
}
