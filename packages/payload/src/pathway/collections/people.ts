import type { CollectionConfig } from 'payload'
import { accessTo } from '../../access/may.ts'
import { ownId } from '../../fields/own-id.ts'
import { neverDeleted } from '../../hooks/append-only.ts'
import { written } from '../../research/collections/written.ts'
import { slugs } from '../../slugs.ts'

/**
 * People on the way from a qualification from abroad to work, under a code that says nothing about them. Written by the
 * pathway desk only. Who they are is in `pathway-identities`; somebody who asked to be forgotten has neither profession
 * nor organisation here and a code that nobody knew.
 */
export const pathwayPeople = (): CollectionConfig => ({
  slug: slugs.pathwayPeople,
  labels: { singular: 'Person on the pathway', plural: 'People on the pathway' },
  access: accessTo(slugs.pathwayPeople),
  admin: {
    group: 'Qualifications from abroad',
    useAsTitle: 'code',
    defaultColumns: ['code', 'profession', 'cohort'],
    description: 'Work with them at the pathway desk.',
    hidden: true,
  },
  lockDocuments: false,
  disableDuplicate: true,
  fields: [
    written({ name: 'code', label: 'Code', type: 'text', required: true, unique: true, index: true }),
    written({ name: 'profession', label: 'Profession', type: 'text', index: true }),
    written({ name: 'group', label: 'Group of professions', type: 'text', required: true }),
    written({ name: 'cohort', label: 'Cohort', type: 'text', required: true }),
    written({
      name: 'organisation',
      label: 'Organisation',
      type: 'relationship',
      relationTo: slugs.organisations,
      index: true,
    }),
  ],
  hooks: { beforeChange: [ownId], beforeDelete: [neverDeleted] },
})
