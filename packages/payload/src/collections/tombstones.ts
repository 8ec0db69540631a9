import type { CollectionConfig } from 'payload'
import { accessTo } from '../access/may.ts'
import { day } from '../fields/day.ts'
import { locked } from '../fields/locked.ts'
import { ownId } from '../fields/own-id.ts'
import { neverChanged, neverDeleted } from '../hooks/append-only.ts'
import { tellSitesAfterChange } from '../outbox/hooks.ts'
import { slugs } from '../slugs.ts'

/** The codes of stories that were taken down: a code and a day, nothing else. Written by take-down only. */
export const tombstones = (): CollectionConfig => ({
  slug: slugs.tombstones,
  labels: { singular: 'Story taken down', plural: 'Stories taken down' },
  access: accessTo(slugs.tombstones),
  admin: { group: 'Records', useAsTitle: 'code' },
  disableDuplicate: true,
  fields: [
    { name: 'code', type: 'text', required: true, unique: true, index: true, access: locked },
    day('on', 'Taken down', { required: true, access: locked }),
  ],
  hooks: { beforeChange: [neverChanged, ownId], beforeDelete: [neverDeleted], afterChange: [tellSitesAfterChange] },
})
