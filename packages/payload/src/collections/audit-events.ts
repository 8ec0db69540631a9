import type { CollectionConfig } from 'payload'
import { accessTo } from '../access/may.ts'
import { locked } from '../fields/locked.ts'
import { ownId } from '../fields/own-id.ts'
import { shownMoment } from '../fields/shown-moment.ts'
import { neverChanged, neverDeleted } from '../hooks/append-only.ts'
import { slugs } from '../slugs.ts'

/** Who did what, when. Written by hooks only. */
export const auditEvents = (): CollectionConfig => ({
  slug: slugs.auditEvents,
  labels: { singular: 'Audit event', plural: 'Audit events' },
  access: accessTo(slugs.auditEvents),
  admin: { group: 'Records', defaultColumns: ['on', 'action', 'code', 'actor'], useAsTitle: 'action' },
  defaultSort: '-on',
  disableDuplicate: true,
  fields: [
    { name: 'on', type: 'date', required: true, access: locked, admin: shownMoment },
    { name: 'action', type: 'text', required: true, access: locked, index: true },
    { name: 'actor', type: 'text', required: true, access: locked },
    { name: 'kind', type: 'text', required: true, access: locked },
    { name: 'target', type: 'text', required: true, access: locked, index: true },
    { name: 'code', type: 'text', access: locked },
    { name: 'detail', type: 'text', access: locked },
    // The place of its seal: a help for looking, and no part of what is sealed.
    { name: 'seal', type: 'number', access: locked, index: true, admin: { hidden: true } },
  ],
  hooks: { beforeChange: [neverChanged, ownId], beforeDelete: [neverDeleted] },
})
