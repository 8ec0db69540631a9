import type { ArithmeticKey, Reason } from '../reasons.ts'
import { nameOf } from './check-policy.ts'
import type { Tally } from './tally.ts'
import type { Segment, Timeline } from './timeline.ts'
import type { EarnedIn } from './types.ts'

/** What one researcher's tally comes to. */
export interface Earnings {
  readonly tally: Tally
  readonly earned: EarnedIn[]
  readonly arithmetic: Reason<ArithmeticKey>[]
  /** When each voucher was earned, in the order of days; empty unless the tally keeps stamps. */
  readonly earnedAt: { readonly at: number; readonly valueMinor: number }[]
  entitledMinor: number
  remainder: number
  surplus: number
  nextThresholdIn: number | null
}

/**
 * Questionnaires into vouchers, segment by segment, for those who share one cap: one person, a household or a team.
 * Whole vouchers only. Where a shared cap has room for some, those who reached their threshold first get them.
 */
export function earn(members: readonly Tally[], { segments }: Timeline): Earnings[] {
  const all = members.map((tally): Earnings => {
    return {
      tally,
      earned: [],
      arithmetic: [],
      earnedAt: [],
      entitledMinor: 0,
      remainder: 0,
      surplus: 0,
      nextThresholdIn: null,
    }
  })
  for (let at = 0; at < segments.length; at++) {
    const segment = segments[at] as Segment
    const carries = at === 0 || mayCarry(segments[at - 1] as Segment, segment)
    const { unitsPerVoucher: units, capMinor, voucherMinor } = segment.policy
    const room =
      capMinor === null ? Infinity : Math.max(0, Math.floor((capMinor - usedUp(all, segment)) / voucherMinor))
    const given = share(all, at, carries, units, room)
    const isFull = given.reduce((sum, each) => sum + each, 0) === room
    for (let who = 0; who < all.length; who++) {
      const mine = all[who] as Earnings
      addSegment(mine, segment, {
        at,
        of: segments.length,
        carried: carries ? mine.remainder : 0,
        leftBehind: carries ? 0 : mine.remainder,
        vouchers: given[who] as number,
        isFull,
      })
    }
  }
  return all
}

/** What is left over goes on, unless a new version or a new cap period says that it does not. */
function mayCarry(before: Segment, after: Segment): boolean {
  if (before.policy !== after.policy && !after.policy.carryAcrossVersions) return false
  return before.period === after.period || after.policy.carryRemainder
}

/** What those who share the cap have had of it before this segment. */
function usedUp(all: readonly Earnings[], { policy, period }: Segment): number {
  let used = 0
  for (const { earned } of all) {
    for (const each of earned) {
      const counts =
        policy.capPeriod === 'lifetime' ||
        (policy.capPeriod === 'project' ? each.policy.id === policy.id : each.period === period)
      if (counts) used += each.vouchers * each.voucherMinor
    }
  }
  return used
}

/** How many vouchers each one gets in a segment. */
function share(all: readonly Earnings[], at: number, carries: boolean, units: number, room: number): number[] {
  const wanted = all.map(({ tally, remainder }) =>
    Math.floor(((carries ? remainder : 0) + (tally.perSegment[at] ?? 0)) / units),
  )
  if (wanted.reduce((sum, each) => sum + each, 0) <= room) return wanted
  if (all.length === 1) return [room]
  const claims = wanted.flatMap((count, who) =>
    thresholds(all[who], at, carries, units, count).map((when) => ({ who, when })),
  )
  claims.sort((a, b) => a.when - b.when || a.who - b.who)
  const given = wanted.map(() => 0)
  for (const { who } of claims.slice(0, room)) given[who] = (given[who] ?? 0) + 1
  return given
}

/** The stamps of the questionnaires that made `count` vouchers full. */
function thresholds(mine: Earnings | undefined, at: number, carries: boolean, units: number, count: number): number[] {
  const stamps = mine?.tally.stamps?.[at]?.sort((a, b) => a - b)
  if (!mine || !stamps) return []
  const before = carries ? mine.remainder : 0
  return Array.from({ length: count }, (_, number) => stamps[(number + 1) * units - before - 1] ?? 0)
}

interface Step {
  readonly at: number
  readonly of: number
  readonly carried: number
  readonly leftBehind: number
  readonly vouchers: number
  readonly isFull: boolean
}

function addSegment(mine: Earnings, { policy, period }: Segment, step: Step): void {
  const { unitsPerVoucher: units, voucherMinor, capMinor, currency } = policy
  const { carried, leftBehind, vouchers, isFull } = step
  const count = mine.tally.perSegment[step.at] ?? 0
  const total = carried + count
  const amountMinor = vouchers * voucherMinor
  for (const at of thresholds(mine, step.at, carried > 0, units, vouchers))
    mine.earnedAt.push({ at, valueMinor: voucherMinor })

  mine.entitledMinor += amountMinor
  mine.surplus = isFull ? total - vouchers * units : 0
  mine.remainder = isFull ? 0 : total - vouchers * units
  mine.nextThresholdIn = isFull ? null : units - mine.remainder
  if (vouchers > 0) {
    mine.earned.push({ policy: { id: policy.id, version: policy.version }, period, vouchers, voucherMinor })
  }

  const isLast = step.at === step.of - 1
  const { arithmetic } = mine
  if (leftBehind > 0) arithmetic.push({ key: 'arithmetic.left-behind', params: { count: leftBehind } })
  if (total === 0 && !isLast) return
  if (step.of > 1) arithmetic.push({ key: 'arithmetic.period', params: { policy: nameOf(policy), period } })
  arithmetic.push({ key: 'arithmetic.counted', params: { count } })
  if (carried > 0) arithmetic.push({ key: 'arithmetic.carried', params: { count: carried, total } })
  arithmetic.push({
    key: 'arithmetic.vouchers',
    params: { total, units, vouchers: isFull ? Math.floor(total / units) : vouchers, voucherMinor, currency },
  })
  if (mine.surplus > 0 && capMinor !== null) {
    arithmetic.push({ key: 'arithmetic.cap', params: { capMinor, amountMinor, currency } })
    arithmetic.push({ key: 'arithmetic.surplus', params: { count: mine.surplus } })
  }
  if (!isLast) return
  if (step.of > 1) {
    arithmetic.push({ key: 'arithmetic.total', params: { amountMinor: mine.entitledMinor, currency } })
  }
  if (mine.nextThresholdIn !== null) {
    arithmetic.push({ key: 'arithmetic.remainder', params: { count: mine.remainder, next: mine.nextThresholdIn } })
  }
}
