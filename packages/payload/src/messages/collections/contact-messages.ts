import { languages } from '@use-it-cities/core'
import type { CollectionConfig } from 'payload'
import { accessTo } from '../../access/may.ts'
import { rememberDeleted } from '../../data-archive/deleted/remember-deleted.ts'
import { day } from '../../fields/day.ts'
import { locked, onlyFor } from '../../fields/locked.ts'
import { ownId } from '../../fields/own-id.ts'
import { shownMoment } from '../../fields/shown-moment.ts'
import { refuseAskingFor } from '../../hooks/refuse-asking-for.ts'
import { inPanel, written } from '../../research/collections/written.ts'
import { slugs } from '../../slugs.ts'
import { auditDelete, auditRead } from '../audit-read.ts'
import { keepWhatTheyWrote } from '../keep-what-they-wrote.ts'
import { fromPaperEndpoint } from '../paper/from-paper-endpoint.ts'
import { afterPassing } from '../passed-on.ts'
import { whoToldWords } from '../who-told-words.ts'

/** Every language that a site may have: a message is not refused because the city has changed its list meanwhile. */
export const languageOptions = Object.entries(languages).map(([value, { name }]) => ({ value, label: name }))

const reachWords = { phone: 'Telephone', whatsapp: 'WhatsApp', email: 'E-mail' }
const aboutWords = { topic: 'A topic', story: 'A story', opportunity: 'An opportunity', event: 'An event' }

const optionsOf = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }))

/** Read only by opening a message, which is written down: no list shows these, and none is filtered or sorted by them. */
const notInLists = { disableListColumn: true, disableListFilter: true, disableGroupBy: true } as const

/** What a resident wrote on the contact form: for few eyes, and for a set time. Nobody changes their words. */
export const contactMessages = (): CollectionConfig => ({
  slug: slugs.contactMessages,
  labels: { singular: 'Message of a resident', plural: 'Messages of residents' },
  access: accessTo(slugs.contactMessages),
  admin: {
    group: 'Word of mouth',
    useAsTitle: 'title',
    defaultColumns: ['title', 'status', 'organisation', 'language', 'receivedAt'],
    description:
      'Use these only to answer. Each is deleted by itself on its last day, and at once when the person asks. Who opens one is written down.',
    // A list of messages is not a reading of them: it asks for its columns only.
    enableListViewSelectAPI: true,
    components: { beforeListTable: ['@use-it-cities/payload/admin/client#TypeInSlip'] },
  },
  defaultSort: '-receivedAt',
  lockDocuments: false,
  disableDuplicate: true,
  fields: [
    {
      name: 'status',
      type: 'select',
      required: true,
      defaultValue: 'new',
      index: true,
      options: optionsOf({ new: 'New', 'in-hand': 'In hand', done: 'Done' }),
      admin: { position: 'sidebar', description: '“In hand” writes down that it was you who took it.' },
    },
    {
      name: 'takenBy',
      label: 'Taken by',
      type: 'relationship',
      relationTo: slugs.users,
      access: locked,
      admin: { readOnly: true, position: 'sidebar' },
    },
    {
      name: 'organisation',
      label: 'For',
      type: 'relationship',
      relationTo: slugs.organisations,
      index: true,
      access: onlyFor('comms-lead'),
      admin: {
        position: 'sidebar',
        description:
          'Worked out from what it is about. The comms lead passes it on by choosing another one; without one it stays with the comms lead.',
      },
    },
    {
      name: 'notes',
      type: 'textarea',
      maxLength: 2000,
      admin: { description: 'For colleagues. It is deleted with the message.', ...notInLists },
    },
    inPanel({ name: 'title', label: 'About', type: 'text', required: true }),
    inPanel({ name: 'name', label: 'Name', type: 'text', required: true, admin: notInLists }),
    inPanel({
      name: 'reachBy',
      label: 'How to reach them',
      type: 'select',
      required: true,
      options: optionsOf(reachWords),
    }),
    inPanel({ name: 'reachAt', label: 'At', type: 'text', required: true, admin: notInLists }),
    inPanel({ name: 'wantsCall', label: 'Please call me', type: 'checkbox' }),
    inPanel({ name: 'language', label: 'Language', type: 'select', required: true, options: languageOptions }),
    inPanel({ name: 'aboutKind', label: 'About', type: 'select', required: true, options: optionsOf(aboutWords) }),
    inPanel({ name: 'about', label: 'Which one', type: 'text', required: true, index: true }),
    { ...inPanel({ name: 'words', label: 'What they wrote', type: 'textarea', admin: notInLists }), maxLength: 4000 },
    inPanel({ name: 'whoTold', label: 'Who told them', type: 'select', options: optionsOf(whoToldWords) }),
    inPanel({ name: 'referral', label: 'Code of the poster or banner', type: 'text' }),
    inPanel({ name: 'sentAt', label: 'Sent', type: 'date', admin: shownMoment }),
    inPanel({ name: 'receivedAt', label: 'Received', type: 'date', required: true, index: true, admin: shownMoment }),
    day('deleteOn', 'Deleted on', {
      required: true,
      index: true,
      access: locked,
      admin: { readOnly: true, position: 'sidebar' },
    }),
    inPanel({ name: 'doneOn', label: 'Done on', type: 'date', index: true, admin: shownMoment }),
    {
      ...written({ name: 'message', type: 'text', required: true, unique: true, index: true }),
      admin: { hidden: true },
    },
    { ...written({ name: 'contentHash', type: 'text', required: true }), admin: { hidden: true } },
  ],
  endpoints: [fromPaperEndpoint],
  hooks: {
    beforeOperation: [
      refuseAskingFor(
        ['name', 'reachAt', 'words', 'notes', 'contentHash'],
        'Messages cannot be looked for by a name, a number or what is written in them: reading one is written down. Look by status, organisation, language or date.',
      ),
    ],
    beforeChange: [ownId, keepWhatTheyWrote],
    afterChange: [afterPassing],
    afterRead: [auditRead],
    afterDelete: [auditDelete, rememberDeleted(slugs.contactMessages, ({ message }) => message)],
  },
})
