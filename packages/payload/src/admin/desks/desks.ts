import type { Role } from '../../roles.ts'

const leads: readonly Role[] = ['research-lead', 'research-coordinator']

/** The screens of community research that are not the list of a collection. */
export const desks = [
  { path: '/validation', label: 'Validation desk', roles: leads },
  { path: '/vouchers', label: 'Vouchers', roles: leads },
  { path: '/paper-entry', label: 'Type in a paper form', roles: [...leads, 'community-researcher'] },
] as const satisfies readonly { path: `/${string}`; label: string; roles: readonly Role[] }[]

/** Who may open the screen at an address. */
export const rolesAt = (path: (typeof desks)[number]['path']): readonly Role[] =>
  desks.find((desk) => desk.path === path)?.roles ?? []
