import type { LocalDate } from '@use-it-cities/core'
import type { AssessmentFile, Assessor } from '../model/assessment-file.ts'
import type { GateOutcome, Range } from '../model/result.ts'
import { readAnswer, type Reading } from './reading.ts'
import type { ScopedItem } from './scope-of.ts'

/** What one assessor said of every item in scope, in its order, and what it adds up to. */
export interface Sheet {
  readonly assessor: Assessor
  readonly readings: readonly Reading[]
  /** Weight that applies; the two sums of weight times value. */
  readonly whole: number
  readonly low: number
  readonly high: number
  readonly answered: number
  readonly evidenced: number
}

export function sheetsOf(file: AssessmentFile, items: readonly ScopedItem[], on: LocalDate): readonly Sheet[] {
  const sheets = file.assessors.map((assessor) => sheetOf(assessor, items, on))
  return sheets.sort((one, other) => (one.assessor.id < other.assessor.id ? -1 : 1))
}

function sheetOf(assessor: Assessor, items: readonly ScopedItem[], on: LocalDate): Sheet {
  const { answers } = assessor
  const readings: Reading[] = []
  let whole = 0
  let low = 0
  let high = 0
  let answered = 0
  let evidenced = 0
  for (const { item, weight } of items) {
    const given = answers[item.id]
    // An id such as `constructor` finds something in every object, but never an answer.
    const reading = readAnswer(item, given?.answer === undefined ? undefined : given, on)
    readings.push(reading)
    if (!reading.applies) continue
    whole += weight
    low += weight * reading.low
    high += weight * reading.high
    if (reading.answered) answered += weight
    if (reading.evidenced) evidenced += weight
  }
  return { assessor, readings, whole, low, high, answered, evidenced }
}

/**
 * A share to six places. Rounding keeps the order of numbers, so a range still holds what it held. Where nothing applies
 * there is nothing to divide by, and the caller says what that means.
 */
export const share = (part: number, whole: number, empty: number): number =>
  whole > 0 ? Math.round((part / whole) * 1e6) / 1e6 : empty

/** Where nothing applies nothing is known: 0 to 1. */
export const scoreOf = ({ low, high, whole }: Pick<Sheet, 'low' | 'high' | 'whole'>): Range => ({
  low: share(low, whole, 0),
  high: share(high, whole, 1),
})

/** From the lowest to the highest of several: never a mean, which would hide that assessors differ. */
export function spanOf(ranges: readonly Range[]): Range {
  let [low, high] = [Infinity, -Infinity]
  for (const range of ranges) {
    if (range.low < low) low = range.low
    if (range.high > high) high = range.high
  }
  return { low, high }
}

/** One gate by everybody who assessed it: not met when anybody says so, unknown while anybody cannot tell. */
export function gateOutcome(sheets: readonly Sheet[], at: number): GateOutcome {
  let outcome: GateOutcome = 'not-applicable'
  for (const { readings } of sheets) {
    const reading = readings[at]
    if (!reading?.applies) continue
    if (reading.high < 1) return 'not-met'
    if (reading.low < 1) outcome = 'unknown'
    else if (outcome === 'not-applicable') outcome = 'met'
  }
  return outcome
}

/** All gates together. */
export function worstGate(outcomes: readonly GateOutcome[]): 'met' | 'not-met' | 'unknown' {
  if (outcomes.includes('not-met')) return 'not-met'
  return outcomes.includes('unknown') ? 'unknown' : 'met'
}
