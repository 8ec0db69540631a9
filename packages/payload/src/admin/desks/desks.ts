import type { Role } from '../../roles.ts'

const leads: readonly Role[] = ['research-lead', 'research-coordinator']

/** The screens of community research that are not the list of a collection. */
export const desks = [
  {
    path: '/validation',
    label: 'Validation desk',
    does: 'Interviews that came in: look at them, ask, and say which ones count.',
    roles: leads,
  },
  {
    path: '/vouchers',
    label: 'Vouchers',
    does: 'Who has earned what and why, what waits, and handing over.',
    roles: leads,
  },
  {
    path: '/paper-entry',
    label: 'Type in a paper form',
    does: 'In the order of the form, with the same checks as on a phone.',
    roles: [...leads, 'community-researcher'],
  },
] as const satisfies readonly { path: `/${string}`; label: string; does: string; roles: readonly Role[] }[]

/** Who may open the screen at an address. */
export const rolesAt = (path: (typeof desks)[number]['path']): readonly Role[] =>
  desks.find((desk) => desk.path === path)?.roles ?? []
