import { languages, type City } from '@use-it-cities/core'
import { tellerActSchema } from '@use-it-cities/success-stories/schema'
import type { CollectionConfig } from 'payload'
import { accessTo } from '../../access/may.ts'
import { locked } from '../../fields/locked.ts'
import { ownId } from '../../fields/own-id.ts'
import { shownMoment } from '../../fields/shown-moment.ts'
import { neverChanged, neverDeleted } from '../../hooks/append-only.ts'
import { written } from '../../research/collections/written.ts'
import { slugs } from '../../slugs.ts'
import { actLabels } from './act-labels.ts'

/** What tellers said on their page, each once. What follows from it (consent, approval, take-down) is in its own list. */
export const tellerActs = (city: City): CollectionConfig => ({
  slug: slugs.tellerActs,
  labels: { singular: 'Word from a teller', plural: 'Words from tellers' },
  access: accessTo(slugs.tellerActs),
  admin: { group: 'Stories', useAsTitle: 'act', defaultColumns: ['story', 'act', 'language', 'receivedAt'] },
  defaultSort: '-receivedAt',
  disableDuplicate: true,
  fields: [
    { name: 'actId', type: 'text', required: true, unique: true, access: locked, admin: { hidden: true } },
    written({ name: 'story', type: 'relationship', relationTo: slugs.stories, index: true }),
    written({
      name: 'act',
      label: 'What they did',
      type: 'select',
      required: true,
      index: true,
      options: tellerActSchema.options.map((value) => ({ value, label: actLabels[value] })),
    }),
    written({
      name: 'language',
      label: 'Which text',
      type: 'select',
      options: city.languages.map((value) => ({ value, label: languages[value].name })),
    }),
    written({ name: 'words', label: 'What should change', type: 'textarea', maxLength: 2000 }),
    written({
      name: 'at',
      label: 'Said on the page',
      type: 'date',
      required: true,
      admin: shownMoment,
    }),
    written({
      name: 'receivedAt',
      label: 'Reached us',
      type: 'date',
      required: true,
      index: true,
      admin: shownMoment,
    }),
    // Of a change that was asked for: the only thing about a row that is written later.
    written({
      name: 'answeredAt',
      label: 'Answered',
      type: 'date',
      admin: shownMoment,
    }),
    written({ name: 'answeredBy', label: 'Answered by', type: 'text' }),
    { name: 'hash', type: 'text', access: locked, admin: { hidden: true } },
    { name: 'link', type: 'relationship', relationTo: slugs.tellerLinks, access: locked, admin: { hidden: true } },
    {
      name: 'curator',
      type: 'relationship',
      relationTo: slugs.organisations,
      index: true,
      access: locked,
      admin: { hidden: true },
    },
  ],
  hooks: { beforeChange: [neverChanged, ownId], beforeDelete: [neverDeleted] },
})
