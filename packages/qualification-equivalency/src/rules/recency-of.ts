import type { LocalDate, Outcome } from '@use-it-cities/core'
import type { Profession } from '../model/profession.ts'
import { showing } from '../model/showing.ts'
import { addMonths } from './add-months.ts'
import { isAsRead } from './is-as-read.ts'
import { missingFacts, notFresh, type Missing } from './missing.ts'
import type { Person } from './person.ts'
import { noReadings, type Readings, type RecencyReading } from './readings.ts'
import { because, type Reason, type ReasonCode } from './reasons.ts'

/** Whether somebody has practised lately enough, and how much updating it takes where not. */
export interface Recency {
  readonly outcome: Outcome
  readonly because: readonly Reason[]
  readonly missing: readonly Missing[]
  /** Days of updating the rule names; in an `unknown` answer: if it applies. */
  readonly updatingDays?: number
}

/** What recent practice a profession asks for, and whether this person has it. */
export function recencyOf(
  profession: Profession,
  { lastPractised }: Pick<Person, 'lastPractised'>,
  on: LocalDate,
  readings: Readings = noReadings,
): Recency {
  const find = (id: string) => profession.recency.find((each) => each.id === `${profession.id}/${id}`)
  const reading = readings.recency[profession.regulator ?? '']
  const rule = reading && find(reading.rule)
  if (!reading || !rule || rule.corrected)
    return unknown('recency.no-rule-read', missingFacts(notFresh(profession.recency, on), on))
  if (showing(rule, on).show !== 'fresh') return unknown('recency.rule-not-fresh', missingFacts([rule], on))
  if (reading.asksNothing) return { outcome: 'met', because: [because('recency.nothing-extra')], missing: [] }
  if (lastPractised === undefined) return unknown('recency.last-practised-not-given', [{ answer: 'lastPractised' }])

  const open = reading.unless.map(find).filter((each) => each && !isAsRead(each, on))
  const unsettled = open.filter((each) => each !== undefined)
  if (reading.withinYears !== undefined) {
    const isTooLong = addMonths(lastPractised, reading.withinYears * 12) < on
    // The rest of such a rule (how long, unsupervised) is for a person to judge.
    if (!isTooLong) return unknown('recency.no-rule-read', missingFacts([rule], on))
    return {
      outcome: 'not-met',
      because: [because('recency.too-long-ago', { years: reading.withinYears })],
      missing: [],
    }
  }
  const days = daysOfUpdating(reading, lastPractised, on)
  if (days === 0) return { outcome: 'met', because: [because('recency.nothing-extra')], missing: [], updatingDays: 0 }
  const isSure = unsettled.length === 0
  return {
    outcome: isSure ? 'not-met' : 'unknown',
    because: [because(isSure ? 'recency.updating-needed' : 'recency.updating-if-asked', { days })],
    missing: missingFacts(unsettled, on),
    updatingDays: days,
  }
}

const unknown = (key: ReasonCode, missing: readonly Missing[]): Recency => ({
  outcome: 'unknown',
  because: [because(key)],
  missing,
})

function daysOfUpdating({ bands = [] }: RecencyReading, lastPractised: LocalDate, on: LocalDate): number {
  const holds = ({ under, upTo }: { under?: number | undefined; upTo?: number | undefined }) =>
    (under === undefined || on < addMonths(lastPractised, under * 12)) &&
    (upTo === undefined || on <= addMonths(lastPractised, upTo * 12))
  return bands.find(holds)?.days ?? 0
}
