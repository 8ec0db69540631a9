import { addDays, fail, ok, type LocalDate, type Result } from './core.ts'
import type { VoucherPolicy } from '../schema/policy.ts'
import { badFact } from './bad-fact.ts'
import { boundsOf, dayIn, isZone, type Bounds } from './bounds-of.ts'
import { inOrder } from './in-order.ts'
import type { AssessError, AssessOptions } from './types.ts'

/** A stretch of days with one version of the rule and one cap period: in its time zone. */
export interface Segment {
  readonly policy: VoucherPolicy
  readonly period: string
  readonly first: Bounds
  readonly last: Bounds
  readonly timeZone: string
}

export interface Timeline {
  /** In the order of days. */
  readonly segments: readonly Segment[]
  /** The last one: it holds the day of the assessment, and ends with it. */
  readonly current: Segment
}

/** Is a day or moment before a segment (-1), in it (0) or after it (1). One that nobody knows yet is before all. */
export function sideOf({ first, last, timeZone }: Segment, value: string | null): -1 | 0 | 1 {
  if (value === null) return -1
  // Two days or more from a border, neither the hour nor the zone matters.
  if (value >= first.beyond && value < last.before) return 0
  if (value < first.before) return -1
  if (value >= last.beyond) return 1
  const day = value.length === 10 ? value : dayIn(timeZone, value)
  return day < first.day ? -1 : day > last.day ? 1 : 0
}

/** Lays the versions and their cap periods out up to the day of the assessment. */
export function timelineOf(
  policies: readonly VoucherPolicy[],
  { on, timeZone }: AssessOptions,
): Result<Timeline, AssessError> {
  const ordered = inOrder(policies)
  if (!ordered.ok) return ordered
  const segments: Segment[] = []
  for (const policy of ordered.value) {
    if (policy.validFrom > on) break
    const zone = timeZone ?? policy.timeZone
    if (!isZone(zone)) return badFact('timeZone', zone)
    addSegments(segments, policy, on, zone)
  }
  const current = segments.at(-1)
  return current?.last.day === on ? ok({ segments, current }) : fail({ code: 'no-policy-on', on })
}

function addSegments(segments: Segment[], policy: VoucherPolicy, on: LocalDate, timeZone: string): void {
  const { capPeriod, validFrom, validTo } = policy
  const last = validTo !== null && validTo < on ? validTo : on
  for (let first = validFrom; ;) {
    const period = capPeriod === 'year' ? first.slice(0, 4) : capPeriod === 'month' ? first.slice(0, 7) : capPeriod
    const end = period === capPeriod || last.startsWith(period) ? last : lastDayOf(period)
    segments.push({ policy, period, first: boundsOf(first), last: boundsOf(end), timeZone })
    if (end === last) return
    first = addDays(end, 1)
  }
}

/** The last day of a year (`2017`) or a month (`2017-12`). */
function lastDayOf(period: string): LocalDate {
  const month = period.length === 4 ? `${period}-12` : period
  const inNextMonth = addDays(`${month}-28` as LocalDate, 4)
  return addDays(inNextMonth, -Number(inNextMonth.slice(8)))
}
