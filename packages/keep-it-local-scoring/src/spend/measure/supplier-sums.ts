import type { PayeeSum } from './supplier-join.ts'

/** What one supplier got in all, under whichever of its spellings. */
export interface SupplierSum {
  readonly name: string
  readonly minor: number
}

/** Adds up what belongs to one supplier under several spellings, credits taken off; only who got more than it gave back. */
export function supplierSums(payees: readonly PayeeSum[]): readonly SupplierSum[] {
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
  return [...sums.values()].filter(({ minor }) => minor > 0)
}
