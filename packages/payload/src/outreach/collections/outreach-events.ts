import type { City } from '@use-it-cities/core'
import type { CollectionConfig, Condition } from 'payload'
import { accessTo } from '../../access/may.ts'
import { day } from '../../fields/day.ts'
import { locked } from '../../fields/locked.ts'
import { ownId } from '../../fields/own-id.ts'
import { tellSitesAfterChange, tellSitesAfterDelete } from '../../outbox/hooks.ts'
import { slugs } from '../../slugs.ts'
import { auditDelete, auditSave } from '../audit-outreach.ts'
import { checkEvent } from '../check/hooks.ts'
import { keepOwnOrganisation } from '../keep-own-organisation.ts'
import { keepOffer } from '../keep-offer.ts'
import { keepToOwnWords } from '../translate/keep-to-own-words.ts'
import { asOptions, eventKindWords } from '../words.ts'
import { offerFields } from './offer-fields.ts'

const isThere: Condition = (_, __, { operation }) => operation === 'update'

/** Where people can come, and when. An event goes from the site by itself after its last time. */
export const outreachEvents = (city: City): CollectionConfig => ({
  slug: slugs.outreachEvents,
  labels: { singular: 'Event', plural: 'Events' },
  access: accessTo(slugs.outreachEvents),
  admin: {
    useAsTitle: 'name',
    group: 'What there is to do',
    defaultColumns: ['name', 'kind', 'organisation', 'lastOn', 'missing'],
    description: 'It is on the site as soon as you save it, and goes by itself after its last time.',
    components: { beforeListTable: ['@use-it-cities/payload/admin#EventLists'] },
  },
  defaultSort: '-lastOn',
  lockDocuments: false,
  disableDuplicate: true,
  fields: offerFields(city, {
    whatAndWhen: [
      {
        name: 'kind',
        label: 'What it is',
        type: 'select',
        required: true,
        options: asOptions(eventKindWords),
        admin: { isClearable: false },
      },
      {
        name: 'isOnline',
        label: 'It is online: there is no place to go to',
        type: 'checkbox',
        defaultValue: false,
      },
      {
        name: 'venue',
        label: 'Where it is',
        type: 'group',
        admin: { condition: (data) => data.isOnline !== true },
        fields: [
          {
            type: 'row',
            fields: [
              { name: 'name', label: 'Name of the place', type: 'text', maxLength: 120 },
              {
                name: 'address',
                label: 'Address, as people find it',
                type: 'text',
                maxLength: 200,
                admin: { placeholder: 'Street, postcode' },
              },
            ],
          },
        ],
      },
      {
        name: 'occasions',
        label: 'When it is',
        labels: { singular: 'time', plural: 'times' },
        type: 'array',
        required: true,
        defaultValue: () => [{}],
        maxRows: 60,
        admin: {
          description:
            'Every time it takes place. If one falls out, tick it: people who know the day see that it is cancelled.',
          components: { RowLabel: '@use-it-cities/payload/admin/client#DayOfRow' },
        },
        fields: [
          {
            type: 'row',
            fields: [
              day('on', 'Day', { required: true, admin: { width: '40%' } }),
              {
                name: 'from',
                label: 'From',
                type: 'text',
                required: true,
                admin: { placeholder: '09:30', width: '25%' },
              },
              {
                name: 'until',
                label: 'Until',
                type: 'text',
                required: true,
                admin: { placeholder: '11:00', width: '25%' },
              },
            ],
          },
          { name: 'isCancelled', label: 'Cancelled', type: 'checkbox', defaultValue: false },
        ],
      },
      day('lastOn', 'Its last time', {
        index: true,
        access: locked,
        admin: { readOnly: true, position: 'sidebar', condition: isThere },
      }),
    ],
  }),
  hooks: {
    beforeValidate: [keepToOwnWords, keepOwnOrganisation, checkEvent],
    beforeChange: [ownId, keepOffer(city)],
    afterChange: [auditSave, tellSitesAfterChange],
    afterDelete: [auditDelete, tellSitesAfterDelete],
  },
})
