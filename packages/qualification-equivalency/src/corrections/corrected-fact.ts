import type { LocalDate } from '@use-it-cities/core'
import type { AnyFact } from '../facts/all-facts.ts'
import type { ConfirmedFact } from '../model/fact.ts'
import { showing } from '../model/showing.ts'
import type { FeeValue } from '../model/values.ts'
import type { Correction } from './correction.ts'

/**
 * A fact as a correction has it. What was noted about the old source goes; where to ask stays. When the correction says
 * to ask, or nobody has reviewed it in time, the fact is one to ask about: the older value does not come back.
 */
export function correctedFact(fact: AnyFact, correction: Correction, on: LocalDate): AnyFact {
  const { id, about, checkAt } = fact
  const { value, source, asOf, by, recordedOn, reviewBy, sourceTitle } = correction
  const wasConfirmed = fact.corrected?.wasConfirmed ?? fact.confidence === 'confirmed'
  const corrected = { by, on: recordedOn, sourceTitle, wasConfirmed }
  const provenance = { id, about, source, checkAt, asOf, corrected }
  if (value === null || reviewBy < on) return { ...provenance, confidence: 'unconfirmed' }
  return { ...provenance, confidence: 'confirmed', value: sealed(valueOf(fact, value)) }
}

function valueOf(fact: AnyFact, value: NonNullable<Correction['value']>): unknown {
  if (typeof value === 'string') return value
  const topic = fact.about.of ?? ''
  if (!('amountMinor' in value)) return { test: topic, ...value }
  const before = feeOf(fact)
  const effective = before?.effective ? { effective: before.effective } : {}
  return { label: labelOf(before) ?? topic, ...value, ...effective }
}

/** What is paid, and when it is charged, does not change with the amount. */
function feeOf(fact: AnyFact): FeeValue | undefined {
  const shown = showing(fact, '0001-01-01')
  return shown.show === 'check-with' ? undefined : (shown.value as FeeValue)
}

/** The name of a fee without the old amount: `Registration (£60 a year)` was, `half the full fee` may be no more. */
function labelOf(fee: FeeValue | undefined): string | undefined {
  const [label] = fee?.label.replace(/ *\([^)]*£[^)]*\)/g, '').split(':') ?? []
  return label === undefined || label.includes('£') ? undefined : label
}

const sealed = (value: unknown) => value as ConfirmedFact<unknown>['value']
