import { languageCodes, languages, type City } from '@use-it-cities/core'
import { guideIndex } from '@use-it-cities/qualification-equivalency/data'
import type { CollectionConfig } from 'payload'
import { accessTo } from '../../access/may.ts'
import { day } from '../../fields/day.ts'
import { ownId } from '../../fields/own-id.ts'
import { tellSitesAfterChange, tellSitesAfterDelete } from '../../outbox/hooks.ts'
import { slugs } from '../../slugs.ts'
import { auditCheck, auditHelpDelete, checkHelp, keepOwnOrganisation } from '../help/hooks.ts'
import { helpKinds } from '../help/help-kinds.ts'
import { sentence } from './sentence.ts'

const professions = [
  { value: 'all', label: 'All professions' },
  ...guideIndex.professions.map(({ id, label }) => ({ value: id, label })),
]

/**
 * What people can get in this city on their way into work: advice, programmes of employers, courses, mentors, drop-in
 * sessions. Nothing of it is public until somebody has checked that it runs, nor after the day it is to be reviewed by.
 */
export const localHelp = (city: City): CollectionConfig => ({
  slug: slugs.localHelp,
  labels: { singular: 'Local help', plural: 'Local help' },
  access: accessTo(slugs.localHelp),
  admin: {
    useAsTitle: 'name',
    group: 'Guide',
    defaultColumns: ['name', 'kind', 'organisation', 'checkedOn', 'reviewBy'],
    description:
      'People see an entry from the day somebody checked that it runs until the day it is to be reviewed by.',
  },
  defaultSort: 'reviewBy',
  lockDocuments: false,
  disableDuplicate: true,
  fields: [
    { name: 'name', label: 'The name it goes by', type: 'text', required: true, maxLength: 120 },
    {
      name: 'kind',
      label: 'What sort of help it is',
      type: 'select',
      required: true,
      options: Object.entries(helpKinds).map(([value, label]) => ({ value, label })),
      admin: { isClearable: false },
    },
    {
      name: 'organisation',
      label: 'Who offers it',
      type: 'relationship',
      relationTo: slugs.organisations,
      index: true,
      admin: { description: 'Leave it empty when it is none of the partners: then its name says who it is.' },
    },
    sentence(city, 'summary', 'What people get there, and who it is for', { maxLength: 300, isRequired: true }),
    {
      name: 'professions',
      label: 'For which professions',
      type: 'select',
      hasMany: true,
      required: true,
      options: professions,
    },
    {
      name: 'spoken',
      label: 'Languages people can speak there',
      type: 'select',
      hasMany: true,
      options: languageCodes.map((value) => ({ value, label: languages[value].english })),
    },
    {
      name: 'contact',
      label: 'How people reach it',
      type: 'group',
      admin: { description: 'One way at least, before people see it.' },
      fields: [
        { name: 'url', label: 'Address on the web', type: 'text' },
        { name: 'phone', label: 'Phone', type: 'text' },
        { name: 'email', label: 'E-mail', type: 'text' },
      ],
    },
    {
      name: 'sessions',
      label: 'Drop-in sessions',
      labels: { singular: 'session', plural: 'sessions' },
      type: 'array',
      maxRows: 60,
      admin: { description: 'Where people come without an appointment. One that is over is not shown.' },
      fields: [
        {
          type: 'row',
          fields: [
            day('on', 'Day', { required: true }),
            { name: 'from', label: 'From', type: 'text', required: true, admin: { placeholder: '09:30' } },
            { name: 'to', label: 'Until', type: 'text', admin: { placeholder: '11:00' } },
          ],
        },
        { name: 'place', label: 'Place', type: 'text', required: true, maxLength: 200 },
        sentence(city, 'note', 'Anything to know before', { maxLength: 300 }),
      ],
    },
    {
      name: 'source',
      label: 'Where it was read',
      type: 'text',
      required: true,
      admin: { description: 'The address of a page of those who offer it, or of a body that names it.' },
    },
    {
      name: 'note',
      label: 'For whoever checks it',
      type: 'textarea',
      maxLength: 500,
      admin: { rows: 2, description: 'People do not see this. No names of people, and nothing about anybody.' },
    },
    day('checkedOn', 'Checked that it runs', {
      index: true,
      admin: { position: 'sidebar', description: 'Empty: a draft that nobody outside sees.' },
    }),
    day('reviewBy', 'To be reviewed by', {
      index: true,
      admin: { position: 'sidebar', description: 'The last day it is shown. Empty: six months after it was checked.' },
    }),
  ],
  hooks: {
    beforeValidate: [keepOwnOrganisation, checkHelp],
    beforeChange: [ownId],
    afterChange: [auditCheck, tellSitesAfterChange],
    afterDelete: [auditHelpDelete, tellSitesAfterDelete],
  },
})
