import type { RouteDecision } from '../schema/facts.ts'
import type { VoucherPolicy } from '../schema/policy.ts'
import { isDay } from './is-moment.ts'
import type { IssuedTotal } from './types.ts'

/*
 * What decides about money and days is checked again where it is used: a string for a number must never pay a wrong amount.
 * Everything else about a record is checked where it is read, by its schema. Each check names the first field that has the
 * wrong form, or null when all are right.
 */

export const isText = (value: unknown): boolean => typeof value === 'string' && value !== ''
const isAmount = (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 0
export const isOptionalAmount = (value: unknown): boolean => value === undefined || isAmount(value)
const isCount = (value: unknown) => isAmount(value) && value !== 0

/** The first field of a record that its check refuses, in the order of the checks. */
const wrongIn =
  <Kind extends object>(checks: { readonly [Field in keyof Kind]-?: (value: unknown, record: Kind) => boolean }) =>
  (record: Kind): keyof Kind | null => {
    for (const field in checks) if (!checks[field](record[field], record)) return field
    return null
  }

export const wrongInRoute = wrongIn<RouteDecision>({
  researcher: isText,
  route: (value) => ['voucher', 'expenses-only', 'payroll', 'declined'].includes(value as string),
  decidedBy: isText,
  decidedOn: isDay,
})

export const wrongInIssued = wrongIn<IssuedTotal>({
  researcher: isText,
  issuedMinor: isAmount,
  reservedMinor: isOptionalAmount,
  writtenOffMinor: isOptionalAmount,
})

export const wrongInPolicy = wrongIn<
  Pick<VoucherPolicy, 'validFrom' | 'validTo' | 'unitsPerVoucher' | 'voucherMinor' | 'capMinor' | 'capPeriod'>
>({
  validFrom: isDay,
  validTo: (value, { validFrom }) => value === null || (isDay(value) && (value as string) >= validFrom),
  unitsPerVoucher: isCount,
  voucherMinor: isCount,
  capMinor: (value) => value === null || isCount(value),
  capPeriod: (value) => ['lifetime', 'project', 'year', 'month'].includes(value as string),
})
