import type { LocalDate } from '@use-it-cities/core'
import type { AssessmentFile, Assessor } from '../model/assessment-file.ts'
import type { GateOutcome, Range } from '../model/result.ts'
import { readAnswer, type Reading } from './reading.ts'
import type { ScopedItem } from './scope-of.ts'

/** What readings add up to: the weight that applies, and the sums of weight times value. */
interface Sums {
  readonly whole: number
  readonly low: number
  readonly high: number
  readonly answered: number
  readonly evidenced: number
}

/** What one assessor said of every item in scope, in its order, and what it adds up to. */
export interface Sheet extends Sums {
  readonly assessor: Assessor
  readonly readings: readonly Reading[]
}

export function sheetsOf(file: AssessmentFile, items: readonly ScopedItem[], on: LocalDate): readonly Sheet[] {
  const sheets = file.assessors.map((assessor) => sheetOf(assessor, items, on))
  return sheets.sort((one, other) => (one.assessor.id < other.assessor.id ? -1 : 1))
}

function sheetOf(assessor: Assessor, items: readonly ScopedItem[], on: LocalDate): Sheet {
  const { answers } = assessor
  const readings = items.map(({ item }) => {
    const given = answers[item.id]
    // An id such as `constructor` finds something in every object, but never an answer.
    return readAnswer(item, given?.answer === undefined ? undefined : given, on)
  })
  return { assessor, readings, ...sumsOf(readings, items) }
}

/** Adds up all items, or those at `places`. */
export function sumsOf(readings: readonly Reading[], items: readonly ScopedItem[], places?: readonly number[]): Sums {
  const sums = { whole: 0, low: 0, high: 0, answered: 0, evidenced: 0 }
  for (let next = 0; next < (places ?? items).length; next++) {
    const at = places?.[next] ?? next
    const reading = readings[at]
    const weight = items[at]?.weight ?? 0
    if (!reading?.applies) continue
    sums.whole += weight
    sums.low += weight * reading.low
    sums.high += weight * reading.high
    if (reading.answered) sums.answered += weight
    if (reading.evidenced) sums.evidenced += weight
  }
  return sums
}

/** How much is answered; of several the lowest. */
export const coverageOf = (all: readonly Sums[]): number =>
  Math.min(...all.map(({ answered, whole }) => share(answered, whole, 0)))

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
