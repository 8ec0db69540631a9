import type { LocalDate } from '@use-it-cities/core'
import { opportunitySchema } from '@use-it-cities/success-stories/outreach'
import { addMonths } from '../../guide/add-months.ts'
import { daySentence } from '../../guide/help/wrong-in-help.ts'
import type { Wrong } from '../../guide/wrong.ts'
import { isFilled, type Row } from '../rows.ts'
import { toOpportunity, type Surroundings } from '../to-offer.ts'
import { againstContract } from './against-contract.ts'
import { dayIn, mostMonths } from './days.ts'
import { firstAtEach, withCode } from './first-at-each.ts'
import { wrongInOffer } from './wrong-in-offer.ts'

/** What is wrong with an opportunity, field by field. `before` is what was stored: a day that has passed since may stay. */
export const wrongInOpportunity = (row: Row, on: LocalDate, surroundings: Surroundings, before?: Row): Wrong[] =>
  firstAtEach([
    ...wrongInOffer(row, on, surroundings),
    ...wrongDays(row, on, before),
    ...againstContract(opportunitySchema, toOpportunity(withCode(row), surroundings), row),
  ])

function wrongDays(row: Row, on: LocalDate, before: Row | undefined): Wrong[] {
  const [from, until] = [dayIn(row.showFrom), dayIn(row.showUntil)]
  if (from === null)
    return [{ path: 'showFrom', message: daySentence('the first day it is on the site', row.showFrom) }]
  if (until === null) return [{ path: 'showUntil', message: lastDayAsked(row.showUntil) }]
  const wasUntil = dayIn(before?.showUntil)
  if (until === wasUntil && from === dayIn(before?.showFrom)) return []
  const longest = addMonths(on, mostMonths)
  if (until > longest && until !== wasUntil)
    return [
      {
        path: 'showUntil',
        message: `Expected a day until ${longest}; ${until} came. Somebody should look again after a year at most.`,
      },
    ]
  if (before === undefined && until < on)
    return [
      {
        path: 'showUntil',
        message: `Expected a day from ${on} on; ${until} has passed, so nobody would see it.`,
      },
    ]
  // Yesterday takes it off at once, also when it was to begin today.
  const isTakenOff = before !== undefined && until < on
  return until < from && !isTakenOff
    ? [{ path: 'showUntil', message: `Expected a day from ${from} on, when it begins; ${until} came.` }]
    : []
}

const lastDayAsked = (value: unknown): string =>
  isFilled(value)
    ? daySentence('the last day it is on the site', value)
    : 'Expected the last day it is on the site; none came. Give the day it closes, or one within a year.'
