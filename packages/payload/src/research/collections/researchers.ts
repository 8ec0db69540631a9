import type { CollectionConfig, GroupField } from 'payload'
import { accessTo } from '../../access/may.ts'
import { day } from '../../fields/day.ts'
import { onlyFor } from '../../fields/locked.ts'
import { ownId } from '../../fields/own-id.ts'
import { neverDeleted } from '../../hooks/append-only.ts'
import { slugs } from '../../slugs.ts'
import { coordinatorAtFirst, keepResearcherFacts } from '../researchers/hooks.ts'
import { pinEndpoint } from '../researchers/pin-endpoint.ts'
import { researcherViewEndpoint } from '../researchers/view-endpoint.ts'
import { inPanel } from './written.ts'

/** The three modules of the training that USE-IT gave its community researchers. Journal 1, section 3.3. */
const modules = {
  understandingSocialResearch: 'Understanding social research',
  fieldwork: 'Fieldwork',
  dataAnalysis: 'Data analysis',
}

const trainingModule = ([name, label]: [string, string]): GroupField => ({
  name,
  label,
  type: 'group',
  fields: [
    {
      type: 'row',
      fields: [day('startedOn', 'Started'), day('completedOn', 'Completed')],
    },
  ],
})

/** People who interview their neighbours. The code stands on their forms and in their link; it names nobody. */
export const researchers = (): CollectionConfig => ({
  slug: slugs.researchers,
  access: accessTo(slugs.researchers),
  admin: {
    useAsTitle: 'name',
    group: 'Research',
    defaultColumns: ['name', 'code', 'coordinator', 'isActive'],
    listSearchableFields: ['name', 'code'],
  },
  defaultSort: 'name',
  lockDocuments: false,
  disableDuplicate: true,
  fields: [
    { name: 'name', label: 'Name', type: 'text', required: true, maxLength: 120 },
    inPanel({ name: 'code', label: 'Code', type: 'text', unique: true, index: true }),
    {
      name: 'coordinator',
      label: 'Coordinator',
      type: 'relationship',
      relationTo: slugs.users,
      required: true,
      index: true,
      defaultValue: coordinatorAtFirst,
      access: onlyFor('administrator', 'research-lead'),
      admin: { description: 'Sees this researcher, their submissions and their vouchers, and sets their route.' },
    },
    {
      name: 'user',
      label: 'Account in this CMS, if they have one',
      type: 'relationship',
      relationTo: slugs.users,
      index: true,
      access: onlyFor('administrator', 'research-lead'),
    },
    { name: 'organisation', type: 'relationship', relationTo: slugs.organisations },
    { name: 'training', label: 'Training', type: 'group', fields: Object.entries(modules).map(trainingModule) },
    day('contractSignedOn', 'Contract signed'),
    {
      name: 'accreditation',
      label: 'Accreditation',
      type: 'group',
      fields: [
        { name: 'awarded', label: 'Awarded', type: 'checkbox', defaultValue: false },
        day('on', 'On', { admin: { condition: (_, { awarded }) => awarded === true } }),
        {
          name: 'body',
          label: 'By',
          type: 'text',
          maxLength: 120,
          admin: { condition: (_, { awarded }) => awarded === true },
        },
      ],
    },
    {
      name: 'isActive',
      label: 'Works as a researcher now',
      type: 'checkbox',
      defaultValue: true,
      admin: { position: 'sidebar' },
    },
    {
      name: 'pinHash',
      type: 'text',
      access: { read: () => false, create: () => false, update: () => false },
      admin: { hidden: true },
    },
    inPanel({ name: 'pinIssuedAt', label: 'PIN told', type: 'date' }),
  ],
  endpoints: [pinEndpoint, researcherViewEndpoint],
  hooks: {
    beforeChange: [ownId, keepResearcherFacts],
    beforeDelete: [neverDeleted],
  },
})
