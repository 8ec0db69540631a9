import type { CollectionConfig } from 'payload'
import { accessTo } from '../access/may.ts'
import { ownId } from '../fields/own-id.ts'
import { slugField } from '../fields/slug.ts'
import { refuseDeleteWhenUsed } from '../hooks/refuse-delete-when-used.ts'
import { tellSitesAfterChange, tellSitesAfterDelete } from '../outbox/hooks.ts'
import { slugs } from '../slugs.ts'

/** Published reports that a reported story may cite. */
export const reports = (): CollectionConfig => ({
  slug: slugs.reports,
  access: accessTo(slugs.reports),
  admin: { useAsTitle: 'title', group: 'City' },
  fields: [
    slugField(),
    { name: 'title', type: 'text', required: true },
    {
      name: 'publishedOn',
      label: 'Published',
      type: 'text',
      admin: { description: 'As exact as the report says: 2019, 2019-03 or 2019-03-14.' },
      validate: (value: unknown) =>
        value === null ||
        value === undefined ||
        value === '' ||
        (typeof value === 'string' && /^\d{4}(-\d{2}){0,2}$/.test(value)) ||
        'Expected a year, a month or a day, for example 2019, 2019-03 or 2019-03-14.',
    },
    {
      name: 'url',
      label: 'Where it can be read',
      type: 'text',
      validate: (value: unknown) =>
        value === null ||
        value === undefined ||
        value === '' ||
        (typeof value === 'string' && URL.canParse(value) && /^https?:/.test(value)) ||
        'Expected an address that starts with https://.',
    },
  ],
  hooks: {
    beforeChange: [ownId],
    beforeDelete: [refuseDeleteWhenUsed('citations.report')],
    afterChange: [tellSitesAfterChange],
    afterDelete: [tellSitesAfterDelete],
  },
})
