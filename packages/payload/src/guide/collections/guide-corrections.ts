import type { CollectionConfig, Condition } from 'payload'
import { accessTo } from '../../access/may.ts'
import { day } from '../../fields/day.ts'
import { ownId } from '../../fields/own-id.ts'
import { neverChanged, neverDeleted } from '../../hooks/append-only.ts'
import { tellSitesAfterChange } from '../../outbox/hooks.ts'
import { written } from '../../research/collections/written.ts'
import { slugs } from '../../slugs.ts'
import { auditCorrection, checkCorrection } from '../corrections/hooks.ts'
import { recordForTheOthers, rememberTheOthers } from '../corrections/record-the-same.ts'

/** What a row of corrections says about its fact. */
export const correctionSays = {
  value: 'It is different now',
  ask: 'Do not rely on it: people should ask',
  withdrawn: 'Our correction no longer holds: show what the guide says',
} as const
export type CorrectionSays = keyof typeof correctionSays

const says =
  (shape: string): Condition =>
  (data) =>
    data.says === 'value' && data.shape === shape
const isNotWithdrawn: Condition = (data) => data.says !== 'withdrawn'
const isThere: Condition = (_, __, { operation }) => operation === 'update'
const mark = (name: string, label: string) => ({
  name,
  label,
  type: 'text' as const,
  maxLength: 12,
  admin: { width: '50%' },
})

/**
 * What a coach has read about one fact of the guide since it was put together: dated, with its source, and shown as a
 * correction. Rows are only added; the newest row about a fact counts.
 */
export const guideCorrections = (): CollectionConfig => ({
  slug: slugs.guideCorrections,
  labels: { singular: 'Correction', plural: 'Corrections' },
  access: accessTo(slugs.guideCorrections),
  admin: {
    useAsTitle: 'fact',
    group: 'Guide',
    defaultColumns: ['fact', 'says', 'by', 'recordedOn', 'reviewBy'],
    description: 'The newest row about a fact counts. To change or end a correction, record a new one.',
  },
  defaultSort: '-createdAt',
  lockDocuments: false,
  disableDuplicate: true,
  fields: [
    {
      name: 'fact',
      label: 'The fact',
      type: 'text',
      required: true,
      index: true,
      maxLength: 300,
      admin: { hidden: true },
    },
    { name: 'shape', type: 'text', maxLength: 12, admin: { hidden: true } },
    {
      name: 'says',
      label: 'What you found',
      type: 'radio',
      required: true,
      defaultValue: 'value',
      options: Object.entries(correctionSays).map(([value, label]) => ({ value, label })),
      admin: { layout: 'vertical' },
    },
    {
      name: 'text',
      label: 'What it says now, in your own words',
      type: 'textarea',
      maxLength: 1000,
      admin: { condition: says('text'), description: 'In English, as short as it can be.' },
    },
    {
      type: 'row',
      admin: { condition: says('fee') },
      fields: [
        { name: 'amount', label: 'The amount now', type: 'text', maxLength: 12, admin: { placeholder: '153.00' } },
        { name: 'currency', label: 'Currency', type: 'text', maxLength: 3, defaultValue: 'GBP' },
      ],
    },
    {
      name: 'marks',
      label: 'The least marks now',
      type: 'group',
      admin: { condition: says('marks'), description: 'A band such as 7.5, or a grade such as B.' },
      fields: [
        {
          type: 'row',
          fields: [
            mark('listening', 'Listening'),
            mark('reading', 'Reading'),
            mark('writing', 'Writing'),
            mark('speaking', 'Speaking'),
          ],
        },
        {
          type: 'row',
          fields: [
            mark('overall', 'Overall, if one is asked for'),
            { name: 'validityMonths', label: 'For how many months a result counts', type: 'number' },
          ],
        },
        {
          name: 'oneSitting',
          label: 'Must all marks come from one sitting?',
          type: 'select',
          options: [
            { value: 'yes', label: 'Yes' },
            { value: 'no', label: 'No' },
          ],
          admin: { description: 'Leave it empty when the page does not say.' },
        },
      ],
    },
    {
      name: 'source',
      label: 'Address of the page where you read it',
      type: 'text',
      admin: {
        condition: isNotWithdrawn,
        description: 'A page of the body that decides, not of somebody who quotes it.',
      },
    },
    {
      name: 'sourceTitle',
      label: 'Title of that page',
      type: 'text',
      maxLength: 200,
      admin: { condition: isNotWithdrawn },
    },
    {
      name: 'asOf',
      label: 'The date the page gives, or the day you read it',
      type: 'text',
      admin: {
        condition: isNotWithdrawn,
        placeholder: '2026-11-21',
        description: 'A day, a month (2026-11) or a year (2026).',
      },
    },
    day('reviewBy', 'To be reviewed by', {
      index: true,
      admin: {
        condition: isNotWithdrawn,
        description: 'After it people are told to ask. Empty: six months from today.',
      },
    }),
    {
      name: 'sameElsewhere',
      label: 'Record it also for the other facts that say the same, from the same page',
      type: 'checkbox',
      virtual: true,
      admin: { condition: (_, __, { operation }) => operation === 'create' },
    },
    written({
      name: 'by',
      label: 'Who stands for it',
      type: 'text',
      admin: { position: 'sidebar', condition: isThere },
    }),
    written({
      name: 'recordedBy',
      label: 'Written down by',
      type: 'relationship',
      relationTo: slugs.users,
      admin: { position: 'sidebar', condition: isThere },
    }),
    day('recordedOn', 'Recorded', {
      index: true,
      access: { create: () => false, update: () => false },
      admin: { position: 'sidebar', readOnly: true, condition: isThere },
    }),
  ],
  hooks: {
    beforeValidate: [rememberTheOthers, checkCorrection],
    beforeChange: [neverChanged, ownId],
    beforeDelete: [neverDeleted],
    afterChange: [auditCorrection, recordForTheOthers, tellSitesAfterChange],
  },
})
