import { hasOneOf, type Account } from '../../access/account.ts'
import type { Role } from '../../roles.ts'

/** Who may assess for the organisation they belong to. */
export const assessingRoles: readonly Role[] = ['assessor', 'partner-editor']

/** Who has anything to do at the desk of assessments. */
export const deskRoles: readonly Role[] = ['administrator', 'comms-lead', ...assessingRoles]

/** May this account be an assessor anywhere at all? */
export const mayAssess = (account: Account | null): boolean =>
  hasOneOf(account, ['administrator']) ||
  (typeof account?.organisation === 'string' && hasOneOf(account, assessingRoles))

/** Does this account work at an organisation's assessments, or at everybody's? */
export const assessesFor = (account: Account, organisation: string | null): boolean =>
  hasOneOf(account, ['administrator']) ||
  (organisation !== null && account.organisation === organisation && hasOneOf(account, assessingRoles))
