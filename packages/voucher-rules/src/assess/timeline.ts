import { addDays, fail, isLocalDate, ok, type LocalDate, type Result } from '@use-it-cities/core'
import type { VoucherPolicy } from '../schema/policy.ts'
import { checkPolicies } from './check-policy.ts'
import { firstMoment, stampOf } from './stamp.ts'
import { endOfDay, startOfDay } from './start-of-day.ts'
import type { AssessError, AssessOptions } from './types.ts'

/** A stretch of days with one version of the rule and one cap period. Its bounds are stamps. */
export interface Segment {
  readonly policy: VoucherPolicy
  readonly period: string
  readonly firstDay: number
  readonly lastDay: number
  readonly from: number
  readonly until: number
  readonly byInterview: boolean
  readonly countsSubmitted: boolean
  readonly excludesRetracted: boolean
  readonly excludesSelf: boolean
  readonly holdsFlagged: boolean
}

export interface Timeline {
  /** In the order of days; the last one holds the day of the assessment. */
  readonly segments: readonly Segment[]
  readonly current: Segment
  readonly onDay: number
  readonly onEnd: number
}

export const isWithin = (segment: Segment, stamp: number): boolean =>
  stamp < firstMoment
    ? stamp >= segment.firstDay && stamp <= segment.lastDay
    : stamp >= segment.from && stamp < segment.until

/** Lays the versions and their cap periods out up to the day of the assessment. */
export function timelineOf(
  policies: readonly VoucherPolicy[],
  { on, timeZone }: AssessOptions,
): Result<Timeline, AssessError> {
  const checked = checkPolicies(policies)
  if (!checked.ok) return checked
  if (!isLocalDate(on)) return fail({ code: 'bad-fact', field: 'on', received: on })
  const begun = checked.value.filter(({ validFrom }) => validFrom <= on)
  const inForce = begun.at(-1)
  if (!inForce || (inForce.validTo !== null && inForce.validTo < on)) return fail({ code: 'no-policy-on', on })
  try {
    const segments = begun.flatMap((policy) => segmentsOf(policy, on, timeZone ?? policy.timeZone))
    const current = segments[segments.length - 1] as Segment
    return ok({ segments, current, onDay: stampOf(on), onEnd: endOfDay(timeZone ?? inForce.timeZone, on) })
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return fail({ code: 'bad-fact', field: 'timeZone', received: timeZone ?? inForce.timeZone })
  }
}

function segmentsOf(policy: VoucherPolicy, on: LocalDate, timeZone: string): Segment[] {
  const last = policy.validTo !== null && policy.validTo < on ? policy.validTo : on
  const shared = {
    policy,
    byInterview: policy.ruleInForceOn === 'interviewed',
    countsSubmitted: policy.countWhen === 'submitted',
    excludesRetracted: policy.exclusions.includes('retracted'),
    excludesSelf: policy.exclusions.includes('self-interview'),
    holdsFlagged: policy.validation.includes('no-open-flag'),
  }
  const segments: Segment[] = []
  for (let first = policy.validFrom; first <= last;) {
    const [period, end] = periodOf(policy.capPeriod, first, last)
    segments.push({
      ...shared,
      period,
      firstDay: stampOf(first),
      lastDay: stampOf(end),
      from: startOfDay(timeZone, first),
      until: endOfDay(timeZone, end),
    })
    if (end === last) break
    first = addDays(end, 1)
  }
  return segments
}

/** The cap period that holds `day`, and its last day, or `last` when that is earlier. */
function periodOf(capPeriod: VoucherPolicy['capPeriod'], day: LocalDate, last: LocalDate): [string, LocalDate] {
  if (capPeriod === 'lifetime' || capPeriod === 'project') return [capPeriod, last]
  const period = day.slice(0, capPeriod === 'year' ? 4 : 7)
  if (last.startsWith(period)) return [period, last]
  if (capPeriod === 'year') return [period, `${period}-12-31` as LocalDate]
  const daysLeft = 31 - Number(day.slice(8))
  for (let days = daysLeft; days >= 0; days--) {
    const end = addDays(day, days)
    if (end.startsWith(period)) return [period, end]
  }
  return [period, day]
}
