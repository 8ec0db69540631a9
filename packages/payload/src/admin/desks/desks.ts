import type { Role } from '../../roles.ts'
import { tallyReaders } from '../../tallies/tally-readers.ts'

const leads: readonly Role[] = ['research-lead', 'research-coordinator']
const keepers: readonly Role[] = ['employment-coach', 'administrator', 'comms-lead']

const assessing: readonly Role[] = ['assessor', 'partner-editor', 'administrator', 'comms-lead']

/** Who puts something on the site that residents can take up. */
const offering: readonly Role[] = ['administrator', 'comms-lead', 'partner-editor']
const offeringOrTranslating: readonly Role[] = [...offering, 'translator']

const storytellers: readonly Role[] = [
  'administrator',
  'comms-lead',
  'safeguarding-lead',
  'reviewer',
  'translator',
  'partner-editor',
]

/** What a desk is for; the first page has one heading for each. */
export type DeskGroup =
  'Stories' | 'What there is to do' | 'Community research' | 'Qualifications from abroad' | 'Assessments'

/** Where work is done that is no collection's own, in the order of that work. */
export const desks = [
  {
    group: 'Stories',
    path: '/comms-desk',
    label: 'Desk',
    does: 'What is ready, what waits and on whom, consent that ends soon, and what went out this week.',
    roles: storytellers,
  },
  {
    group: 'Stories',
    path: '/languages-board',
    label: 'Languages',
    does: 'Every story in every language: what is missing, what waits, and what is out of date.',
    roles: storytellers,
  },
  {
    group: 'Stories',
    path: '/word-of-mouth',
    label: 'Word of mouth',
    does: 'The weekly round-up, which codes people came by, and who told those who wrote.',
    roles: tallyReaders,
  },
  {
    group: 'What there is to do',
    path: '/collections/opportunities',
    label: 'Opportunities',
    does: 'Jobs, training, sessions, help and mentors: on the site until the last day you give.',
    roles: offeringOrTranslating,
  },
  {
    group: 'What there is to do',
    path: '/collections/outreach-events',
    label: 'Events',
    does: 'Where people can come, and when. If a time falls out, cancel it here.',
    roles: offeringOrTranslating,
  },
  {
    group: 'What there is to do',
    path: '/collections/referral-codes',
    label: 'Codes and banners',
    does: 'What a poster or a banner opens, today and by plan.',
    roles: offering,
  },
  {
    group: 'Community research',
    path: '/collections/questionnaires',
    label: 'Questionnaires',
    does: 'See one as residents do, in each language. Print it. Start a new version.',
    roles: leads,
  },
  {
    group: 'Community research',
    path: '/collections/researchers',
    label: 'Researchers',
    does: 'Their code, link and PIN, their training, and the route of their vouchers.',
    roles: leads,
  },
  {
    group: 'Community research',
    path: '/validation',
    label: 'Validation desk',
    does: 'Interviews that came in: look at them, ask, and say which ones count.',
    roles: leads,
  },
  {
    group: 'Community research',
    path: '/vouchers',
    label: 'Vouchers',
    does: 'Who has earned what and why, what waits, and handing over.',
    roles: leads,
  },
  {
    group: 'Community research',
    path: '/paper-entry',
    label: 'Type in a paper form',
    does: 'In the order of the form, with the same checks as on a phone.',
    roles: [...leads, 'community-researcher'],
  },
  {
    group: 'Qualifications from abroad',
    path: '/guide-board',
    label: 'What to look at',
    does: 'Local help and facts of the guide that nobody has checked lately, those that help most people first.',
    roles: keepers,
  },
  {
    group: 'Qualifications from abroad',
    path: '/pathway',
    label: 'Pathway',
    does: 'Who is where on the way to work, who to ring, and the figures with what they count.',
    roles: keepers,
  },
  {
    group: 'Qualifications from abroad',
    path: '/collections/local-help',
    label: 'Local help',
    does: 'Advice, employers’ programmes, courses, mentors and drop-in sessions in this city.',
    roles: [...keepers, 'partner-editor'],
  },
  {
    group: 'Qualifications from abroad',
    path: '/collections/guide-corrections/create',
    label: 'Record a correction',
    does: 'A fee, a mark or a rule that is different now: with its source and its date.',
    roles: ['administrator', 'employment-coach'],
  },
  {
    group: 'Assessments',
    path: '/assessments-board',
    label: 'Assessments',
    does: 'How good a policy is, how ready an organisation, how local a council: with evidence, and what to do next.',
    roles: assessing,
  },
] as const satisfies readonly {
  group: DeskGroup
  path: `/${string}`
  label: string
  does: string
  roles: readonly Role[]
}[]

/** Who may open the screen at an address. */
export const rolesAt = (path: (typeof desks)[number]['path']): readonly Role[] =>
  desks.find((desk) => desk.path === path)?.roles ?? []
