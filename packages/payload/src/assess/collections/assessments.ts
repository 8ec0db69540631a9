import type { CollectionConfig } from 'payload'
import { accessTo } from '../../access/may.ts'
import { day } from '../../fields/day.ts'
import { ownId } from '../../fields/own-id.ts'
import { neverDeleted } from '../../hooks/append-only.ts'
import { written } from '../../research/collections/written.ts'
import { slugs } from '../../slugs.ts'
import { tellSitesOfSummary } from '../publication/tell-sites-of-summary.ts'

/**
 * One assessment of one body on one day. What each assessor said is in `assessment-answers`. Written at its desk only;
 * what is on the site is `summary`, as it was when somebody chose to show it.
 */
export const assessments = (): CollectionConfig => ({
  slug: slugs.assessments,
  labels: { singular: 'Assessment', plural: 'Assessments' },
  access: accessTo(slugs.assessments),
  admin: {
    group: 'Assessments',
    useAsTitle: 'code',
    defaultColumns: ['code', 'catalogue', 'on', 'closedOn', 'publishedOn'],
    hidden: true,
  },
  defaultSort: '-on',
  lockDocuments: false,
  disableDuplicate: true,
  fields: [
    written({
      name: 'organisation',
      label: 'Who assesses',
      type: 'relationship',
      relationTo: slugs.organisations,
      required: true,
      index: true,
    }),
    written({ name: 'openedBy', type: 'relationship', relationTo: slugs.users, index: true }),
    written({ name: 'bodyName', label: 'Who is assessed', type: 'text', required: true }),
    written({ name: 'bodyKind', type: 'text', required: true }),
    written({ name: 'catalogue', type: 'text', required: true, index: true }),
    written({ name: 'version', type: 'text', required: true }),
    written({ name: 'profile', type: 'text' }),
    written(day('on', 'The day law and evidence are taken on', { required: true })),
    written({ name: 'closedOn', type: 'date', index: true }),
    written({ name: 'closedBy', type: 'relationship', relationTo: slugs.users }),
    written({ name: 'replyBy', label: 'Who replied', type: 'text' }),
    written(day('replyOn', 'The day of the reply')),
    written({ name: 'replyText', label: 'What the assessed body says', type: 'textarea' }),
    written({ name: 'code', label: 'Address on the site', type: 'text', required: true, unique: true, index: true }),
    written(day('publishedOn', 'On the site since', { index: true })),
    written({ name: 'publishedBy', type: 'relationship', relationTo: slugs.users }),
    written({ name: 'withItems', type: 'checkbox' }),
    written({ name: 'summary', type: 'json' }),
  ],
  hooks: { beforeChange: [ownId], beforeDelete: [neverDeleted], afterChange: [tellSitesOfSummary] },
})
