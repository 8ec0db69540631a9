import type { PayloadRequest } from 'payload'
import { idOf } from '../ids.ts'
import { isRole, type Role } from '../roles.ts'

/** The signed-in person as access rules see them. */
export interface Account {
  readonly id: string
  readonly roles: readonly Role[]
  readonly organisation: string | null
  readonly languages: readonly string[]
}

/** The account behind a request, or `null` for anonymous requests and for the system itself. */
export function accountOf(req: Pick<PayloadRequest, 'user'>): Account | null {
  const user: unknown = req.user
  if (typeof user !== 'object' || user === null) return null
  const { id, roles, organisation, languages } = user as Record<string, unknown>
  if (typeof id !== 'string') return null
  return {
    id,
    roles: Array.isArray(roles) ? roles.filter(isRole) : [],
    organisation: idOf(organisation),
    languages: Array.isArray(languages) ? languages.filter((each) => typeof each === 'string') : [],
  }
}

/** Is this row of the organisation of this account? Two that name none have nothing in common. */
export function isOfTheirs(account: Account | null, organisation: unknown): boolean {
  const id = idOf(organisation)
  return id !== null && id === account?.organisation
}

export const hasOneOf = (account: Account | null, roles: readonly Role[] = []): boolean =>
  account !== null && account.roles.some((role) => roles.includes(role))
