import { languages, type City } from '@use-it-cities/core'
import type { CollectionConfig } from 'payload'
import { accessTo } from '../access/may.ts'
import { locked } from '../fields/locked.ts'
import { ownId } from '../fields/own-id.ts'
import { storyGate } from '../gate/story-gate.ts'
import { publishTexts } from '../gate/publish-texts.ts'
import { knownStatus } from '../gate/known-status.ts'
import { rememberDraft } from '../gate/saving-draft.ts'
import { keepStoryFacts, refuseDeleteOfTold } from '../hooks/stories.ts'
import { tellSitesAfterChange, tellSitesAfterDelete } from '../outbox/hooks.ts'
import { lifeOfStory } from '../review/fields.ts'
import { slugs } from '../slugs.ts'
import { takeDownEndpoint } from '../take-down/endpoint.ts'
import { visibilityEndpoint } from '../gate/visibility-endpoint.ts'

/** A resident's success story. Its words are in story texts, one document per language; its consent is a list of its own. */
export const stories = (city: City): CollectionConfig => ({
  slug: slugs.stories,
  labels: { singular: 'Story', plural: 'Stories' },
  access: accessTo(slugs.stories),
  enableQueryPresets: true,
  admin: {
    useAsTitle: 'workingTitle',
    group: 'Stories',
    defaultColumns: ['workingTitle', 'code', 'kind', 'organisation', '_status'],
  },
  versions: { maxPerDoc: 30, drafts: { autosave: false, schedulePublish: true, validate: false } },
  fields: [
    {
      name: 'workingTitle',
      label: 'What you call it in here',
      type: 'text',
      required: true,
      maxLength: 120,
      admin: { description: 'Never shown outside. Do not write the name of the teller.' },
    },
    {
      name: 'kind',
      type: 'select',
      required: true,
      defaultValue: 'told',
      options: [
        { value: 'told', label: 'Told by the person, with their consent' },
        { value: 'reported', label: 'Retold from a published report' },
      ],
      access: { update: () => false },
      admin: { description: 'Chosen once. Only the comms lead retells from a report.' },
    },
    {
      name: 'organisation',
      label: 'The organisation that curates it',
      type: 'relationship',
      relationTo: slugs.organisations,
      required: true,
      index: true,
      access: { update: () => false },
    },
    { name: 'strand', type: 'relationship', relationTo: slugs.strands, required: true },
    { name: 'themes', type: 'relationship', relationTo: slugs.themes, hasMany: true },
    { name: 'place', type: 'relationship', relationTo: slugs.places, required: true },
    {
      name: 'sourceLanguage',
      label: 'The language it was told in',
      type: 'select',
      required: true,
      defaultValue: city.languages[0] ?? 'en',
      options: city.languages.map((value) => ({ value, label: languages[value].name })),
    },
    {
      name: 'citations',
      label: 'Where it was reported',
      type: 'array',
      admin: { condition: (data) => data.kind === 'reported' },
      fields: [
        { name: 'report', type: 'relationship', relationTo: slugs.reports, required: true },
        { name: 'section', label: 'Section or heading', type: 'text', required: true },
      ],
    },
    {
      name: 'nextSteps',
      label: 'Next steps for a reader',
      type: 'relationship',
      relationTo: [slugs.opportunities, slugs.outreachEvents],
      hasMany: true,
      maxRows: 5,
      admin: {
        description: 'What there is to do after reading it, up to five. One that is over is left out by itself.',
      },
    },
    {
      name: 'photo',
      type: 'upload',
      relationTo: slugs.media,
      filterOptions: ({ id }) => (id === undefined ? false : { story: { equals: id } }),
    },
    {
      name: 'code',
      label: 'Public code',
      type: 'text',
      unique: true,
      index: true,
      access: locked,
      admin: { readOnly: true, position: 'sidebar' },
      hooks: { beforeDuplicate: [() => null] },
    },
    {
      name: 'subject',
      label: 'Pseudonym of the teller',
      type: 'text',
      access: locked,
      admin: { readOnly: true, position: 'sidebar' },
      hooks: { beforeDuplicate: [() => null] },
    },
    {
      name: 'publishedOn',
      label: 'First published',
      type: 'date',
      access: locked,
      admin: {
        readOnly: true,
        position: 'sidebar',
        date: { pickerAppearance: 'dayAndTime', displayFormat: 'd MMM yyyy, HH:mm' },
      },
      hooks: { beforeDuplicate: [() => null] },
    },
    ...lifeOfStory,
  ],
  endpoints: [takeDownEndpoint, visibilityEndpoint],
  hooks: {
    beforeOperation: [knownStatus, rememberDraft],
    beforeChange: [ownId, keepStoryFacts, storyGate],
    beforeDelete: [refuseDeleteOfTold],
    afterChange: [publishTexts, tellSitesAfterChange],
    afterDelete: [tellSitesAfterDelete],
  },
})
