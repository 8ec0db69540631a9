import type { Because, LocalDate } from '@use-it-cities/core'
import type { FactDate, Law } from '../model/catalogue.ts'
import type { LawReason } from '../model/reasons.ts'
import type { LawState } from '../model/result.ts'

export interface LawOnDay {
  readonly state: LawState
  readonly because: Because<LawReason>
}

const because = (state: LawState, key: LawReason, params?: Because['params']): LawOnDay => ({
  state,
  because: params ? { key, params } : { key },
})

/** Before, within or after a date that may be a whole month or year; a whole day is never "within". */
function against(on: LocalDate, date: FactDate): 'before' | 'within' | 'after' {
  const part = on.slice(0, date.length)
  if (part === date) return date.length < on.length ? 'within' : 'after'
  return part < date ? 'before' : 'after'
}

/**
 * How a law stands on a day, as far as `asOf`, the day it was read, lets anybody say. A year without a day, an act whose start
 * nobody confirmed and a fact from memory are `cannot-tell`.
 */
export function lawStateOn(law: Law, on: LocalDate, asOf: LocalDate): LawOnDay {
  const { status, from, until = null } = law
  if (status === 'elsewhere') return because('elsewhere', 'law.elsewhere')
  if (status === 'check' || status === 'unconfirmed' || status === 'memory') return because('cannot-tell', 'law.check')
  if (status === 'proposed') return because('cannot-tell', 'law.proposed')

  const start = from === null ? 'after' : against(on, from)
  // An act begins some time after the day it was passed on, or not at all.
  if (start === 'before')
    return because('not-yet', status === 'enacted' ? 'law.not-passed' : 'law.not-yet', { from: String(from) })
  if (start === 'within') return because('cannot-tell', 'law.inexact-date', { date: String(from) })

  // The last day still counts.
  const end = until === null || on === until ? 'before' : against(on, until)
  if (end === 'within') return because('cannot-tell', 'law.inexact-date', { date: String(until) })
  if (end === 'after') return because('ended', 'law.ended', { until: String(until) })
  if (status === 'ended') return until === null ? because('ended', 'law.ended') : because('in-force', 'law.in-force')
  if (status === 'enacted') return because('cannot-tell', 'law.enacted', { from: from ?? '' })
  return on > asOf ? because('in-force', 'law.in-force-as-read', { asOf }) : because('in-force', 'law.in-force')
}
