import type { Access, AccessResult, Where } from 'payload'
import { accountOf } from '../../access/account.ts'
import { decide } from '../../access/may.ts'
import { slugs } from '../../slugs.ts'

/** What the table of permissions says, and one thing more. Never a bare yes, which would also hand out files without a row. */
const narrowed = (operation: 'read' | 'delete', to: (account: string) => Where): Access =>
  (({ req }): AccessResult => {
    const account = accountOf(req)
    const may = decide(slugs.assessmentEvidence, operation, account)
    if (account === null || may === false) return false
    return may === true ? to(account.id) : { and: [may, to(account.id)] }
  }) as Access

/**
 * While an assessment is open an assessor sees their own files only; once it is closed, whoever may see it sees all. Asked
 * as a comparison, because over a relationship MongoDB does not tell whether a field is there.
 */
export const evidenceReaders: Access = narrowed('read', (account) => ({
  or: [{ uploadedBy: { equals: account } }, { 'assessment.closedOn': { greater_than: '2000-01-01T00:00:00.000Z' } }],
}))

/** One's own; `refuseDeleteOfNamed` keeps those of an assessment that is closed. */
export const evidenceRemovers: Access = narrowed('delete', (account) => ({ uploadedBy: { equals: account } }))
