import { addDays, fail, ok, type LocalDate, type Result } from '@use-it-cities/core'
import type { VoucherPolicy } from '../schema/policy.ts'
import { boundsOf, type Bounds } from './bounds-of.ts'
import { inOrder } from './in-order.ts'
import { dayOf } from './day-of.ts'
import type { AssessError, AssessOptions } from './types.ts'

/** A stretch of days with one version of the rule and one cap period: as days, and as moments in its time zone. */
export interface Segment {
  readonly policy: VoucherPolicy
  readonly period: string
  readonly first: Bounds
  readonly last: Bounds
}

export interface Timeline {
  /** In the order of days. */
  readonly segments: readonly Segment[]
  /** The last one: it holds the day of the assessment, and ends with it. */
  readonly current: Segment
}

/** Is a day or moment before a segment (-1), in it (0) or after it (1). One that nobody knows yet is before all. */
export function sideOf({ first, last }: Segment, value: string | null): -1 | 0 | 1 {
  if (value === null) return -1
  const day = dayOf(value)
  // Two days or more from a border, neither the hour nor the zone matters.
  if (day > first.after && day < last.before) return 0
  if (value.length === 10) return day < first.day ? -1 : day > last.day ? 1 : 0
  const moment = Date.parse(value)
  return moment < first.from ? -1 : moment >= last.until ? 1 : 0
}

/** Lays the versions and their cap periods out up to the day of the assessment. */
export function timelineOf(
  policies: readonly VoucherPolicy[],
  { on, timeZone }: AssessOptions,
): Result<Timeline, AssessError> {
  const ordered = inOrder(policies)
  if (!ordered.ok) return ordered
  const begun = ordered.value.filter(({ validFrom }) => validFrom <= on)
  const inForce = begun.at(-1)
  if (!inForce || (inForce.validTo !== null && inForce.validTo < on)) return fail({ code: 'no-policy-on', on })
  try {
    const segments = begun.flatMap((policy) => segmentsOf(policy, on, timeZone ?? policy.timeZone))
    return ok({ segments, current: segments.at(-1) as Segment })
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return fail({ code: 'bad-fact', field: 'timeZone', received: timeZone ?? inForce.timeZone })
  }
}

function segmentsOf(policy: VoucherPolicy, on: LocalDate, timeZone: string): Segment[] {
  const { capPeriod, validFrom, validTo } = policy
  const last = validTo !== null && validTo < on ? validTo : on
  const segments: Segment[] = []
  for (let first = validFrom; ;) {
    const period = capPeriod === 'year' ? first.slice(0, 4) : capPeriod === 'month' ? first.slice(0, 7) : capPeriod
    const end = period === capPeriod || last.startsWith(period) ? last : lastDayOf(period)
    segments.push({ policy, period, first: boundsOf(timeZone, first), last: boundsOf(timeZone, end) })
    if (end === last) return segments
    first = addDays(end, 1)
  }
}

/** The last day of a year (`2017`) or a month (`2017-12`). */
function lastDayOf(period: string): LocalDate {
  const month = period.length === 4 ? `${period}-12` : period
  const inNextMonth = addDays(`${month}-28` as LocalDate, 4)
  return addDays(inNextMonth, -Number(inNextMonth.slice(8)))
}
