import { isLocalDate, ok, fail, type Result } from '@use-it-cities/core'
import type { VoucherPolicy } from '../schema/policy.ts'
import type { AssessError } from './types.ts'

const isCount = (value: unknown) => Number.isSafeInteger(value) && (value as number) > 0
const isWord = (value: unknown) => typeof value === 'string' && value !== ''
const oneOf =
  (...words: readonly string[]) =>
  (value: unknown) =>
    words.includes(value as string)

/** The parameters that decide about money, asked again here: a string for a number must never pay a wrong amount. */
const checks: readonly (readonly [keyof VoucherPolicy, (value: unknown) => boolean])[] = [
  ['id', isWord],
  ['version', isWord],
  ['validFrom', isLocalDate],
  ['validTo', (value) => value === null || isLocalDate(value)],
  ['timeZone', isWord],
  ['currency', isWord],
  ['unitsPerVoucher', isCount],
  ['voucherMinor', isCount],
  ['capMinor', (value) => value === null || isCount(value)],
  ['capPeriod', oneOf('lifetime', 'project', 'year', 'month')],
  ['capScope', oneOf('person', 'household', 'team')],
  ['carryRemainder', (value) => typeof value === 'boolean'],
  ['carryAcrossVersions', (value) => typeof value === 'boolean'],
  ['countWhen', oneOf('submitted', 'validated')],
  ['ruleInForceOn', oneOf('validated', 'interviewed')],
  ['validation', Array.isArray],
  ['exclusions', Array.isArray],
  ['clawback', oneOf('never', 'offset', 'manual')],
  ['notices', Array.isArray],
]

/** The policies in the order of their days, or the first thing that is wrong with one. */
export function checkPolicies(policies: readonly VoucherPolicy[]): Result<readonly VoucherPolicy[], AssessError> {
  for (const policy of policies) {
    for (const [field, isRight] of checks) {
      if (isRight(policy[field])) continue
      return fail({ code: 'bad-policy', policy: nameOf(policy), field, received: policy[field] })
    }
  }
  if (policies.length < 2) return ok(policies)
  const ordered = [...policies].sort((a, b) => (a.validFrom < b.validFrom ? -1 : a.validFrom > b.validFrom ? 1 : 0))
  for (const [at, second] of ordered.entries()) {
    const first = ordered[at - 1]
    if (!first) continue
    const names = { first: nameOf(first), second: nameOf(second) }
    if (first.validTo === null || first.validTo >= second.validFrom) return fail({ code: 'policies-overlap', ...names })
    if (first.currency !== second.currency) return fail({ code: 'currencies-differ', ...names })
  }
  return ok(ordered)
}

export const nameOf = ({ id, version }: { readonly id: string; readonly version: string }) => `${id}@${version}`
