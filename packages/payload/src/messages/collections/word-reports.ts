import type { CollectionBeforeChangeHook, CollectionConfig } from 'payload'
import { accessTo } from '../../access/may.ts'
import { rememberDeleted } from '../../data-archive/deleted/remember-deleted.ts'
import { ownId } from '../../fields/own-id.ts'
import { shownMoment } from '../../fields/shown-moment.ts'
import { inPanel, written } from '../../research/collections/written.ts'
import { settingsOf } from '../../settings.ts'
import { slugs } from '../../slugs.ts'
import { auditDelete } from '../audit-read.ts'
import { languageOptions } from './contact-messages.ts'

/** "This word is wrong": about a page of the site, for the comms lead and whoever translates into that language. */
export const wordReports = (): CollectionConfig => ({
  slug: slugs.wordReports,
  labels: { singular: 'Word that is wrong', plural: 'Words that are wrong' },
  access: accessTo(slugs.wordReports),
  admin: {
    group: 'Word of mouth',
    useAsTitle: 'wrong',
    defaultColumns: ['wrong', 'better', 'page', 'language', 'status', 'receivedAt'],
    description:
      'What readers of the site say about its words. Nobody knows who said it. Each is deleted by itself after as long as a message is kept, put right or not.',
  },
  defaultSort: '-receivedAt',
  lockDocuments: false,
  disableDuplicate: true,
  fields: [
    {
      name: 'status',
      type: 'select',
      required: true,
      defaultValue: 'new',
      index: true,
      options: [
        { value: 'new', label: 'New' },
        { value: 'done', label: 'Put right' },
        { value: 'stays', label: 'Stays as it is' },
      ],
      admin: { position: 'sidebar' },
    },
    {
      name: 'notes',
      type: 'textarea',
      maxLength: 1000,
      admin: { description: 'For colleagues: what was done, or why not.' },
    },
    written({ name: 'page', label: 'Page', type: 'text', required: true }),
    written({ name: 'wrong', label: 'What is wrong', type: 'text', required: true }),
    written({ name: 'better', label: 'What would be better', type: 'text' }),
    written({
      name: 'language',
      label: 'Language',
      type: 'select',
      required: true,
      index: true,
      options: languageOptions,
    }),
    written({ name: 'receivedAt', label: 'Received', type: 'date', required: true, index: true, admin: shownMoment }),
    inPanel({ name: 'doneOn', label: 'Settled on', type: 'date', index: true, admin: shownMoment }),
    {
      ...written({ name: 'message', type: 'text', required: true, unique: true, index: true }),
      admin: { hidden: true },
    },
    { ...written({ name: 'contentHash', type: 'text', required: true }), admin: { hidden: true } },
  ],
  hooks: {
    beforeChange: [ownId, keepReport],
    afterDelete: [auditDelete, rememberDeleted(slugs.wordReports, ({ message }) => message)],
  },
})

/** The words of the reader stay as they came. */
const keepReport: CollectionBeforeChangeHook = ({ data, operation, originalDoc, req }) => {
  if (operation === 'create') return data
  const { id: _, createdAt: __, updatedAt: ___, ...before } = originalDoc as Record<string, unknown>
  const after = {
    ...before,
    ...('status' in data && { status: data.status }),
    ...('notes' in data && { notes: data.notes }),
  } as Record<string, unknown>
  if (after.status === before.status) return after
  return { ...after, doneOn: after.status === 'new' ? null : settingsOf(req.payload).now().toISOString() }
}
