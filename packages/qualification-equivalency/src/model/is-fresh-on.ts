import type { LocalDate } from '@use-it-cities/core'
import type { FactDate } from './fact-date.ts'

/**
 * Whether a date lies within the 24 months before `on`. A month or a year counts from its first day, so that a fact is
 * never taken for newer than it may be. An undated fact is not fresh, and neither is one that takes effect after `on`.
 */
export function isFreshOn(asOf: FactDate | null, on: LocalDate): boolean {
  if (asOf === null) return false
  const first = `${asOf}-01-01`.slice(0, '2026-11-21'.length)
  const oldest = `${String(Number(on.slice(0, 4)) - 2).padStart(4, '0')}${on.slice(4)}`
  return oldest <= first && first <= on
}
