import { hasOneOf, type Account } from '../../access/account.ts'
import type { AssessmentRow } from '../views.ts'
import { assessesFor } from './may-assess.ts'
import type { AssessmentData, SheetData } from './rows.ts'

export type Fits = AssessmentRow['fits']

/** Does this account see that there is such an assessment? */
export const maySee = (account: Account, { organisation }: Pick<AssessmentData, 'organisation'>): boolean =>
  hasOneOf(account, ['comms-lead']) || assessesFor(account, organisation)

/** Whoever opened it, while they still work there; and administrators. */
export const mayLead = (account: Account, { organisation, openedBy }: AssessmentData): boolean =>
  hasOneOf(account, ['administrator']) || (openedBy === account.id && assessesFor(account, organisation))

/** What this account may do with an assessment as it is now. */
export function whatMay(
  account: Account,
  row: AssessmentData,
  mine: SheetData | null,
  fits: Fits,
): AssessmentRow['may'] {
  const isOpen = row.closedOn === null
  const isCurrent = fits === 'current'
  const leads = mayLead(account, row)
  const shows = leads || hasOneOf(account, ['comms-lead'])
  return {
    answer: isOpen && isCurrent && mine !== null,
    close: isOpen && isCurrent && leads,
    reopen: !isOpen && leads,
    result: !isOpen && isCurrent,
    reply: !isOpen && shows,
    publish: !isOpen && isCurrent && shows,
    withdraw: row.published !== null && shows,
    migrate: isOpen && fits === 'migratable' && leads,
    changeAssessors: isOpen && leads,
  }
}
