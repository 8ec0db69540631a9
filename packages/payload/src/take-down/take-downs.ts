import type { CollectionConfig, DateField } from 'payload'
import { accessTo } from '../access/may.ts'
import { day } from '../fields/day.ts'
import { locked } from '../fields/locked.ts'
import { ownId } from '../fields/own-id.ts'
import { neverChanged, neverDeleted } from '../hooks/append-only.ts'
import { slugs } from '../slugs.ts'
import { receiptEndpoint } from './receipt.ts'

const moment = (name: string, label: string, rest: Partial<DateField> = {}): DateField =>
  ({
    ...rest,
    name,
    label,
    type: 'date',
    access: locked,
    admin: { date: { pickerAppearance: 'dayAndTime', displayFormat: 'd MMM yyyy, HH:mm' } },
  }) as DateField

/**
 * One row for each story that was taken down, or whose consent has ended: where it was shown, what each address says now, and when all of them were
 * gone. It names nobody, and stays when the story is erased. Written by the take-down alone, straight to the rows.
 */
export const takeDowns = (): CollectionConfig => ({
  slug: slugs.takeDowns,
  labels: { singular: 'Take-down', plural: 'Take-downs' },
  access: accessTo(slugs.takeDowns),
  admin: {
    group: 'Records',
    useAsTitle: 'code',
    defaultColumns: ['code', 'because', 'on', 'verifiedAt', 'alarmedAt', 'erasedAt'],
    description:
      'Every address of a story that was taken down is asked again and again until each says that it is gone.',
  },
  defaultSort: '-startedAt',
  disableDuplicate: true,
  fields: [
    { name: 'code', type: 'text', required: true, unique: true, index: true, access: locked },
    {
      name: 'because',
      label: 'Why',
      type: 'select',
      defaultValue: 'withdrawn',
      options: [
        { value: 'withdrawn', label: 'Taken down, for good' },
        { value: 'ended', label: 'The consent has ended' },
      ],
      access: locked,
    },
    day('on', 'Not shown from this day on', { required: true, access: locked }),
    { name: 'story', type: 'relationship', relationTo: slugs.stories, index: true, access: locked },
    { name: 'organisation', type: 'relationship', relationTo: slugs.organisations, index: true, access: locked },
    moment('startedAt', 'Begun', { required: true, index: true }),
    moment('verifiedAt', 'Every address says that it is gone', { index: true }),
    moment('alarmedAt', 'Took longer than ten minutes'),
    moment('erasedAt', 'Words and pictures erased', { index: true }),
    { name: 'tries', label: 'Rounds of asking', type: 'number', required: true, defaultValue: 0, access: locked },
    { name: 'receiptHash', label: 'Hash of the receipt', type: 'text', access: locked },
    { name: 'addresses', type: 'json', required: true, access: locked },
    // The sites that have said which addresses they know.
    { name: 'asked', type: 'json', required: true, access: locked, admin: { hidden: true } },
  ],
  endpoints: [receiptEndpoint],
  hooks: { beforeChange: [neverChanged, ownId], beforeDelete: [neverDeleted] },
})
