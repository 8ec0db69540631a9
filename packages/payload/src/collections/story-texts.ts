import { languages, type City } from '@use-it-cities/core'
import type { CollectionConfig, Field } from 'payload'
import { accessTo } from '../access/may.ts'
import { approveEndpoint, tellerApprovalEndpoint } from '../approval/endpoints.ts'
import { locked } from '../fields/locked.ts'
import { itsOrganisation } from '../fields/of-its-story.ts'
import { ownId } from '../fields/own-id.ts'
import { shownMoment } from '../fields/shown-moment.ts'
import { knownStatus } from '../gate/known-status.ts'
import { rememberDraft } from '../gate/saving-draft.ts'
import { textGate } from '../gate/text-gate.ts'
import { keepTextFacts, refuseDeleteOfPublished } from '../hooks/story-texts.ts'
import { tellSitesAfterChange, tellSitesAfterDelete } from '../outbox/hooks.ts'
import { dropReview } from '../review/drop-review.ts'
import { reviewField } from '../review/fields.ts'
import { slugs } from '../slugs.ts'
import { storyEditor } from '../text/editor.ts'
import { partsOfTextFields } from '../text/part-fields.ts'
import { wordsHash } from '../text/words-hash.ts'

const approvalField = (name: string, label: string): Field => ({
  name,
  label,
  type: 'group',
  access: locked,
  admin: { readOnly: true, position: 'sidebar' },
  fields: [
    { name: 'hash', type: 'text', access: locked, admin: { hidden: true } },
    { name: 'by', type: 'text', access: locked },
    { name: 'on', type: 'date', access: locked, admin: shownMoment },
  ],
})

/** The words of a story in one language: own status, own writer, own approvals. */
export const storyTexts = (city: City): CollectionConfig => ({
  slug: slugs.texts,
  labels: { singular: 'Story text', plural: 'Story texts' },
  access: accessTo(slugs.texts),
  enableQueryPresets: true,
  admin: { useAsTitle: 'title', group: 'Stories', defaultColumns: ['title', 'language', 'story', '_status'] },
  versions: { maxPerDoc: 30, drafts: { autosave: false, schedulePublish: true, validate: false } },
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
      access: { update: () => false },
    },
    { name: 'title', type: 'text', required: true, maxLength: 120 },
    { name: 'summary', label: 'In one or two sentences', type: 'textarea', required: true, maxLength: 300 },
    { name: 'body', label: 'The story', type: 'richText', required: true, editor: storyEditor() },
    ...partsOfTextFields,
    itsOrganisation,
    { name: 'authors', type: 'json', access: locked, admin: { hidden: true } },
    {
      name: 'author',
      label: 'Written by',
      type: 'text',
      access: locked,
      admin: { readOnly: true, position: 'sidebar' },
    },
    reviewField,
    approvalField('approval', 'Approved by a second person'),
    approvalField('tellerApproval', 'Approved by the teller'),
    {
      name: 'translation',
      type: 'group',
      access: locked,
      admin: { readOnly: true, position: 'sidebar' },
      fields: [
        { name: 'sourceHash', type: 'text', access: locked, admin: { hidden: true } },
        { name: 'review', label: 'Checked by a speaker', type: 'text', access: locked },
      ],
    },
    { name: 'key', type: 'text', unique: true, access: locked, admin: { hidden: true } },
    {
      name: 'wordsHash',
      type: 'text',
      virtual: true,
      access: locked,
      admin: { hidden: true },
      hooks: { afterRead: [({ siblingData }) => wordsHash(siblingData)] },
    },
  ],
  endpoints: [approveEndpoint, tellerApprovalEndpoint],
  hooks: {
    beforeOperation: [knownStatus, rememberDraft],
    beforeChange: [ownId, keepTextFacts, textGate],
    beforeDelete: [refuseDeleteOfPublished, dropReview],
    afterChange: [tellSitesAfterChange],
    afterDelete: [tellSitesAfterDelete],
  },
})
