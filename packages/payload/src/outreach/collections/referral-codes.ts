import { languages, type City } from '@use-it-cities/core'
import type { CollectionConfig, Condition } from 'payload'
import { accessTo } from '../../access/may.ts'
import { day } from '../../fields/day.ts'
import { locked } from '../../fields/locked.ts'
import { ownId } from '../../fields/own-id.ts'
import { neverDeleted } from '../../hooks/append-only.ts'
import { tellSitesAfterChange } from '../../outbox/hooks.ts'
import { slugs } from '../../slugs.ts'
import { auditSave } from '../audit-outreach.ts'
import { checkReferral } from '../check/hooks.ts'
import { keepOwnOrganisation } from '../keep-own-organisation.ts'
import { keepReferral } from '../keep-offer.ts'
import { aimsEndpoint } from '../preview/aims-endpoint.ts'
import { previewEndpoint } from '../preview/endpoint.ts'
import { aimPageWords, aimRowWords, asOptions } from '../words.ts'

const isThere: Condition = (_, __, { operation }) => operation === 'update'

/**
 * Short links on posters, leaflets and banners. What is printed stays; what it opens can be changed on any day, or
 * planned ahead. A code stands for a place or a campaign and is never used again.
 */
export const referralCodes = (city: City): CollectionConfig => ({
  slug: slugs.referralCodes,
  labels: { singular: 'Code or banner', plural: 'Codes and banners' },
  access: accessTo(slugs.referralCodes),
  admin: {
    useAsTitle: 'label',
    group: 'Word of mouth',
    defaultColumns: ['label', 'code', 'organisation', 'language', 'until'],
    description:
      'A banner’s link is permanent; what it opens changes by plan. A code is never deleted: give it a last day instead.',
  },
  defaultSort: 'label',
  lockDocuments: false,
  disableDuplicate: true,
  fields: [
    {
      name: 'label',
      label: 'Where it hangs or what it belongs to',
      type: 'text',
      required: true,
      maxLength: 80,
      admin: {
        placeholder: 'Soho Road library, window',
        description: 'A place or a campaign, never a person: what is counted is counted for this.',
      },
    },
    {
      name: 'organisation',
      label: 'Who looks after it',
      type: 'relationship',
      relationTo: slugs.organisations,
      index: true,
    },
    {
      name: 'language',
      label: 'Language it opens',
      type: 'select',
      options: city.languages.map((value) => ({
        value,
        label: `${languages[value].english} (${languages[value].name})`,
      })),
      admin: { description: 'Empty: the reader chooses.' },
    },
    {
      name: 'aims',
      label: 'What it opens, and from which day',
      labels: { singular: 'change', plural: 'changes' },
      type: 'array',
      required: true,
      defaultValue: () => [{}],
      maxRows: 60,
      admin: {
        description: 'Each line holds until the next begins. For a banner, plan a story for each month.',
        components: { RowLabel: '@use-it-cities/payload/admin/client#DayOfRow' },
      },
      fields: [
        {
          type: 'row',
          fields: [
            day('from', 'From', { required: true, admin: { description: 'Empty in the first line: today.' } }),
            {
              name: 'opens',
              label: 'It opens',
              type: 'select',
              required: true,
              options: [...asOptions(aimRowWords), ...asOptions(aimPageWords)],
              admin: { isClearable: false },
            },
          ],
        },
        {
          name: 'target',
          label: 'Which one',
          type: 'text',
          maxLength: 300,
          // No condition: the field hides itself, at once and not when the server has answered.
          admin: { components: { Field: '@use-it-cities/payload/admin/client#AimTarget' } },
        },
      ],
    },
    day('until', 'Last day it works', {
      index: true,
      admin: { description: 'Empty: as long as the banner hangs. To end it now, give yesterday.' },
    }),
    {
      name: 'code',
      label: 'The code',
      type: 'text',
      unique: true,
      index: true,
      access: locked,
      admin: {
        readOnly: true,
        position: 'sidebar',
        condition: isThere,
        description: 'Given by the CMS. It never changes.',
      },
    },
    {
      name: 'note',
      label: 'For colleagues',
      type: 'textarea',
      maxLength: 500,
      admin: { rows: 2, description: 'Who printed it, how many. People do not see this. No names of people.' },
    },
  ],
  endpoints: [aimsEndpoint, previewEndpoint],
  hooks: {
    beforeValidate: [keepOwnOrganisation, checkReferral],
    beforeChange: [ownId, keepReferral],
    beforeDelete: [neverDeleted],
    afterChange: [auditSave, tellSitesAfterChange],
  },
})
