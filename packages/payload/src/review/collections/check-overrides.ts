import type { CollectionConfig } from 'payload'
import { accessTo } from '../../access/may.ts'
import { locked } from '../../fields/locked.ts'
import { ownId } from '../../fields/own-id.ts'
import { neverChanged, neverDeleted } from '../../hooks/append-only.ts'
import { slugs } from '../../slugs.ts'

/** Findings that somebody lets stand in exactly these words, and why. When the words change, they hold no longer. */
export const checkOverrides = (): CollectionConfig => ({
  slug: slugs.checkOverrides,
  labels: { singular: 'Finding let stand', plural: 'Findings let stand' },
  access: accessTo(slugs.checkOverrides),
  admin: { group: 'Records', useAsTitle: 'reason', defaultColumns: ['reason', 'code', 'text', 'on'] },
  defaultSort: '-on',
  disableDuplicate: true,
  fields: [
    { name: 'text', type: 'relationship', relationTo: slugs.texts, index: true, access: locked },
    { name: 'code', type: 'text', required: true, access: locked },
    { name: 'path', type: 'text', required: true, access: locked },
    { name: 'wordsHash', type: 'text', required: true, index: true, access: locked },
    { name: 'reason', type: 'textarea', required: true, maxLength: 500, access: locked },
    { name: 'by', type: 'text', required: true, access: locked },
    { name: 'on', type: 'date', required: true, access: locked },
    {
      name: 'organisation',
      type: 'relationship',
      relationTo: slugs.organisations,
      index: true,
      access: locked,
      admin: { hidden: true },
    },
  ],
  hooks: { beforeChange: [neverChanged, ownId], beforeDelete: [neverDeleted] },
})
