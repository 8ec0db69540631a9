import { roleNames, type Role } from '../roles.ts'
import { slugs, type Slug } from '../slugs.ts'

/** Who may do one thing: `all` rows, the rows of their `own` organisation, texts in their `languages`, or only them`self`. */
export interface Permission {
  readonly all?: readonly Role[]
  readonly own?: readonly Role[]
  readonly languages?: readonly Role[]
  readonly self?: readonly Role[]
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
  [slugs.consents]: {
    create: { all: ['administrator', 'comms-lead', 'safeguarding-lead'], own: ['partner-editor'] },
    read: { all: ['administrator', 'comms-lead', 'safeguarding-lead'], own: ['partner-editor'] },
    ...never,
  },
  [slugs.media]: {
    create: storyWriters,
    read: storyReaders,
    update: storyWriters,
    delete: storyWriters,
    readVersions: nobody,
    unlock: nobody,
  },
  [slugs.organisations]: { ...shared, create: administrators, update: administrators },
  [slugs.reports]: shared,
  [slugs.themes]: shared,
  [slugs.strands]: shared,
  [slugs.places]: shared,
  [slugs.users]: {
    create: administrators,
    read: { all: ['administrator', 'comms-lead', 'safeguarding-lead'], self: roleNames },
    update: { all: ['administrator'], self: roleNames },
    delete: administrators,
    readVersions: nobody,
    unlock: administrators,
  },
  [slugs.tombstones]: {
    create: nobody,
    read: { all: ['administrator', 'comms-lead', 'safeguarding-lead'] },
    ...never,
  },
  [slugs.auditEvents]: { create: nobody, read: { all: ['administrator', 'safeguarding-lead'] }, ...never },
}
