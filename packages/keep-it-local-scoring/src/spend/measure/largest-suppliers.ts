import type { PayeeSum } from './supplier-join.ts'

/** The share of the spending in scope that goes to the ten largest suppliers; null when nothing was spent. */
export interface Concentration {
  readonly share: number | null
  /** The ten, the largest first. Nobody who is redacted or unnamed is among them. */
  readonly suppliers: readonly { readonly name: string; readonly minor: number }[]
}

/** Adds up what belongs to one supplier under several spellings, and takes the ten largest. */
export function largestSuppliers(payees: readonly PayeeSum[], inScopeMinor: number): Concentration {
  const sums = new Map<string, { name: string; minor: number }>()
  for (const { payee, minor } of payees) {
    if (payee.isAnonymous) continue
    const sum = sums.get(payee.identity)
    if (!sum) sums.set(payee.identity, { name: payee.name, minor })
    else {
      sum.minor += minor
      if (payee.name < sum.name) sum.name = payee.name
    }
  }
  const suppliers = [...sums.values()]
    .filter(({ minor }) => minor > 0)
    .sort((a, b) => b.minor - a.minor || (a.name < b.name ? -1 : 1))
    .slice(0, 10)
  const largest = suppliers.reduce((sum, { minor }) => sum + minor, 0)
  return { share: inScopeMinor > 0 ? Math.min(1, largest / inScopeMinor) : null, suppliers }
}
