import type { CollectionConfig } from 'payload'
import { accessTo } from '../../access/may.ts'
import { rememberDeleted } from '../../data-archive/deleted/remember-deleted.ts'
import { day } from '../../fields/day.ts'
import { locked } from '../../fields/locked.ts'
import { ownId } from '../../fields/own-id.ts'
import { shownMoment } from '../../fields/shown-moment.ts'
import { written } from '../../research/collections/written.ts'
import { slugs } from '../../slugs.ts'
import { auditDelete } from '../audit-read.ts'
import { openAgainEndpoint } from '../intake/open-again-endpoint.ts'

/** Why the intake put a message aside. */
export const asideReasons = ['not-sealed', 'wrong-key', 'cannot-be-opened', 'not-a-message', 'other-content'] as const
export type AsideReason = (typeof asideReasons)[number]

/** What came and could not be opened or read: still sealed, so that it is not lost while somebody finds the key. */
export const messagesAside = (): CollectionConfig => ({
  slug: slugs.messagesAside,
  labels: { singular: 'Message kept aside', plural: 'Messages kept aside' },
  access: accessTo(slugs.messagesAside),
  admin: {
    group: 'Word of mouth',
    useAsTitle: 'message',
    defaultColumns: ['message', 'why', 'receivedAt', 'deleteOn'],
    description: 'Messages that came and could not be opened or read. Ask whoever runs the CMS, then open them again.',
  },
  defaultSort: '-receivedAt',
  lockDocuments: false,
  disableDuplicate: true,
  fields: [
    written({ name: 'message', label: 'Message', type: 'text', index: true }),
    written({
      name: 'why',
      label: 'Why',
      type: 'select',
      required: true,
      options: [
        { value: 'not-sealed', label: 'It was not sealed as expected' },
        { value: 'wrong-key', label: 'It was sealed to a key that this CMS does not have' },
        { value: 'cannot-be-opened', label: 'It could not be opened: it was damaged or changed on the way' },
        { value: 'not-a-message', label: 'What was inside is not a message of the site' },
        { value: 'other-content', label: 'Another message with the same id is stored already' },
      ],
    }),
    written({ name: 'receivedAt', label: 'Received', type: 'date', index: true, admin: shownMoment }),
    day('deleteOn', 'Deleted on', { required: true, index: true, access: locked, admin: { readOnly: true } }),
    { ...written({ name: 'sealed', type: 'textarea' }), admin: { hidden: true } },
    { ...written({ name: 'key', type: 'text', required: true, unique: true, index: true }), admin: { hidden: true } },
  ],
  endpoints: [openAgainEndpoint],
  hooks: {
    beforeChange: [ownId],
    afterDelete: [auditDelete, rememberDeleted(slugs.messagesAside, ({ message }) => message)],
  },
})
