import { languages, type City } from '@use-it-cities/core'
import type { CollectionBeforeChangeHook, CollectionConfig } from 'payload'
import { accessTo } from '../access/may.ts'
import { day } from '../fields/day.ts'
import { locked } from '../fields/locked.ts'
import { itsOrganisation } from '../fields/of-its-story.ts'
import { ownId } from '../fields/own-id.ts'
import { storyToWriteFor } from '../hooks/story-for.ts'
import { slugs } from '../slugs.ts'
import { printRunKindWords } from './print-run-words.ts'
import { recallEndpoint } from './recall-list.ts'

/** Paper cannot be taken down by a computer: what was printed of a story, and where it lies. */
export const printRuns = (city: City): CollectionConfig => ({
  slug: slugs.printRuns,
  labels: { singular: 'Print run', plural: 'Print runs' },
  access: accessTo(slugs.printRuns),
  admin: {
    group: 'Stories',
    useAsTitle: 'places',
    defaultColumns: ['story', 'number', 'kind', 'copies', 'places', 'printedOn', 'recalledOn'],
    description: 'Write down what was printed, so that it can be fetched back when the teller changes their mind.',
  },
  disableDuplicate: true,
  fields: [
    {
      name: 'story',
      type: 'relationship',
      relationTo: slugs.stories,
      required: true,
      index: true,
      access: { update: () => false },
    },
    {
      name: 'language',
      type: 'select',
      required: true,
      options: city.languages.map((value) => ({ value, label: languages[value].name })),
    },
    {
      name: 'kind',
      type: 'select',
      required: true,
      options: Object.entries(printRunKindWords).map(([value, label]) => ({ value, label })),
    },
    { name: 'copies', label: 'How many', type: 'number', required: true, min: 1, max: 1_000_000 },
    {
      name: 'places',
      label: 'Where they are',
      type: 'textarea',
      required: true,
      maxLength: 1000,
      admin: { description: 'Libraries, centres, noticeboards. Places and not people.' },
    },
    day('printedOn', 'Printed', { required: true }),
    {
      name: 'number',
      label: 'Number on the paper',
      type: 'text',
      index: true,
      access: locked,
      admin: { readOnly: true, position: 'sidebar', description: 'Stands on what this system printed.' },
    },
    day('recalledOn', 'All fetched back', {
      index: true,
      admin: { description: 'The day on which nothing of it hangs or lies anywhere any more.' },
    }),
    itsOrganisation,
  ],
  endpoints: [recallEndpoint],
  hooks: { beforeChange: [ownId, keepFacts] },
})

/** A print run belongs to a story for good, and so to the organisation of that story. */
const keepFacts: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  if (operation === 'update')
    return { ...data, story: originalDoc?.story, number: originalDoc?.number, organisation: originalDoc?.organisation }
  const story = await storyToWriteFor(req, slugs.printRuns, data)
  return { ...data, story: story.id, organisation: story.organisation }
}
