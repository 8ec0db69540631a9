import type { Role } from '../../roles.ts'

const leads: readonly Role[] = ['research-lead', 'research-coordinator']

/** Where the work of community research is done, in the order of an interview. */
export const desks = [
  {
    path: '/collections/questionnaires',
    label: 'Questionnaires',
    does: 'See one as residents do, in each language. Print it. Start a new version.',
    roles: leads,
  },
  {
    path: '/collections/researchers',
    label: 'Researchers',
    does: 'Their code, link and PIN, their training, and the route of their vouchers.',
    roles: leads,
  },
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
