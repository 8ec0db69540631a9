import { languages, type City } from '@use-it-cities/core'
import type { CollectionConfig, Field } from 'payload'
import { accessTo } from '../../access/may.ts'
import { day } from '../../fields/day.ts'
import { locked } from '../../fields/locked.ts'
import { ownId } from '../../fields/own-id.ts'
import { neverDeleted } from '../../hooks/append-only.ts'
import { written } from '../../research/collections/written.ts'
import { slugs } from '../../slugs.ts'

/** A field that is never given out, not to the people who issue links either. */
const secret = (field: Field & { name: string }) =>
  ({ ...field, access: { ...locked, read: () => false }, admin: { hidden: true } }) as Field

/**
 * The links that tellers were given: of each its hash, never the link. A story has one that works; a new one ends the
 * one before. The story is not required, because a draft that is deleted leaves a link that leads nowhere.
 */
export const tellerLinks = (city: City): CollectionConfig => ({
  slug: slugs.tellerLinks,
  labels: { singular: 'Link of a teller', plural: 'Links of tellers' },
  access: accessTo(slugs.tellerLinks),
  admin: { group: 'Stories', useAsTitle: 'id', defaultColumns: ['story', 'language', 'expiresOn', 'endedOn'] },
  defaultSort: '-createdAt',
  disableDuplicate: true,
  fields: [
    written({ name: 'story', type: 'relationship', relationTo: slugs.stories, index: true }),
    secret({ name: 'linkHash', type: 'text', required: true, unique: true, index: true }),
    written({
      name: 'language',
      label: 'The language the page begins in',
      type: 'select',
      required: true,
      options: city.languages.map((value) => ({ value, label: languages[value].name })),
    }),
    written(day('expiresOn', 'The last day it works', { required: true })),
    secret({ name: 'pinHash', type: 'text' }),
    secret({ name: 'pinTries', type: 'number', defaultValue: 0 }),
    written({ name: 'lockedUntil', label: 'Closed after wrong PINs until', type: 'date' }),
    written({ name: 'endedOn', label: 'Ended', type: 'date', index: true }),
    written({ name: 'issuedBy', label: 'Given by', type: 'text' }),
    {
      name: 'curator',
      type: 'relationship',
      relationTo: slugs.organisations,
      index: true,
      access: locked,
      admin: { hidden: true },
    },
  ],
  hooks: { beforeChange: [ownId], beforeDelete: [neverDeleted] },
})
