import type { RouteDecision } from '../schema/facts.ts'
import type { VoucherPolicy } from '../schema/policy.ts'
import { isDay } from './is-moment.ts'
import type { IssuedTotal } from './types.ts'

/*
 * What decides about money and days is checked again where it is used: a string for a number must never pay a wrong amount.
 * Everything else about a record is checked where it is read, by its schema. Each check names the first field that has the
 * wrong form, or null when all are right. Written out field by field: an assessment of one researcher does these each time.
 */

export const isText = (value: unknown): boolean => typeof value === 'string' && value !== ''
const isAmount = (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 0
export const isOptionalAmount = (value: unknown): boolean => value === undefined || isAmount(value)
const isCount = (value: unknown) => isAmount(value) && value !== 0

export function wrongInPolicy(policy: VoucherPolicy): keyof VoucherPolicy | null {
  const { validFrom, validTo, unitsPerVoucher, voucherMinor, capMinor, capPeriod } = policy
  if (!isDay(validFrom)) return 'validFrom'
  if (validTo !== null && !(isDay(validTo) && validTo >= validFrom)) return 'validTo'
  if (!isCount(unitsPerVoucher)) return 'unitsPerVoucher'
  if (!isCount(voucherMinor)) return 'voucherMinor'
  if (capMinor !== null && !isCount(capMinor)) return 'capMinor'
  return ['lifetime', 'project', 'year', 'month'].includes(capPeriod) ? null : 'capPeriod'
}

export function wrongInRoute({ researcher, route, decidedBy, decidedOn }: RouteDecision): keyof RouteDecision | null {
  if (!isText(researcher)) return 'researcher'
  if (!['voucher', 'expenses-only', 'payroll', 'declined'].includes(route)) return 'route'
  if (!isText(decidedBy)) return 'decidedBy'
  return isDay(decidedOn) ? null : 'decidedOn'
}

export function wrongInIssued(issued: IssuedTotal): keyof IssuedTotal | null {
  if (!isText(issued.researcher)) return 'researcher'
  if (!isAmount(issued.issuedMinor)) return 'issuedMinor'
  if (!isOptionalAmount(issued.reservedMinor)) return 'reservedMinor'
  return isOptionalAmount(issued.writtenOffMinor) ? null : 'writtenOffMinor'
}
