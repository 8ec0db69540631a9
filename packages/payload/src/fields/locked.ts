import type { FieldAccess } from 'payload'
import { accountOf, hasOneOf } from '../access/account.ts'
import type { Role } from '../roles.ts'

/** Access of a field that no request may write: a hook keeps it. */
export const locked = { create: () => false, update: () => false } satisfies Record<string, FieldAccess>

/** Access of a field that only some roles may write. */
export const onlyFor = (...roles: readonly Role[]): { create: FieldAccess; update: FieldAccess } => {
  const rule: FieldAccess = ({ req }) => hasOneOf(accountOf(req), roles)
  return { create: rule, update: rule }
}
