import type { CollectionConfig } from 'payload'
import { accessTo } from '../access/may.ts'
import { locked } from '../fields/locked.ts'
import { ownId } from '../fields/own-id.ts'
import { neverChanged, neverDeleted } from '../hooks/append-only.ts'
import { slugs } from '../slugs.ts'

/**
 * The chain over the audit events: each seal holds the hashes of some events and of the seal before. Written beside the
 * acts and not with them, so that two acts at once never wait for each other.
 */
export const auditSeals = (): CollectionConfig => ({
  slug: slugs.auditSeals,
  labels: { singular: 'Audit seal', plural: 'Audit seals' },
  access: accessTo(slugs.auditSeals),
  admin: { group: 'Records', defaultColumns: ['seq', 'on', 'hash'], useAsTitle: 'seq', hidden: true },
  defaultSort: '-seq',
  disableDuplicate: true,
  fields: [
    { name: 'seq', label: 'Place', type: 'number', required: true, unique: true, index: true, access: locked },
    { name: 'on', type: 'date', required: true, access: locked },
    { name: 'previous', type: 'text', required: true, access: locked },
    { name: 'hash', type: 'text', required: true, access: locked },
    { name: 'events', type: 'json', required: true, access: locked },
  ],
  hooks: { beforeChange: [neverChanged, ownId], beforeDelete: [neverDeleted] },
})
