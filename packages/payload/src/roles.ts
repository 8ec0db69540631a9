/** Every role of the CMS, with the words an administrator reads when choosing one. */
export const roles = {
  administrator: { label: 'Administrator', does: 'Runs the system: accounts, organisations, settings' },
  'comms-lead': { label: 'Comms lead', does: 'Publishes stories and takes them down' },
  'safeguarding-lead': { label: 'Safeguarding lead', does: 'Countersigns consent and takes stories down' },
  'partner-editor': { label: 'Partner editor', does: 'Drafts the stories of one organisation and records consent' },
  reviewer: { label: 'Reviewer', does: 'Reads and approves what somebody else wrote' },
  translator: { label: 'Translator', does: 'Writes the texts of the languages given to them' },
  'research-lead': { label: 'Research lead', does: 'Leads community research' },
  'research-coordinator': { label: 'Research coordinator', does: 'Supports community researchers' },
  'community-researcher': { label: 'Community researcher', does: 'Interviews neighbours' },
  'employment-coach': { label: 'Employment coach', does: 'Helps people to use a qualification from abroad' },
  assessor: { label: 'Assessor', does: 'Assesses policies with evidence' },
} as const satisfies Record<string, { label: string; does: string }>

export type Role = keyof typeof roles

export const roleNames = Object.keys(roles) as readonly Role[]

/** Own keys only: `isRole('constructor')` is false. */
export const isRole = (value: unknown): value is Role => typeof value === 'string' && Object.hasOwn(roles, value)

/** Who may put a story or a text in front of the public. */
export const publishingRoles: readonly Role[] = ['administrator', 'comms-lead']

/** Who may approve a text that somebody else wrote. */
export const approvingRoles: readonly Role[] = ['administrator', 'comms-lead', 'reviewer']

/** Who may take down any story. A partner editor may take down the stories of their own organisation. */
export const takeDownRoles: readonly Role[] = ['administrator', 'comms-lead', 'safeguarding-lead']

/** Who may open a questionnaire to the public. */
export const questionnairePublishingRoles: readonly Role[] = ['administrator', 'research-lead']

/** Who decides whether a completed questionnaire counts. */
export const validatingRoles: readonly Role[] = ['research-lead', 'research-coordinator']
