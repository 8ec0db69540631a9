import type { CollectionConfig, FieldAccess, TextField } from 'payload'
import { accountOf, hasOneOf } from '../../access/account.ts'
import { accessTo } from '../../access/may.ts'
import { ownId } from '../../fields/own-id.ts'
import { written } from '../../research/collections/written.ts'
import { slugs } from '../../slugs.ts'
import { auditIdentityRead } from '../record/audit-identity-read.ts'

const forCoaches: FieldAccess = ({ req }) => hasOneOf(accountOf(req), ['employment-coach'])

const personal = (field: TextField): TextField => ({
  ...field,
  access: { read: forCoaches, create: () => false, update: () => false },
  admin: { readOnly: true },
})

/**
 * Who somebody on the pathway is and how to reach them: apart from everything that is counted, kept only while they agree,
 * read by coaches of their organisation only, and each reading is written down. Deleted when they ask to be forgotten.
 */
export const pathwayIdentities = (): CollectionConfig => ({
  slug: slugs.pathwayIdentities,
  labels: { singular: 'Name and contact', plural: 'Names and contacts' },
  access: accessTo(slugs.pathwayIdentities),
  admin: { group: 'Qualifications from abroad', hidden: true },
  lockDocuments: false,
  disableDuplicate: true,
  fields: [
    written({
      name: 'person',
      type: 'relationship',
      relationTo: slugs.pathwayPeople,
      required: true,
      unique: true,
      index: true,
    }),
    written({ name: 'organisation', type: 'relationship', relationTo: slugs.organisations, index: true }),
    personal({ name: 'name', label: 'Name', type: 'text', required: true, maxLength: 120 }),
    personal({ name: 'contact', label: 'Phone or email', type: 'text', maxLength: 200 }),
  ],
  hooks: { beforeChange: [ownId], afterRead: [auditIdentityRead] },
})
