import type { CollectionConfig } from 'payload'
import { accountOf, hasOneOf } from '../access/account.ts'
import { accessTo } from '../access/may.ts'
import { permissions } from '../access/permissions.ts'
import { keepNames } from '../consents/names/keep-names.ts'
import { nameFields } from '../consents/names/name-fields.ts'
import { ownId } from '../fields/own-id.ts'
import { neverChanged } from '../hooks/append-only.ts'
import { auditRestrictedRead } from '../hooks/audit-restricted-read.ts'
import { tellSitesAfterChange, tellSitesAfterDelete } from '../outbox/hooks.ts'
import { writtenDown } from '../fields/written-down.ts'
import { slugs } from '../slugs.ts'

/**
 * What a teller is really called, for one use: the words of their story are held against it wherever they asked for another
 * name or none. Written with a consent, read by the safeguarding lead only, each reading written down; erased with the story.
 */
export const tellerNames = (): CollectionConfig => ({
  slug: slugs.tellerNames,
  labels: { singular: 'Real name', plural: 'Real names' },
  access: accessTo(slugs.tellerNames),
  admin: {
    group: 'Stories',
    hidden: ({ user }) => !hasOneOf(accountOf({ user } as never), permissions[slugs.tellerNames].read.all),
    defaultColumns: ['story', 'recordedAt'],
  },
  defaultSort: '-recordedAt',
  disableDuplicate: true,
  lockDocuments: false,
  fields: [
    { name: 'story', type: 'relationship', relationTo: slugs.stories, required: true, index: true },
    ...nameFields(),
    ...writtenDown(),
  ],
  hooks: {
    beforeChange: [neverChanged, ownId, keepNames],
    afterChange: [tellSitesAfterChange],
    afterDelete: [tellSitesAfterDelete],
    afterOperation: [auditRestrictedRead],
  },
})
