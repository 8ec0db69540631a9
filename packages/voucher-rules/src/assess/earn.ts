import type { ArithmeticKey, Reason } from '../reasons.ts'
import type { VoucherPolicy } from '../schema/policy.ts'
import { nameOf } from './in-order.ts'
import type { Tally } from './tally.ts'
import type { Segment } from './timeline.ts'
import type { EarnedIn } from './types.ts'

/** What one researcher's tally comes to. */
export interface Earnings {
  readonly tally: Tally
  readonly earned: EarnedIn[]
  readonly arithmetic: Reason<ArithmeticKey>[]
  /** When each voucher was earned, in milliseconds since 1970; empty unless the tally keeps such moments. */
  readonly earnedAt: { readonly at: number; readonly valueMinor: number }[]
  readonly entitledMinor: number
  readonly remainder: number
  readonly surplus: number
  readonly nextThresholdIn: number | null
}

/**
 * Questionnaires into whole vouchers, segment by segment, with the lines of the sum as a person would do it. What is left
 * over goes on, unless a new version or a new cap period says that it does not. What is above a cap goes nowhere.
 */
export function earn(tally: Tally, segments: readonly Segment[]): Earnings {
  const earned: EarnedIn[] = []
  const earnedAt: Earnings['earnedAt'] = []
  const arithmetic: Reason<ArithmeticKey>[] = []
  const line = (key: ArithmeticKey, params: Record<string, string | number>) => arithmetic.push({ key, params })
  const isOne = segments.length === 1
  let entitledMinor = 0
  let remainder = 0
  let surplus = 0
  let nextThresholdIn: number | null = null
  let before: Segment | undefined
  for (let at = 0; at < segments.length; at++) {
    const segment = segments[at] as Segment
    const { policy, period } = segment
    const { id, version, unitsPerVoucher: units, voucherMinor, capMinor, currency } = policy
    if (before && !mayCarry(before, segment)) {
      if (remainder > 0) line('arithmetic.left-behind', { count: remainder })
      remainder = 0
    }
    before = segment
    const carried = remainder
    const count = tally.perSegment[at] as number
    const total = carried + count
    const full = Math.floor(total / units)
    const room = roomIn(policy, period, earned)
    const vouchers = Math.min(full, room)
    const amountMinor = vouchers * voucherMinor
    const over = total - vouchers * units
    entitledMinor += amountMinor
    const isFull = vouchers === room
    surplus = isFull ? over : 0
    remainder = over - surplus
    nextThresholdIn = isFull ? null : units - over
    if (vouchers > 0) earned.push({ policy: { id, version }, period, vouchers, voucherMinor })
    const moments = tally.moments?.[at]?.sort((a, b) => a - b) ?? []
    for (let next = units - carried; next <= vouchers * units - carried && moments.length > 0; next += units) {
      earnedAt.push({ at: moments[next - 1] as number, valueMinor: voucherMinor })
    }

    if (total === 0 && at < segments.length - 1) continue
    if (!isOne) line('arithmetic.period', { policy: nameOf(policy), period })
    line('arithmetic.counted', { count })
    if (carried > 0) line('arithmetic.carried', { count: carried, total })
    line('arithmetic.vouchers', { total, units, vouchers: full, voucherMinor, currency })
    if (surplus > 0) {
      line('arithmetic.cap', { capMinor: capMinor as number, amountMinor, currency })
      line('arithmetic.surplus', { count: surplus })
    }
    if (at < segments.length - 1) continue
    if (!isOne) line('arithmetic.total', { amountMinor: entitledMinor, currency })
    if (nextThresholdIn !== null) line('arithmetic.remainder', { count: remainder, next: nextThresholdIn })
  }
  return { tally, earned, arithmetic, earnedAt, entitledMinor, remainder, surplus, nextThresholdIn }
}

const mayCarry = (before: Segment, { policy, period }: Segment): boolean =>
  (before.policy === policy || policy.carryAcrossVersions) && (before.period === period || policy.carryRemainder)

/** How many vouchers a cap has room for. */
function roomIn({ capMinor, capPeriod, voucherMinor, id }: VoucherPolicy, period: string, earned: readonly EarnedIn[]) {
  if (capMinor === null) return Infinity
  let left = capMinor
  for (const each of earned) {
    const isSame = capPeriod === 'project' ? each.policy.id === id : each.period === period
    if (isSame || capPeriod === 'lifetime') left -= each.vouchers * each.voucherMinor
  }
  return left < 0 ? 0 : Math.floor(left / voucherMinor)
}
