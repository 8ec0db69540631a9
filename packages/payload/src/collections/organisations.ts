import type { City } from '@use-it-cities/core'
import type { CollectionConfig } from 'payload'
import { accessTo } from '../access/may.ts'
import { refuseDeleteOfAssessing } from '../assess/record/refuse-delete-of-assessing.ts'
import { inLanguages } from '../fields/in-languages.ts'
import { ownId } from '../fields/own-id.ts'
import { slugField } from '../fields/slug.ts'
import { refuseDeleteWhenUsed } from '../hooks/refuse-delete-when-used.ts'
import { tellSitesAfterChange, tellSitesAfterDelete } from '../outbox/hooks.ts'
import { slugs } from '../slugs.ts'

const kinds = {
  'local-authority': 'Local authority',
  university: 'University',
  nhs: 'NHS',
  charity: 'Charity',
  'social-enterprise': 'Social enterprise',
  'business-body': 'Business body',
}

/** The partners: each speaks for itself. */
export const organisations = (city: City): CollectionConfig => ({
  slug: slugs.organisations,
  access: accessTo(slugs.organisations),
  admin: { useAsTitle: 'name', group: 'City', defaultColumns: ['name', 'kind'] },
  fields: [
    slugField(),
    { name: 'name', type: 'text', required: true, label: 'The name the organisation uses for itself' },
    {
      name: 'kind',
      type: 'select',
      required: true,
      options: Object.entries(kinds).map(([value, label]) => ({ value, label })),
    },
    inLanguages(city, 'role', 'What it does in the partnership, in one sentence'),
    {
      name: 'source',
      label: 'The report that names it',
      type: 'group',
      fields: [
        { name: 'report', type: 'text' },
        { name: 'section', type: 'text' },
      ],
    },
  ],
  hooks: {
    beforeChange: [ownId],
    beforeDelete: [refuseDeleteWhenUsed('organisation'), refuseDeleteOfAssessing],
    afterChange: [tellSitesAfterChange],
    afterDelete: [tellSitesAfterDelete],
  },
})
