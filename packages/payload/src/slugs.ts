/** The slug of every collection of this plugin, in the order of the menu. */
export const slugs = {
  stories: 'stories',
  texts: 'story-texts',
  consents: 'consents',
  consentReasons: 'consent-reasons',
  consentWordings: 'consent-wordings',
  tellerNames: 'teller-names',
  tellerLinks: 'teller-links',
  tellerActs: 'teller-acts',
  media: 'media',
  recordings: 'recordings',
  organisations: 'organisations',
  reports: 'reports',
  themes: 'themes',
  strands: 'strands',
  places: 'places',
  questionnaires: 'questionnaires',
  researchers: 'researchers',
  routeDecisions: 'route-decisions',
  submissions: 'submissions',
  submissionContacts: 'submission-contacts',
  keptAside: 'kept-aside',
  voucherEntries: 'voucher-entries',
  localHelp: 'local-help',
  guideCorrections: 'guide-corrections',
  pathwayPeople: 'pathway-people',
  pathwayIdentities: 'pathway-identities',
  pathwayEvents: 'pathway-events',
  pathwayTargets: 'pathway-targets',
  assessments: 'assessments',
  assessmentAnswers: 'assessment-answers',
  assessmentEvidence: 'assessment-evidence',
  opportunities: 'opportunities',
  outreachEvents: 'outreach-events',
  referralCodes: 'referral-codes',
  contactMessages: 'contact-messages',
  wordReports: 'word-reports',
  messagesAside: 'messages-aside',
  roundUps: 'round-ups',
  roundUpSubscribers: 'round-up-subscribers',
  users: 'users',
  reviewComments: 'review-comments',
  checkOverrides: 'check-overrides',
  tombstones: 'tombstones',
  takeDowns: 'take-downs',
  printRuns: 'print-runs',
  auditEvents: 'audit-events',
  auditSeals: 'audit-seals',
} as const

export type Slug = (typeof slugs)[keyof typeof slugs]

export const settingsSlug = 'site-settings'
export const tellSitesTask = 'tell-sites'
export const outboxQueue = 'tell-sites'
export const sendMailTask = 'send-mail'
export const mailQueue = 'mail'
