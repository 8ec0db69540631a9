import { dayOf } from './day-of.ts'

/*
 * What decides about money and days is checked again where it is used: a string for a number must never pay a wrong amount.
 * Everything else about a record is checked where it is read, by its schema.
 */

type Check = (value: unknown) => boolean
type Checks = Readonly<Record<string, Check>>

export const isText: Check = (value) => typeof value === 'string' && value !== ''
const isAmount: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0
const isCount: Check = (value) => isAmount(value) && value !== 0
const isOptionalAmount: Check = (value) => value === undefined || isAmount(value)
const isDay: Check = (value) => dayOf(value) > 0 && (value as string).length === 10
const oneOf =
  (...words: readonly unknown[]): Check =>
  (value) =>
    words.includes(value)

export const policyChecks: Checks = {
  validFrom: isDay,
  validTo: (value) => value === null || isDay(value),
  unitsPerVoucher: isCount,
  voucherMinor: isCount,
  capMinor: (value) => value === null || isCount(value),
  capPeriod: oneOf('lifetime', 'project', 'year', 'month'),
}
export const routeChecks: Checks = {
  researcher: isText,
  route: oneOf('voucher', 'expenses-only', 'payroll', 'declined'),
  decidedBy: isText,
  decidedOn: isDay,
}
export const issuedChecks: Checks = {
  researcher: isText,
  issuedMinor: isAmount,
  reservedMinor: isOptionalAmount,
  writtenOffMinor: isOptionalAmount,
}
export const askedChecks: Checks = { on: isDay, budgetLeftMinor: isOptionalAmount }

/** The first field of a record that has the wrong form, and what it has; null when all are right. */
export function wrongIn(record: object, checks: Checks): { readonly field: string; readonly received: unknown } | null {
  for (const field in checks) {
    const received = (record as Record<string, unknown>)[field]
    if (!checks[field]?.(received)) return { field, received }
  }
  return null
}
