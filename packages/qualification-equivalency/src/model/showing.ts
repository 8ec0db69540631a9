import type { Because, LocalDate } from '@use-it-cities/core'
import type { FactKind } from './about.ts'
import type { Corrected } from './corrected.ts'
import type { Fact } from './fact.ts'
import type { FactDate } from './fact-date.ts'
import { isFreshOn } from './is-fresh-on.ts'
import type { Withheld } from './withheld.ts'

interface ShownFact {
  /** The fact's id. */
  readonly fact: string
  readonly source: string
  readonly checkAt: string
  readonly asOf: FactDate | null
  /** Set where a city corrected the fact: say so, with who stands for it. */
  readonly corrected?: Corrected | undefined
}

/** Confirmed and dated within 24 months: shown with its date. */
export interface Fresh<Value> extends ShownFact {
  readonly show: 'fresh'
  readonly confidence: 'confirmed'
  readonly value: Value
  readonly note?: string | undefined
}

/** Confirmed, but older or undated: shown "as read on …, check this", with the link. */
export interface ConfirmedOld<Value> extends ShownFact {
  readonly show: 'confirmed-old'
  readonly confidence: 'confirmed'
  readonly value: Value
  readonly note?: string | undefined
}

export type QuestionKey = `question.${FactKind}`

/** Not confirmed: the question and where to ask it, and no value at all. */
export interface CheckWith extends ShownFact {
  readonly show: 'check-with'
  readonly confidence: 'unconfirmed'
  readonly question: Because<QuestionKey>
}

export type Showing<Value = string> = Fresh<Value> | ConfirmedOld<Value> | CheckWith

/**
 * How a fact may be shown to a person on a day: the only way to its value.
 * Anything not marked confirmed comes back as a question, whatever else the record holds.
 */
export function showing<Value>(fact: Fact<Value>, on: LocalDate): Showing<Value> {
  const { id, about, source, checkAt, asOf, corrected } = fact
  const shown = { fact: id, source, checkAt, asOf, corrected }
  if (fact.confidence !== 'confirmed') {
    const question = { key: `question.${about.kind}` as const, params: about.of === undefined ? {} : { of: about.of } }
    return { show: 'check-with', confidence: 'unconfirmed', ...shown, question }
  }
  const opened = { ...shown, value: open(fact.value), ...(fact.note === undefined ? {} : { note: fact.note }) }
  return isFreshOn(asOf, on)
    ? { show: 'fresh', confidence: 'confirmed', ...opened }
    : { show: 'confirmed-old', confidence: 'confirmed', ...opened }
}

/** Kept in this file and out of every entry, so that nothing else can open a value. */
const open = <Value>(value: Withheld<Value>): Value => value as unknown as Value
