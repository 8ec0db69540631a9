import { ok, type Result } from '@use-it-cities/core'
import type { PaymentsRead } from '../reading/read-payments.ts'
import type { SpendError } from '../spend-error.ts'
import type { SupplierJoin } from './supplier-join.ts'
import { supplierSums } from './supplier-sums.ts'

/** Local suppliers that are paid now and were not in the two years before, or why that cannot be said. */
export type NewLocalSuppliers =
  | { readonly known: true; readonly count: number; readonly minor: number; readonly names: readonly string[] }
  | { readonly known: false; readonly because: 'needs-earlier-files' | 'earlier-files-too-short' | 'days-not-known' }

const mostNames = 200

/** Needs files of the 24 months before the first payment, with no month left out. */
export function newLocalSuppliers(
  files: readonly PaymentsRead[],
  earlier: readonly PaymentsRead[] | undefined,
  join: SupplierJoin,
): Result<NewLocalSuppliers, SpendError> {
  if (!earlier || earlier.length === 0) return ok({ known: false, because: 'needs-earlier-files' })
  const firsts = files.flatMap(({ dates }) => dates.from ?? []).sort()
  const [first] = firsts
  if (first === undefined || firsts.length < files.length) return ok({ known: false, because: 'days-not-known' })
  const months = new Set(earlier.flatMap(({ tally }) => tally.periods))
  if (monthsBefore(first).some((month) => !months.has(month)))
    return ok({ known: false, because: 'earlier-files-too-short' })

  const before = new Set<string>()
  for (const { tally } of earlier)
    for (const paid of tally.suppliers) {
      const found = join.find(paid)
      if (!found.ok) return found
      before.add(found.value.identity)
    }
  const fresh = supplierSums(join.payees().filter(({ payee }) => payee.local === true && !before.has(payee.identity)))
  const names = fresh.map(({ name }) => name).sort()
  const minor = fresh.reduce((sum, each) => sum + each.minor, 0)
  return ok({ known: true, count: fresh.length, minor, names: names.slice(0, mostNames) })
}

/** The 24 months before the month of a day. */
function monthsBefore(day: string): readonly string[] {
  const at = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
  return Array.from({ length: 24 }, (_, back) => at - back - 1).map(
    (month) => `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`,
  )
}
