import type { CollectionConfig } from 'payload'
import { accessTo } from '../../access/may.ts'
import { ownId } from '../../fields/own-id.ts'
import { slugs } from '../../slugs.ts'
import { openAgainEndpoint } from '../kept-aside/open-again-endpoint.ts'
import { written } from './written.ts'

/** Why the intake put something aside instead of storing it as a submission. */
export const asideReasons = [
  'not-sealed',
  'wrong-key',
  'cannot-be-opened',
  'not-a-submission',
  'other-content',
] as const
export type AsideReason = (typeof asideReasons)[number]

/** What came but could not be stored as a submission: the sealed bytes, for a person to look at. It never counts. */
export const keptAside = (): CollectionConfig => ({
  slug: slugs.keptAside,
  labels: { singular: 'Kept aside', plural: 'Kept aside' },
  access: accessTo(slugs.keptAside),
  admin: {
    group: 'Research',
    useAsTitle: 'submission',
    defaultColumns: ['submission', 'why', 'receivedAt'],
    description: 'Interviews that came but could not be opened or read. Nothing in this list counts.',
  },
  defaultSort: '-receivedAt',
  lockDocuments: false,
  disableDuplicate: true,
  fields: [
    written({ name: 'submission', label: 'Interview', type: 'text', index: true }),
    written({
      name: 'why',
      label: 'Why',
      type: 'select',
      required: true,
      options: [
        { value: 'not-sealed', label: 'It was not sealed as expected' },
        { value: 'wrong-key', label: 'It was sealed to a key that this CMS does not have' },
        { value: 'cannot-be-opened', label: 'It could not be opened: it was damaged or changed on the way' },
        { value: 'not-a-submission', label: 'What was inside is not a finished questionnaire' },
        { value: 'other-content', label: 'Another interview with the same id is stored already' },
      ],
    }),
    written({ name: 'detail', label: 'What was found', type: 'textarea' }),
    written({ name: 'receivedAt', label: 'Received', type: 'date', index: true }),
    written({ name: 'sealed', label: 'As it came, still sealed', type: 'textarea' }),
    { ...written({ name: 'key', type: 'text', required: true, unique: true, index: true }), admin: { hidden: true } },
  ],
  endpoints: [openAgainEndpoint],
  hooks: { beforeChange: [ownId] },
})
