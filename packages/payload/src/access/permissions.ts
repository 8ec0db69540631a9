import { roleNames, type Role } from '../roles.ts'
import { slugs, type Slug } from '../slugs.ts'

/**
 * Who may do one thing: `all` rows, the rows of their `own` organisation, texts in their `languages`, only them`self`,
 * the rows of researchers they coordinate (`coordinated`), the rows of the researcher they are (`researched`), or of any
 * row no more than its `words` in their languages: a hook of that collection keeps everything else as it was.
 */
export interface Permission {
  readonly all?: readonly Role[]
  readonly own?: readonly Role[]
  readonly languages?: readonly Role[]
  readonly self?: readonly Role[]
  readonly coordinated?: readonly Role[]
  readonly researched?: readonly Role[]
  readonly words?: readonly Role[]
}

export type Operation = 'create' | 'read' | 'update' | 'delete' | 'readVersions' | 'unlock'
export type Permissions = Readonly<Record<Operation, Permission>>

const nobody: Permission = {}
const everyRole: Permission = { all: roleNames }
const administrators: Permission = { all: ['administrator'] }
const publishers: Permission = { all: ['administrator', 'comms-lead'] }

const storyReaders: Permission = {
  all: ['administrator', 'comms-lead', 'safeguarding-lead', 'reviewer', 'translator'],
  own: ['partner-editor'],
}
const storyWriters: Permission = { ...publishers, own: ['partner-editor'] }
const consentKeepers: Permission = {
  all: ['administrator', 'comms-lead', 'safeguarding-lead'],
  own: ['partner-editor'],
}
const textWriters: Permission = { ...storyWriters, languages: ['translator'] }
const never = { update: nobody, delete: nobody, readVersions: nobody, unlock: nobody }
const shared: Permissions = {
  create: publishers,
  read: everyRole,
  update: publishers,
  delete: administrators,
  readVersions: nobody,
  unlock: nobody,
}

/** Rows about one researcher: the lead reads all, a coordinator and a researcher their part. */
const ofResearchers: Permission = {
  all: ['research-lead'],
  coordinated: ['research-coordinator'],
  researched: ['community-researcher'],
}
/** Set up by administrators too, who read neither answers nor contacts. */
const researchSetUp: Permission = { all: ['administrator', 'research-lead'] }

/** Who keeps the city's own help for the guide: partners their own, the others all. */
const helpKeepers: Permission = { all: ['administrator', 'comms-lead', 'employment-coach'], own: ['partner-editor'] }

/** Who keeps what there is to do: partners their own, without a second person. */
const outreachKeepers: Permission = { all: ['administrator', 'comms-lead'], own: ['partner-editor'] }
const outreachReaders: Permission = {
  all: ['administrator', 'comms-lead', 'employment-coach'],
  own: ['partner-editor'],
}
/** Opportunities and events are said in many languages: translators read them all, and write the words of their own languages. */
const offerReaders: Permission = {
  all: ['administrator', 'comms-lead', 'employment-coach', 'translator'],
  own: ['partner-editor'],
}
const offerWriters: Permission = { ...outreachKeepers, words: ['translator'] }

/** People on the pathway are known to the coaches of their organisation and to nobody else, administrators included. */
const ownCoaches: Permission = { own: ['employment-coach'] }

/** Who assesses, for their own organisation. */
const assessors: Permission = { all: ['administrator'], own: ['assessor', 'partner-editor'] }

/** Those who sit with tellers: a partner with its own. */
const withTellers: Permission = { all: ['comms-lead', 'safeguarding-lead'], own: ['partner-editor'] }

/** Who agrees on what is read to tellers. */
const wordingKeepers: Permission = { all: ['administrator', 'comms-lead', 'safeguarding-lead'] }

/** Who answers residents who wrote: a partner those who wrote to it. Administrators do not read what they wrote. */
const answering: Permission = { all: ['comms-lead'], own: ['partner-editor'] }
const commsLeads: Permission = { all: ['comms-lead'] }

/** The whole table: role by collection by operation. Who is not named may not. Nobody is ever anonymous. */
export const permissions: Readonly<Record<Slug, Permissions>> = {
  [slugs.stories]: {
    create: storyWriters,
    read: storyReaders,
    update: storyWriters,
    delete: storyWriters,
    readVersions: storyReaders,
    unlock: nobody,
  },
  [slugs.texts]: {
    create: textWriters,
    read: storyReaders,
    update: textWriters,
    delete: storyWriters,
    readVersions: storyReaders,
    unlock: nobody,
  },
  [slugs.consents]: { create: consentKeepers, read: consentKeepers, ...never },
  // Written with a consent; each reading is written down. Administrators do not read them.
  [slugs.consentReasons]: { create: consentKeepers, read: { all: ['safeguarding-lead'] }, ...never },
  // Written with a consent and compared with the words; each reading is written down. Whoever is asked to forget a name deletes it.
  [slugs.tellerNames]: {
    create: consentKeepers,
    read: { all: ['safeguarding-lead'] },
    ...never,
    delete: { all: ['safeguarding-lead'] },
  },
  [slugs.consentWordings]: {
    create: wordingKeepers,
    read: { all: ['administrator', 'comms-lead', 'safeguarding-lead', 'partner-editor', 'reviewer', 'translator'] },
    // The words themselves are written once: a reviewer writes down that they have checked those in their language.
    update: { ...wordingKeepers, languages: ['reviewer'] },
    delete: wordingKeepers,
    readVersions: nobody,
    unlock: nobody,
  },
  // Written when a link is issued and when a teller says something; the hashes are read by nobody.
  [slugs.tellerLinks]: { create: nobody, read: withTellers, ...never },
  [slugs.tellerActs]: { create: nobody, read: withTellers, ...never },
  [slugs.media]: {
    create: storyWriters,
    read: storyReaders,
    update: storyWriters,
    delete: storyWriters,
    readVersions: nobody,
    unlock: nobody,
  },
  // An administrator changes all of it; the others how residents reach it, partners their own.
  [slugs.recordings]: {
    create: storyWriters,
    read: storyReaders,
    update: storyWriters,
    delete: storyWriters,
    readVersions: nobody,
    unlock: nobody,
  },
  [slugs.organisations]: {
    ...shared,
    create: administrators,
    update: { all: ['administrator', 'comms-lead'], own: ['partner-editor'] },
  },
  [slugs.reports]: shared,
  [slugs.themes]: shared,
  [slugs.strands]: shared,
  [slugs.places]: shared,
  [slugs.questionnaires]: {
    create: researchSetUp,
    read: { all: ['administrator', 'research-lead', 'research-coordinator', 'community-researcher'] },
    update: researchSetUp,
    delete: researchSetUp,
    readVersions: researchSetUp,
    unlock: nobody,
  },
  [slugs.researchers]: {
    create: { ...researchSetUp, coordinated: ['research-coordinator'] },
    read: { ...ofResearchers, ...researchSetUp },
    update: { ...researchSetUp, coordinated: ['research-coordinator'] },
    delete: nobody,
    readVersions: nobody,
    unlock: nobody,
  },
  [slugs.routeDecisions]: {
    create: { all: ['research-lead'], coordinated: ['research-coordinator'] },
    read: ofResearchers,
    ...never,
  },
  // Written by the intake and by the validation desk only.
  [slugs.submissions]: { create: nobody, read: ofResearchers, ...never },
  [slugs.submissionContacts]: {
    create: nobody,
    read: { all: ['research-lead'], coordinated: ['research-coordinator'] },
    ...never,
    delete: { all: ['research-lead'] },
  },
  [slugs.keptAside]: {
    create: nobody,
    read: { all: ['research-lead'] },
    ...never,
    delete: { all: ['research-lead'] },
  },
  [slugs.voucherEntries]: { create: nobody, read: ofResearchers, ...never },
  [slugs.localHelp]: {
    create: helpKeepers,
    read: helpKeepers,
    update: helpKeepers,
    delete: helpKeepers,
    readVersions: nobody,
    unlock: nobody,
  },
  [slugs.guideCorrections]: {
    create: { all: ['administrator', 'employment-coach'] },
    read: { all: ['administrator', 'comms-lead', 'employment-coach'] },
    ...never,
  },
  // Written by the pathway desk only; read by coaches of the organisation whose people they are.
  [slugs.pathwayPeople]: { create: nobody, read: ownCoaches, ...never },
  [slugs.pathwayIdentities]: { create: nobody, read: ownCoaches, ...never },
  [slugs.pathwayEvents]: { create: nobody, read: ownCoaches, ...never },
  [slugs.pathwayTargets]: {
    create: publishers,
    read: { all: ['administrator', 'comms-lead', 'employment-coach'] },
    update: publishers,
    delete: publishers,
    readVersions: nobody,
    unlock: nobody,
  },
  // Written at the desk of assessments only; what an assessor said is read there too, because it depends on more than a role.
  [slugs.assessments]: {
    create: nobody,
    read: { all: ['administrator', 'comms-lead'], own: ['assessor', 'partner-editor'] },
    ...never,
  },
  [slugs.assessmentAnswers]: { create: nobody, read: nobody, ...never },
  // Narrowed by `evidenceReaders` to one's own files while an assessment is open.
  [slugs.assessmentEvidence]: { create: assessors, read: assessors, ...never, delete: assessors },
  // Written by the intake only; each reading is written down.
  [slugs.contactMessages]: { create: nobody, read: answering, ...never, update: answering, delete: answering },
  [slugs.wordReports]: {
    create: nobody,
    read: { ...commsLeads, languages: ['translator'] },
    ...never,
    update: { ...commsLeads, languages: ['translator'] },
    delete: commsLeads,
  },
  [slugs.messagesAside]: { create: nobody, read: commsLeads, ...never, delete: commsLeads },
  // Drafted by the CMS itself; a round-up that was sent is neither changed nor deleted.
  [slugs.roundUps]: { create: nobody, read: publishers, ...never, update: commsLeads, delete: commsLeads },
  [slugs.roundUpSubscribers]: {
    create: publishers,
    read: publishers,
    update: publishers,
    delete: publishers,
    readVersions: nobody,
    unlock: nobody,
  },
  [slugs.opportunities]: {
    create: outreachKeepers,
    read: offerReaders,
    update: offerWriters,
    delete: outreachKeepers,
    readVersions: nobody,
    unlock: nobody,
  },
  [slugs.outreachEvents]: {
    create: outreachKeepers,
    read: offerReaders,
    update: offerWriters,
    delete: outreachKeepers,
    readVersions: nobody,
    unlock: nobody,
  },
  // What is printed stays printed: a code is given a last day and never deleted.
  [slugs.referralCodes]: { create: outreachKeepers, read: outreachReaders, ...never, update: outreachKeepers },
  [slugs.users]: {
    create: administrators,
    read: { all: ['administrator', 'comms-lead', 'safeguarding-lead', 'research-lead'], self: roleNames },
    update: { all: ['administrator'], self: roleNames },
    delete: administrators,
    readVersions: nobody,
    unlock: administrators,
  },
  // Written at the desk of reviews only.
  [slugs.reviewComments]: { create: nobody, read: storyReaders, ...never },
  [slugs.checkOverrides]: { create: nobody, read: storyReaders, ...never },
  [slugs.tombstones]: {
    create: nobody,
    read: { all: ['administrator', 'comms-lead', 'safeguarding-lead'] },
    ...never,
  },
  // Written by the take-down alone.
  [slugs.takeDowns]: {
    create: nobody,
    read: { all: ['administrator', 'comms-lead', 'safeguarding-lead'], own: ['partner-editor'] },
    ...never,
  },
  [slugs.printRuns]: {
    create: storyWriters,
    read: { all: ['administrator', 'comms-lead', 'safeguarding-lead'], own: ['partner-editor'] },
    update: storyWriters,
    delete: publishers,
    readVersions: nobody,
    unlock: nobody,
  },
  [slugs.auditSeals]: { create: nobody, read: { all: ['administrator', 'safeguarding-lead'] }, ...never },
  [slugs.auditEvents]: { create: nobody, read: { all: ['administrator', 'safeguarding-lead'] }, ...never },
}
