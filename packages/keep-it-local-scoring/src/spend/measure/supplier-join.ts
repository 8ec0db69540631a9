import { ok, type Result } from '@use-it-cities/core'
import { sumTable, type SumTable } from '../reading/sum-table.ts'
import type { PaidSupplier } from '../reading/tally.ts'
import type { SpendError } from '../spend-error.ts'
import { charityNumber, companyNumber, normalName } from '../suppliers/names.ts'
import type { MatchQuality, SupplierBook } from '../suppliers/supplier-book.ts'
import { isLocal, type SupplierKind } from '../suppliers/supplier.ts'
import type { SpendDefinition } from './definition.ts'

/** A payee, and what is known about it. */
export interface Payee {
  /** The same for the same payee of several files. */
  readonly id: number
  readonly identity: string
  readonly name: string
  readonly isAnonymous: boolean
  readonly local: boolean | undefined
  readonly vcse: boolean | undefined
  readonly kind: SupplierKind | undefined
  readonly quality: MatchQuality | 'none'
  /** What the list calls it, and the line, when there is a match of any quality. */
  readonly listed: { readonly name: string; readonly line: number } | undefined
}

export interface PayeeSum {
  readonly payee: Payee
  readonly minor: number
}

/** For a person to decide: the same supplier or not? */
export interface ToDecide {
  readonly paid: string
  readonly listed: string
  readonly line: number
  readonly quality: 'near-name' | 'ambiguous-name'
  readonly minor: number
  readonly counted: boolean
}

/** How the payees were found in the list of suppliers. */
export interface JoinReport {
  readonly matches: Readonly<Record<MatchQuality | 'none', { readonly payees: number; readonly minor: number }>>
  /** The largest first, at most 200. */
  readonly toDecide: readonly ToDecide[]
}

const qualities = [
  'company-number',
  'charity-number',
  'supplier-id',
  'exact-name',
  'normalised-name',
  'near-name',
  'ambiguous-name',
  'none',
] as const

export type SupplierJoin = ReturnType<typeof supplierJoin>

/** Looks payees up in the list of suppliers, each once, and keeps count of how they were found. */
export function supplierJoin(definition: SpendDefinition, book: SupplierBook | undefined) {
  const payees = new Map<string, Payee>()
  const inOrder: Payee[] = []
  // By the id of the payee.
  const all = sumTable()
  const scope = sumTable()

  const look = (paid: PaidSupplier): Result<Payee, SpendError> => {
    const found = paid.anonymous ? ok(undefined) : (book?.find(paid) ?? ok(undefined))
    if (!found.ok) return found
    const { supplier, quality } = found.value ?? { supplier: undefined, quality: 'none' as const }
    const isCounted =
      quality !== 'none' &&
      quality !== 'ambiguous-name' &&
      (quality !== 'near-name' || definition.nearNames === 'counted')
    const used = isCounted ? supplier : undefined
    const own = charityNumber(paid.charityNumber) === '' ? undefined : true
    return ok({
      id: inOrder.length,
      identity: used ? `line ${used.line}` : identityOf(paid),
      name: paid.name,
      isAnonymous: paid.anonymous !== undefined,
      local: used && isLocal(used, definition.local.definition, definition.local.area),
      vcse: paid.vcse ?? own ?? used?.vcse,
      kind: used?.kind,
      quality,
      listed: supplier && { name: supplier.name, line: supplier.line },
    })
  }

  return {
    find: (paid: PaidSupplier): Result<Payee, SpendError> => {
      const key = keyOf(paid)
      const known = payees.get(key)
      if (known) return ok(known)
      const found = look(paid)
      if (!found.ok) return found
      payees.set(key, found.value)
      inOrder.push(found.value)
      return found
    },
    count: (payee: Payee, minor: number): void => all.add(payee.id, minor),
    inScope: (payee: Payee, minor: number): void => scope.add(payee.id, minor),
    payees: (): readonly PayeeSum[] => sumsOf(inOrder, scope),
    report: (): JoinReport => {
      const counted = sumsOf(inOrder, all)
      return { matches: matchesOf(counted), toDecide: toDecide(counted, definition) }
    },
  }
}

const sumsOf = (payees: readonly Payee[], table: SumTable): PayeeSum[] =>
  payees.flatMap((payee) => (table.has(payee.id) ? [{ payee, minor: table.of(payee.id) }] : []))

/** Most files give the name and nothing else: then it is the key, and no other text is kept. */
const keyOf = (paid: PaidSupplier): string =>
  paid.anonymous === undefined &&
  paid.vcse === undefined &&
  `${paid.companyNumber}${paid.charityNumber}${paid.supplierId}` === '' &&
  !paid.name.startsWith('{')
    ? paid.name
    : JSON.stringify(paid)

function identityOf(paid: PaidSupplier): string {
  if (paid.anonymous) return `anonymous ${paid.anonymous}`
  return companyNumber(paid.companyNumber) || normalName(paid.name) || paid.name
}

function matchesOf(all: readonly PayeeSum[]): JoinReport['matches'] {
  const matches = Object.fromEntries(qualities.map((each) => [each, { payees: 0, minor: 0 }])) as Record<
    MatchQuality | 'none',
    { payees: number; minor: number }
  >
  for (const { payee, minor } of all) {
    const { quality } = payee
    matches[quality].payees++
    matches[quality].minor += minor
  }
  return matches
}

function toDecide(all: readonly PayeeSum[], { nearNames }: SpendDefinition): readonly ToDecide[] {
  return all
    .flatMap(({ payee: { quality, name, listed }, minor }): ToDecide[] => {
      if (!listed || (quality !== 'near-name' && quality !== 'ambiguous-name')) return []
      const counted = quality === 'near-name' && nearNames === 'counted'
      return [{ paid: name, listed: listed.name, line: listed.line, quality, minor, counted }]
    })
    .sort((a, b) => b.minor - a.minor || (a.paid < b.paid ? -1 : 1))
    .slice(0, 200)
}
