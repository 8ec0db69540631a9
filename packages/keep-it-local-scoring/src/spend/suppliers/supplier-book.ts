import { fail, ok, type Result } from '@use-it-cities/core'
import { distance } from 'fastest-levenshtein'
import type { PaidSupplier } from '../reading/tally.ts'
import type { SpendError } from '../spend-error.ts'
import { charityNumber, companyNumber, normalName, ownId } from './names.ts'
import { factsOf, type Supplier } from './supplier.ts'

/** How sure it is that a payee is the supplier of the list. Near and ambiguous names are for a person to decide. */
export type MatchQuality =
  | 'company-number'
  | 'charity-number'
  | 'supplier-id'
  | 'exact-name'
  | 'normalised-name'
  | 'near-name'
  | 'ambiguous-name'

export interface Match {
  readonly supplier: Supplier
  readonly quality: MatchQuality
}

export interface SupplierBook {
  readonly count: number
  /** What stands above the header of the list, such as who made it and when. */
  readonly label: string
  /** True for a made-up list, which its label says. Its figures are an example and nothing else. */
  readonly synthetic: boolean
  readonly find: (paid: PaidSupplier) => Result<Match | undefined, SpendError>
}

/** No name is longer, and to compare two takes the longer of them squared. */
const longestNear = 300

type By = 'company-number' | 'charity-number' | 'supplier-id'

/** Makes a list of suppliers ready to be searched; refuses a list that says two things about one supplier. */
export function supplierBook(suppliers: readonly Supplier[], label = ''): Result<SupplierBook, SpendError> {
  const byNumber: Record<By, Map<string, Supplier>> = {
    'company-number': new Map(),
    'charity-number': new Map(),
    'supplier-id': new Map(),
  }
  const byExact = new Map<string, Supplier[]>()
  const byNormal = new Map<string, Supplier[]>()
  const byStart = new Map<string, Set<string>>()

  for (const one of suppliers) {
    const numbers = {
      'company-number': one.companyNumber,
      'charity-number': one.charityNumber,
      'supplier-id': one.supplierId,
    }
    for (const by of ['company-number', 'charity-number', 'supplier-id'] as const) {
      const value = numbers[by]
      const known = value === '' ? undefined : byNumber[by].get(value)
      if (known && factsOf(known) !== factsOf(one))
        return fail({ code: 'suppliers-conflict', line: one.line, withLine: known.line, by, value })
      if (value !== '' && !known) byNumber[by].set(value, one)
    }
    if (one.name === '') continue
    const normal = normalName(one.name)
    const twin = byExact
      .get(one.name)
      ?.find((each) => !hasNumber(each) && !hasNumber(one) && factsOf(each) !== factsOf(one))
    if (twin)
      return fail({ code: 'suppliers-conflict', line: one.line, withLine: twin.line, by: 'name', value: one.name })
    byExact.set(one.name, [...(byExact.get(one.name) ?? []), one])
    byNormal.set(normal, [...(byNormal.get(normal) ?? []), one])
    const start = byStart.get(normal.slice(0, 1)) ?? new Set()
    byStart.set(normal.slice(0, 1), start.add(normal))
  }

  const named = (
    list: readonly Supplier[] | undefined,
    paid: PaidSupplier,
    quality: MatchQuality,
  ): Match | undefined => {
    const possible = (list ?? []).filter((each) => !differs(each, paid))
    const [first] = possible
    if (!first) return undefined
    const isOne = possible.every((each) => factsOf(each) === factsOf(first))
    return { supplier: first, quality: isOne ? quality : 'ambiguous-name' }
  }
  const near = (normal: string): string | undefined => {
    if (normal.length > longestNear) return undefined
    const most = normal.length >= 8 ? 2 : normal.length >= 5 ? 1 : 0
    let best: { readonly name: string; readonly far: number } | undefined
    for (const name of byStart.get(normal.slice(0, 1)) ?? []) {
      const isLonger =
        Math.min(name.length, normal.length) >= 8 && (name.startsWith(`${normal} `) || normal.startsWith(`${name} `))
      const far = isLonger ? 3 : Math.abs(name.length - normal.length) > most ? Infinity : distance(name, normal)
      if ((isLonger || far <= most) && far < (best?.far ?? Infinity)) best = { name, far }
    }
    return best?.name
  }

  return ok({
    count: suppliers.length,
    label,
    synthetic: /synthetic|made[- ]up|fixture|fictional/i.test(label),
    find: (paid) => {
      const company = byNumber['company-number'].get(companyNumber(paid.companyNumber))
      const charity = byNumber['charity-number'].get(charityNumber(paid.charityNumber))
      if (company && charity && factsOf(company) !== factsOf(charity))
        return fail({ code: 'payment-suppliers-conflict', supplier: paid.name, lines: [company.line, charity.line] })
      if (company) return ok({ supplier: company, quality: 'company-number' })
      if (charity) return ok({ supplier: charity, quality: 'charity-number' })
      const own = byNumber['supplier-id'].get(ownId(paid.supplierId))
      if (own && !differs(own, paid)) return ok({ supplier: own, quality: 'supplier-id' })
      if (paid.name === '') return ok(undefined)
      const normal = normalName(paid.name)
      const byName =
        named(byExact.get(paid.name), paid, 'exact-name') ?? named(byNormal.get(normal), paid, 'normalised-name')
      if (byName) return ok(byName)
      const similar = near(normal)
      return ok(similar === undefined ? undefined : named(byNormal.get(similar), paid, 'near-name'))
    },
  })
}

const hasNumber = (one: Supplier): boolean => one.companyNumber !== '' || one.charityNumber !== ''

/** True when both have a number of one kind and it is not the same: two bodies, whatever they are called. */
function differs(one: Supplier, paid: PaidSupplier): boolean {
  const company = companyNumber(paid.companyNumber)
  const charity = charityNumber(paid.charityNumber)
  const isOther = (mine: string, theirs: string) => mine !== '' && theirs !== '' && mine !== theirs
  return isOther(one.companyNumber, company) || isOther(one.charityNumber, charity)
}
