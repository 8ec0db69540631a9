import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  CollectionConfig,
} from 'payload'
import { accessTo } from '../../access/may.ts'
import { locked } from '../../fields/locked.ts'
import { ownId } from '../../fields/own-id.ts'
import { shownMoment } from '../../fields/shown-moment.ts'
import { audit } from '../../hooks/audit.ts'
import { refuse } from '../../hooks/refuse.ts'
import type { Settings } from '../../options.ts'
import { written } from '../../research/collections/written.ts'
import { slugs } from '../../slugs.ts'
import { draftEndpoint, sendEndpoint, showEndpoint } from '../endpoints.ts'

const hidden = { hidden: true } as const

/** The weekly e-mail to partners: drafted by itself, edited by people, sent by the comms lead. Who gets it stands apart. */
export const roundUps = ({ smtpUrl }: Pick<Settings, 'smtpUrl'>): CollectionConfig => ({
  slug: slugs.roundUps,
  labels: { singular: 'Weekly round-up', plural: 'Weekly round-ups' },
  access: accessTo(slugs.roundUps),
  admin: {
    group: 'Word of mouth',
    useAsTitle: 'subject',
    defaultColumns: ['subject', 'week', 'status', 'sentAt', 'recipients'],
    // Asked for when it is shown: the types of the collections are the same with a mail server and without.
    description: () =>
      [
        'Drafted every Monday morning from what was published. A story is in it only while its teller allows the round-up.',
        ...(smtpUrl === null
          ? ['No mail server is set up: nobody gets what is sent. Ask whoever runs the CMS to set SMTP_URL.']
          : []),
      ].join(' '),
  },
  defaultSort: '-week',
  lockDocuments: false,
  disableDuplicate: true,
  fields: [
    {
      name: 'subject',
      type: 'text',
      required: true,
      maxLength: 120,
      validate: (value: unknown) =>
        (typeof value === 'string' &&
          value.trim() !== '' &&
          value.length <= 120 &&
          !/[\p{Cc}\u2028\u2029]/u.test(value)) ||
        'Expected a subject of one line, with at most 120 letters.',
    },
    { name: 'intro', label: 'How it begins', type: 'textarea', maxLength: 2000 },
    {
      name: 'items',
      label: 'What is in it',
      labels: { singular: 'piece', plural: 'pieces' },
      type: 'array',
      maxRows: 100,
      admin: { initCollapsed: true, components: { RowLabel: '@use-it-cities/payload/admin/client#RoundUpItemLabel' } },
      fields: [
        {
          name: 'kind',
          label: 'Under',
          type: 'select',
          required: true,
          defaultValue: 'note',
          options: [
            { value: 'story', label: 'Stories' },
            { value: 'event', label: 'Coming up' },
            { value: 'opportunity', label: 'What there is to do' },
            { value: 'figure', label: 'In figures' },
            { value: 'note', label: 'From the partners' },
          ],
          admin: { isClearable: false },
        },
        {
          name: 'story',
          label: 'The story it is about',
          type: 'relationship',
          relationTo: slugs.stories,
          admin: {
            condition: (_, row) => row?.kind === 'story',
            description: 'Its words are here only for as long as its teller allows it.',
          },
        },
        { name: 'title', type: 'text', maxLength: 200 },
        { name: 'text', type: 'textarea', maxLength: 3000 },
      ],
    },
    written({
      name: 'week',
      label: 'Week from Monday',
      type: 'text',
      required: true,
      unique: true,
      index: true,
      admin: { position: 'sidebar' },
    }),
    written({
      name: 'status',
      type: 'select',
      required: true,
      defaultValue: 'draft',
      // An edit writes none: see below. Nobody but this system ever does.
      validate: () => true as const,
      index: true,
      options: [
        { value: 'draft', label: 'Draft' },
        { value: 'sent', label: 'Sent' },
      ],
      admin: { position: 'sidebar' },
    }),
    written({
      name: 'sentAt',
      label: 'Sent',
      type: 'date',
      index: true,
      admin: { position: 'sidebar', ...shownMoment },
    }),
    written({
      name: 'sentBy',
      label: 'Sent by',
      type: 'relationship',
      relationTo: slugs.users,
      admin: { position: 'sidebar' },
    }),
    written({ name: 'recipients', label: 'To how many', type: 'number', admin: { position: 'sidebar' } }),
    { name: 'codes', type: 'json', access: locked, admin: hidden },
    { name: 'doneAt', type: 'date', index: true, access: locked, admin: hidden },
    { name: 'isStopped', type: 'checkbox', access: locked, admin: hidden },
  ],
  endpoints: [draftEndpoint, showEndpoint, sendEndpoint],
  hooks: {
    beforeChange: [ownId, keepSent],
    afterChange: [putBackWhatWasSent],
    beforeDelete: [keepSentRow],
    afterDelete: [noteDropped],
  },
})

/** What went out is what went out; and only sending makes a draft one that was sent. */
const keepSent: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  if (operation === 'create') return data
  // Asked again: it may have been sent since the row was read for this edit.
  const now = await req.payload.db.findOne<{ id: string; status?: string }>({
    collection: slugs.roundUps,
    where: { id: { equals: originalDoc?.id } },
  })
  if (now?.status === 'sent') throw refuse('This round-up was sent, so it stays as it is.', 409)
  // Of these nothing is written at all: between this look and the write it may be sent, and must not become a draft again.
  const words = Object.entries(data).filter(([field]) => !ofSending.has(field))
  return { ...Object.fromEntries(words), week: originalDoc?.week }
}

const ofSending = new Set(['status', 'sentAt', 'sentBy', 'recipients', 'codes', 'doneAt', 'isStopped'])

/** An edit that was written after it was sent: the words that were sent are put back, and the editor hears why. */
const putBackWhatWasSent: CollectionAfterChangeHook = async ({ doc, operation, previousDoc, req }) => {
  if (operation === 'create' || doc.status !== 'sent') return doc
  const { week, subject, intro, items } = previousDoc as Record<string, unknown>
  await req.payload.db.updateOne({
    collection: slugs.roundUps,
    id: doc.id,
    data: { week, subject, intro, items },
    returning: false,
    req,
  })
  throw refuse('This round-up was sent while you edited it, so it stays as it was sent.', 409)
}

const keepSentRow: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const row = await req.payload.db.findOne<{ id: string; status?: string }>({
    collection: slugs.roundUps,
    where: { id: { equals: id } },
    req,
  })
  if (row?.status === 'sent')
    throw refuse('This round-up was sent, so that it was stays known. Drafts can be deleted.', 409)
}

/** Whoever deletes a draft wants none for that week: it does not come back by itself. */
const noteDropped: CollectionAfterDeleteHook = async ({ doc, req }) => {
  await audit(req, { action: 'round-up-dropped', kind: slugs.roundUps, target: doc.id, detail: doc.week })
  return doc
}
