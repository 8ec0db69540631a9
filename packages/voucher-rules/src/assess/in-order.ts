import { fail, ok, type Result } from './core.ts'
import type { VoucherPolicy } from '../schema/policy.ts'
import { wrongInPolicy } from './checks.ts'
import type { AssessError } from './types.ts'

/** A version of a policy in one word. */
export const nameOf = ({ id, version }: { readonly id: string; readonly version: string }) => `${id}@${version}`

/** The versions in the order of their days. No two may share a day, and all have one currency. */
export function inOrder(policies: readonly VoucherPolicy[]): Result<readonly VoucherPolicy[], AssessError> {
  for (const policy of policies) {
    const field = wrongInPolicy(policy)
    if (field) return fail({ code: 'bad-policy', policy: nameOf(policy), field, received: policy[field] })
  }
  const ordered = [...policies].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
  for (let at = 1; at < ordered.length; at++) {
    const [one, next] = [ordered[at - 1] as VoucherPolicy, ordered[at] as VoucherPolicy]
    const names = { first: nameOf(one), second: nameOf(next) }
    if (one.validTo === null || one.validTo >= next.validFrom) return fail({ code: 'policies-overlap', ...names })
    if (one.currency !== next.currency) return fail({ code: 'currencies-differ', ...names })
  }
  return ok(ordered)
}
