import type { City } from '@use-it-cities/core'
import type { CollectionConfig, Field } from 'payload'
import { accessTo } from '../access/may.ts'
import { refuseDeleteOfAssessing } from '../assess/record/refuse-delete-of-assessing.ts'
import { inLanguages } from '../fields/in-languages.ts'
import { onlyFor } from '../fields/locked.ts'
import { ownId } from '../fields/own-id.ts'
import { slugField } from '../fields/slug.ts'
import { refuseDeleteWhenUsed } from '../hooks/refuse-delete-when-used.ts'
import { auditContact } from '../outreach/audit-contact.ts'
import { checkContact } from '../outreach/check/check-contact.ts'
import { contactFields } from '../outreach/collections/contact-fields.ts'
import { refuseDeleteOfOffering } from '../outreach/refuse-delete-of-offering.ts'
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

/** How residents reach an organisation is its own to say; what it is and is called, an administrator keeps. */
const administrators = onlyFor('administrator')
const kept = <Of extends Field>(field: Of): Of => ({ ...field, access: administrators })

/** What it offers now, to look at; each is changed on its own page. */
const offers: Field[] = [
  {
    name: 'opportunities',
    label: 'Its opportunities',
    type: 'join',
    collection: slugs.opportunities,
    on: 'organisation',
    defaultSort: '-showUntil',
    admin: { defaultColumns: ['name', 'kind', 'showUntil'] },
  },
  {
    name: 'events',
    label: 'Its events',
    type: 'join',
    collection: slugs.outreachEvents,
    on: 'organisation',
    defaultSort: '-lastOn',
    admin: { defaultColumns: ['name', 'kind', 'lastOn'] },
  },
]

/** The partners: each speaks for itself. */
export const organisations = (city: City): CollectionConfig => ({
  slug: slugs.organisations,
  access: accessTo(slugs.organisations),
  admin: { useAsTitle: 'name', group: 'City', defaultColumns: ['name', 'kind'] },
  fields: [
    slugField(),
    kept({ name: 'name', type: 'text', required: true, label: 'The name the organisation uses for itself' }),
    kept({
      name: 'kind',
      type: 'select',
      required: true,
      options: Object.entries(kinds).map(([value, label]) => ({ value, label })),
    }),
    contactFields(
      city,
      'How residents reach it',
      'It is on the site as soon as you save it, wherever people are to reach this organisation.',
    ),
    ...offers,
    kept(inLanguages(city, 'role', 'What it does in the partnership, in one sentence')),
    kept({
      name: 'source',
      label: 'The report that names it',
      type: 'group',
      fields: [
        { name: 'report', type: 'text' },
        { name: 'section', type: 'text' },
      ],
    }),
  ],
  hooks: {
    beforeValidate: [checkContact],
    beforeChange: [ownId],
    beforeDelete: [refuseDeleteWhenUsed('organisation'), refuseDeleteOfAssessing, refuseDeleteOfOffering],
    afterChange: [auditContact, tellSitesAfterChange],
    afterDelete: [tellSitesAfterDelete],
  },
})
