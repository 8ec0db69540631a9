import type { CollectionConfig } from 'payload'
import { accountOf, hasOneOf } from '../access/account.ts'
import { accessTo } from '../access/may.ts'
import { permissions } from '../access/permissions.ts'
import { keepReasonFacts } from '../consents/keep-reason-facts.ts'
import { reasonFields } from '../consents/reason-fields.ts'
import { locked } from '../fields/locked.ts'
import { ownId } from '../fields/own-id.ts'
import { neverChanged, neverDeleted } from '../hooks/append-only.ts'
import { auditRestrictedRead } from '../hooks/audit-restricted-read.ts'
import { writtenDown } from '../fields/written-down.ts'
import { slugs } from '../slugs.ts'

/**
 * Why a consent needs a second person, and who agreed for somebody under 18: apart from the consent, added by whoever
 * records it, read by the safeguarding lead only, and each reading is written down. Rows are added and never changed.
 */
export const consentReasons = (): CollectionConfig => ({
  slug: slugs.consentReasons,
  labels: { singular: 'Reason for a second person', plural: 'Reasons for a second person' },
  access: accessTo(slugs.consentReasons),
  admin: {
    group: 'Stories',
    hidden: ({ user }) => !hasOneOf(accountOf({ user } as never), permissions[slugs.consentReasons].read.all),
    defaultColumns: ['consent', 'recordedAt'],
  },
  defaultSort: '-recordedAt',
  disableDuplicate: true,
  lockDocuments: false,
  fields: [
    {
      name: 'consent',
      label: 'The consent it is about',
      type: 'relationship',
      relationTo: slugs.consents,
      required: true,
      index: true,
    },
    ...reasonFields(),
    {
      name: 'story',
      type: 'relationship',
      relationTo: slugs.stories,
      index: true,
      access: locked,
      admin: { readOnly: true },
    },
    ...writtenDown(),
  ],
  hooks: {
    beforeChange: [neverChanged, ownId, keepReasonFacts],
    beforeDelete: [neverDeleted],
    afterOperation: [auditRestrictedRead],
  },
})
