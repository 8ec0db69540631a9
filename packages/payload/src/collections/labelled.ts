import type { City } from '@use-it-cities/core'
import type { CollectionConfig } from 'payload'
import { accessTo } from '../access/may.ts'
import { inLanguages } from '../fields/in-languages.ts'
import { keepNameInLists, nameInLists } from '../fields/name-in-lists.ts'
import { ownId } from '../fields/own-id.ts'
import { slugField } from '../fields/slug.ts'
import { refuseDeleteWhenUsed } from '../hooks/refuse-delete-when-used.ts'
import { tellSitesAfterChange, tellSitesAfterDelete } from '../outbox/hooks.ts'
import { slugs } from '../slugs.ts'

const hooks = (city: City, storyField: string): NonNullable<CollectionConfig['hooks']> => ({
  beforeChange: [ownId, keepNameInLists(city)],
  beforeDelete: [refuseDeleteWhenUsed(storyField)],
  afterChange: [tellSitesAfterChange],
  afterDelete: [tellSitesAfterDelete],
})

/** What a story is about. */
export const themes = (city: City): CollectionConfig => ({
  slug: slugs.themes,
  access: accessTo(slugs.themes),
  admin: { useAsTitle: 'name', group: 'City' },
  fields: [
    nameInLists,
    slugField(),
    inLanguages(city, 'title', 'Name', { required: true }),
    {
      name: 'kind',
      label: 'What sort of theme it is',
      type: 'select',
      options: [
        { value: 'work', label: 'A kind of work, or a way into it' },
        { value: 'barrier', label: 'Something that was in the way' },
        { value: 'topic', label: 'Something else a story is about' },
      ],
      admin: { description: 'Residents look for stories by the work and by what was in the way.' },
    },
  ],
  hooks: hooks(city, 'themes'),
})

/** The strands of USE-IT work. */
export const strands = (city: City): CollectionConfig => ({
  slug: slugs.strands,
  access: accessTo(slugs.strands),
  admin: { useAsTitle: 'name', group: 'City' },
  fields: [
    nameInLists,
    slugField(),
    inLanguages(city, 'title', 'Name', { required: true }),
    inLanguages(city, 'summary', 'What it is, in one sentence', { required: true }),
  ],
  hooks: hooks(city, 'strand'),
})

/** Where a story happened: never smaller than a ward. */
export const places = (city: City): CollectionConfig => ({
  slug: slugs.places,
  access: accessTo(slugs.places),
  admin: { useAsTitle: 'name', group: 'City' },
  fields: [
    nameInLists,
    slugField(),
    inLanguages(city, 'title', 'Name', { required: true }),
    {
      name: 'kind',
      label: 'How large it is',
      type: 'select',
      required: true,
      options: [
        { value: 'ward', label: 'Ward' },
        { value: 'area', label: 'Area' },
        { value: 'city', label: 'City' },
      ],
    },
  ],
  hooks: hooks(city, 'place'),
})
