import type { Access, AccessResult, PayloadRequest, Where } from 'payload'
import { idOf } from '../ids.ts'
import { publishingRoles, questionnairePublishingRoles } from '../roles.ts'
import { slugs, type Slug } from '../slugs.ts'
import { accountOf, hasOneOf, type Account } from './account.ts'
import { permissions, type Operation, type Permission } from './permissions.ts'

type AccessRules = Record<'create' | 'read' | 'update' | 'delete' | 'readVersions' | 'unlock', Access> & {
  admin: (args: { req: PayloadRequest }) => boolean
}

/** The field of a collection that names the organisation a row belongs to. */
const organisationField: Partial<Record<Slug, string>> = {
  [slugs.stories]: 'organisation',
  [slugs.texts]: 'organisation',
  [slugs.consents]: 'curator',
  [slugs.tellerLinks]: 'curator',
  [slugs.tellerActs]: 'curator',
  [slugs.media]: 'organisation',
  [slugs.recordings]: 'organisation',
  [slugs.reviewComments]: 'organisation',
  [slugs.checkOverrides]: 'organisation',
  [slugs.localHelp]: 'organisation',
  [slugs.pathwayPeople]: 'organisation',
  [slugs.pathwayIdentities]: 'organisation',
  [slugs.pathwayEvents]: 'organisation',
  [slugs.assessments]: 'organisation',
  [slugs.assessmentEvidence]: 'organisation',
  [slugs.takeDowns]: 'organisation',
  [slugs.printRuns]: 'organisation',
  [slugs.organisations]: 'id',
  [slugs.opportunities]: 'organisation',
  [slugs.outreachEvents]: 'organisation',
  [slugs.referralCodes]: 'organisation',
  [slugs.contactMessages]: 'organisation',
}

/** How a row leads to its researcher: a row of `researchers` is one itself. */
const researcherPath: Partial<Record<Slug, string>> = {
  [slugs.researchers]: '',
  [slugs.routeDecisions]: 'researcher.',
  [slugs.submissions]: 'researcher.',
  [slugs.submissionContacts]: 'researcher.',
  [slugs.voucherEntries]: 'researcher.',
}

/** Every access rule of a collection, made from the table of permissions. */
export function accessTo(slug: Slug): AccessRules {
  const rule =
    (operation: Operation): Access =>
    ({ req, data }) =>
      decide(slug, operation, accountOf(req), data as Record<string, unknown> | undefined)
  return {
    create: rule('create'),
    read: rule('read'),
    update: rule('update'),
    delete: rule('delete'),
    readVersions: rule('readVersions'),
    unlock: rule('unlock'),
    admin: ({ req }) => (accountOf(req)?.roles.length ?? 0) > 0,
  }
}

/** May this account do this? `true`, `false`, or the rows it may do it to. */
export function decide(
  slug: Slug,
  operation: Operation,
  account: Account | null,
  data?: Record<string, unknown>,
): AccessResult {
  if (account === null) return false
  if (publishes(operation, data) && !hasOneOf(account, publishersOf(slug))) return false
  const permission = permissions[slug][operation]
  if (hasOneOf(account, permission.all)) return everyRow(slug, operation)
  if (operation === 'create') return mayCreate(permission, account, slug, data)
  if (account.languages.length > 0 && hasOneOf(account, permission.words)) return everyRow(slug, operation)
  const scopes = scopesOf(slug, permission, account, operation === 'readVersions' ? 'version.' : '')
  return scopes.length === 0 ? false : { or: scopes }
}

const publishersOf = (slug: Slug) => (slug === slugs.questionnaires ? questionnairePublishingRoles : publishingRoles)

const publishes = (operation: Operation, data: Record<string, unknown> | undefined) =>
  (operation === 'create' || operation === 'update') && data?._status === 'published'

/** A bare `true` would also hand out files that no row describes. */
function everyRow(slug: Slug, operation: Operation): AccessResult {
  const hasFiles = slug === slugs.media || slug === slugs.recordings
  return hasFiles && operation === 'read' ? { filename: { exists: true } } : true
}

function scopesOf(slug: Slug, permission: Permission, account: Account, prefix: string): Where[] {
  const organisation = organisationField[slug]
  const scopes: Where[] = []
  if (organisation && account.organisation && hasOneOf(account, permission.own))
    scopes.push({ [`${prefix}${organisation}`]: { equals: account.organisation } })
  if (account.languages.length > 0 && hasOneOf(account, permission.languages))
    scopes.push({ [`${prefix}language`]: { in: [...account.languages] } })
  const path = researcherPath[slug]
  if (path !== undefined && hasOneOf(account, permission.coordinated))
    scopes.push({ [`${prefix}${path}coordinator`]: { equals: account.id } })
  if (path !== undefined && hasOneOf(account, permission.researched))
    scopes.push({ [`${prefix}${path}user`]: { equals: account.id } })
  if (hasOneOf(account, permission.self)) scopes.push({ id: { equals: account.id } })
  return scopes
}

/** Rows that name their organisation themselves. */
const namesOrganisation: readonly Slug[] = [
  slugs.stories,
  slugs.localHelp,
  slugs.opportunities,
  slugs.outreachEvents,
  slugs.referralCodes,
]

/**
 * For a new row there is nothing stored to compare with. A story names its organisation itself; texts, consents and
 * pictures belong to a story, and a hook looks up whose story that is; so it does for what belongs to a researcher.
 */
function mayCreate(permission: Permission, account: Account, slug: Slug, data?: Record<string, unknown>): boolean {
  if (hasOneOf(account, permission.languages))
    if (data?.language === undefined || account.languages.includes(String(data.language))) return true
  if (hasOneOf(account, permission.coordinated)) return true
  if (!hasOneOf(account, permission.own) || account.organisation === null) return false
  if (!namesOrganisation.includes(slug) || data?.organisation === undefined) return true
  return idOf(data.organisation) === account.organisation
}
