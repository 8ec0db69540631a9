import type { CollectionConfig } from 'payload'
import { accessTo } from '../../access/may.ts'
import { rememberDeleted } from '../../data-archive/deleted/remember-deleted.ts'
import { day } from '../../fields/day.ts'
import { ownId } from '../../fields/own-id.ts'
import { refuseAskingFor } from '../../hooks/refuse-asking-for.ts'
import { slugs } from '../../slugs.ts'
import { auditDelete, auditRead } from '../contacts/audit-read.ts'
import { jsonText } from './json-text.ts'
import { written } from './written.ts'

/** How a resident can be reached, if they said so: apart from their answers, for fewer eyes and for a set time. */
export const submissionContacts = (): CollectionConfig => ({
  slug: slugs.submissionContacts,
  labels: { singular: 'Contact of a resident', plural: 'Contacts of residents' },
  access: accessTo(slugs.submissionContacts),
  admin: {
    group: 'Research',
    useAsTitle: 'submission',
    defaultColumns: ['submission', 'researcher', 'deleteOn'],
    description: 'Use these only for what the resident agreed to. Each is deleted by itself on its last day.',
  },
  defaultSort: 'deleteOn',
  lockDocuments: false,
  disableDuplicate: true,
  fields: [
    written({ name: 'submission', label: 'Interview', type: 'text', required: true, index: true }),
    { ...written({ name: 'key', type: 'text', required: true, unique: true, index: true }), admin: { hidden: true } },
    written({
      name: 'researcher',
      label: 'Researcher',
      type: 'relationship',
      relationTo: slugs.researchers,
      index: true,
    }),
    written(jsonText('contact', 'Contact')),
    day('deleteOn', 'Deleted on', {
      required: true,
      index: true,
      access: { create: () => false, update: () => false },
      admin: { readOnly: true },
    }),
  ],
  hooks: {
    beforeOperation: [
      refuseAskingFor(
        ['contact'],
        'Contacts cannot be looked for by what is in them: reading one is written down. Look by interview or researcher.',
      ),
    ],
    beforeChange: [ownId],
    afterRead: [auditRead],
    afterDelete: [auditDelete, rememberDeleted(slugs.submissionContacts, ({ submission }) => submission)],
  },
})
