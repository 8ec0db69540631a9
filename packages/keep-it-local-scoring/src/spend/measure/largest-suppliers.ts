import type { PayeeSum } from './supplier-join.ts'
import { supplierSums, type SupplierSum } from './supplier-sums.ts'

/** The share of the spending in scope that goes to the ten largest suppliers; null when nothing was spent. */
export interface Concentration {
  readonly share: number | null
  /** The ten, the largest first. Nobody who is redacted or unnamed is among them. */
  readonly suppliers: readonly SupplierSum[]
}

/** The ten that got most, each under all its spellings. */
export function largestSuppliers(payees: readonly PayeeSum[], inScopeMinor: number): Concentration {
  const suppliers = [...supplierSums(payees)]
    .sort((a, b) => b.minor - a.minor || (a.name < b.name ? -1 : 1))
    .slice(0, 10)
  const largest = suppliers.reduce((sum, { minor }) => sum + minor, 0)
  return { share: inScopeMinor > 0 ? Math.min(1, largest / inScopeMinor) : null, suppliers }
}
