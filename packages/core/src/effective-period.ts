import type { LocalDate } from './local-date.ts'

/** The days on which something holds: both ends included, `until: null` while it is open. */
export interface EffectivePeriod {
  readonly from: LocalDate
  readonly until: LocalDate | null
}

/** True when `on` is one of the period's days. */
export function isInEffect(period: EffectivePeriod, on: LocalDate): boolean {
  return period.from <= on && (period.until === null || on <= period.until)
}

/** True when the two periods share at least one day. */
export function overlaps(one: EffectivePeriod, other: EffectivePeriod): boolean {
  const startsBeforeEnd = (a: EffectivePeriod, b: EffectivePeriod) => b.until === null || a.from <= b.until
  return startsBeforeEnd(one, other) && startsBeforeEnd(other, one)
}
