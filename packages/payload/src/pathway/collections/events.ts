import { eventTypes, evidenceKinds } from '@use-it-cities/qualification-equivalency/pathway'
import { pathwayWords } from '@use-it-cities/qualification-equivalency/pathway-locales'
import type { CollectionConfig } from 'payload'
import { accessTo } from '../../access/may.ts'
import { day } from '../../fields/day.ts'
import { locked } from '../../fields/locked.ts'
import { ownId } from '../../fields/own-id.ts'
import { neverChanged, neverDeleted } from '../../hooks/append-only.ts'
import { written } from '../../research/collections/written.ts'
import { slugs } from '../../slugs.ts'

/**
 * What happened to somebody on the pathway, one row for each event. Rows are only ever added: a mistake is superseded. The
 * one thing that takes anything out of a row is that somebody asks to be forgotten; see `forget.ts`.
 */
export const pathwayEvents = (): CollectionConfig => ({
  slug: slugs.pathwayEvents,
  labels: { singular: 'Event on the pathway', plural: 'Events on the pathway' },
  access: accessTo(slugs.pathwayEvents),
  admin: { group: 'Qualifications from abroad', useAsTitle: 'type', hidden: true },
  defaultSort: '-at',
  lockDocuments: false,
  disableDuplicate: true,
  fields: [
    written({ name: 'person', type: 'relationship', relationTo: slugs.pathwayPeople, required: true, index: true }),
    written({
      name: 'type',
      type: 'select',
      required: true,
      options: eventTypes.map((value) => ({ value, label: pathwayWords[`type.${value}`] })),
    }),
    day('at', 'On', { required: true, index: true, access: locked }),
    written({ name: 'recordedAt', label: 'Written down', type: 'date', required: true }),
    written({ name: 'by', label: 'By', type: 'text', required: true }),
    written({
      name: 'evidence',
      type: 'select',
      options: evidenceKinds.map((value) => ({ value, label: pathwayWords[`evidence.${value}`] })),
    }),
    written({ name: 'supersedes', label: 'Takes the place of', type: 'text', index: true }),
    written({ name: 'details', type: 'json' }),
    written({ name: 'organisation', type: 'relationship', relationTo: slugs.organisations, index: true }),
  ],
  hooks: { beforeChange: [neverChanged, ownId], beforeDelete: [neverDeleted] },
})
