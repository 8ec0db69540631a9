import type { City } from '@use-it-cities/core'
import type { CollectionConfig } from 'payload'
import { accessTo } from '../../access/may.ts'
import { day } from '../../fields/day.ts'
import { ownId } from '../../fields/own-id.ts'
import { tellSitesAfterChange, tellSitesAfterDelete } from '../../outbox/hooks.ts'
import { slugs } from '../../slugs.ts'
import { auditDelete, auditSave } from '../audit-outreach.ts'
import { checkOpportunity } from '../check/hooks.ts'
import { keepOwnOrganisation } from '../keep-own-organisation.ts'
import { keepOffer } from '../keep-offer.ts'
import { keepToOwnWords } from '../translate/keep-to-own-words.ts'
import { asOptions, opportunityKindWords } from '../words.ts'
import { offerFields } from './offer-fields.ts'

/** What residents can take up: jobs, training, becoming a researcher, sessions, help and mentors. It goes by itself. */
export const opportunities = (city: City): CollectionConfig => ({
  slug: slugs.opportunities,
  labels: { singular: 'Opportunity', plural: 'Opportunities' },
  access: accessTo(slugs.opportunities),
  admin: {
    useAsTitle: 'name',
    group: 'What there is to do',
    defaultColumns: ['name', 'kind', 'organisation', 'showUntil', 'missing'],
    description: 'It is on the site as soon as you save it, until the last day you give, and then goes by itself.',
    components: { beforeListTable: ['@use-it-cities/payload/admin#OpportunityLists'] },
  },
  defaultSort: '-showUntil',
  lockDocuments: false,
  disableDuplicate: true,
  fields: offerFields(city, {
    whatAndWhen: [
      {
        name: 'kind',
        label: 'What it is',
        type: 'select',
        required: true,
        options: asOptions(opportunityKindWords),
        admin: { isClearable: false },
      },
      {
        type: 'row',
        fields: [
          day('showFrom', 'On the site from', { admin: { description: 'Empty: today.' } }),
          day('showUntil', 'On the site until', {
            required: true,
            index: true,
            admin: { description: 'The last day, at most a year ahead. To take it off now, give yesterday.' },
          }),
        ],
      },
    ],
  }),
  hooks: {
    beforeValidate: [keepToOwnWords, keepOwnOrganisation, checkOpportunity],
    beforeChange: [ownId, keepOffer(city)],
    afterChange: [auditSave, tellSitesAfterChange],
    afterDelete: [auditDelete, tellSitesAfterDelete],
  },
})
