import type { CollectionConfig, JSONField } from 'payload'
import { accessTo } from '../../access/may.ts'
import { day } from '../../fields/day.ts'
import { ownId } from '../../fields/own-id.ts'
import { neverDeleted } from '../../hooks/append-only.ts'
import { slugs } from '../../slugs.ts'
import { answersEndpoint } from '../desk/answers-endpoint.ts'
import { answerFlagsEndpoint, decideEndpoint } from '../desk/endpoints.ts'
import { packed } from '../packed.ts'
import { inPanel, written } from './written.ts'

/** What a person at the validation desk may have decided. */
export const submissionStatuses = ['submitted', 'validated', 'rejected', 'retracted'] as const
export type SubmissionStatus = (typeof submissionStatuses)[number]

const data = (name: string, label: string): JSONField =>
  written({ name, label, type: 'json', admin: { hidden: true, disableListColumn: true, disableListFilter: true } })

const option = (value: string) => ({
  value,
  label: value.charAt(0).toUpperCase() + value.slice(1).replaceAll('-', ' '),
})

/**
 * Completed questionnaires: who asked, how, when and where, and the answers. Written by the intake and the validation
 * desk only. Names, numbers and addresses of residents are not here but in `submission-contacts`.
 */
export const submissions = (): CollectionConfig => ({
  slug: slugs.submissions,
  access: accessTo(slugs.submissions),
  admin: {
    group: 'Research',
    useAsTitle: 'submission',
    defaultColumns: ['submission', 'questionnaire', 'researcher', 'interviewedOn', 'status'],
    description: 'Decide about them at the validation desk.',
  },
  defaultSort: '-receivedAt',
  lockDocuments: false,
  disableDuplicate: true,
  fields: [
    inPanel({ name: 'submission', label: 'Interview', type: 'text', required: true, unique: true, index: true }),
    inPanel({ name: 'questionnaire', label: 'Questionnaire', type: 'text', required: true, index: true }),
    inPanel({ name: 'version', label: 'Version', type: 'number', required: true }),
    inPanel({
      name: 'researcher',
      label: 'Researcher',
      type: 'relationship',
      relationTo: slugs.researchers,
      index: true,
    }),
    inPanel({ name: 'researcherGiven', label: 'Researcher as it was written', type: 'text' }),
    inPanel({ name: 'mode', label: 'How', type: 'select', options: ['self', 'read-aloud', 'paper'].map(option) }),
    inPanel({ name: 'language', label: 'Language', type: 'text' }),
    inPanel({ name: 'interpreter', label: 'An interpreter was there', type: 'checkbox' }),
    day('interviewedOn', 'Interviewed', {
      access: { create: () => false, update: () => false },
      admin: { readOnly: true, condition: () => false },
    }),
    inPanel({ name: 'startedAt', label: 'Begun, by the clock of the device', type: 'text' }),
    inPanel({ name: 'finishedAt', label: 'Finished, by the clock of the device', type: 'text' }),
    inPanel({ name: 'place', label: 'Place', type: 'text' }),
    inPanel({ name: 'serial', label: 'Serial number of the paper form', type: 'text', index: true }),
    inPanel({ name: 'via', label: 'Came by', type: 'select', options: ['site', 'paper'].map(option) }),
    inPanel({ name: 'enteredBy', label: 'Typed in by', type: 'relationship', relationTo: slugs.users }),
    inPanel({ name: 'receivedAt', label: 'Received', type: 'date', index: true }),
    data('answers', 'Answers'),
    packed(data('missing', 'Not answered')),
    data('dropped', 'Left out'),
    data('wrong', 'Wrong answers'),
    data('notCounted', 'Why it does not count'),
    inPanel({
      name: 'status',
      label: 'Status',
      type: 'select',
      required: true,
      defaultValue: 'submitted',
      index: true,
      options: submissionStatuses.map(option),
    }),
    inPanel({ name: 'validatedAt', label: 'Validated', type: 'date' }),
    inPanel({ name: 'validatedBy', label: 'Validated by', type: 'relationship', relationTo: slugs.users }),
    inPanel({ name: 'decisionReason', label: 'Reason given', type: 'textarea' }),
    inPanel({ name: 'duplicateOf', label: 'The same as', type: 'text', index: true }),
    data('flags', 'To look at'),
    inPanel({ name: 'flagsAnswer', label: 'What the researcher says about it', type: 'textarea' }),
    inPanel({ name: 'flagsDecision', label: 'What was decided about it', type: 'textarea' }),
    { ...written({ name: 'contentHash', type: 'text', index: true }), admin: { hidden: true } },
    { ...written({ name: 'answersHash', type: 'text', index: true }), admin: { hidden: true } },
  ],
  endpoints: [answersEndpoint, decideEndpoint, answerFlagsEndpoint],
  hooks: { beforeChange: [ownId], beforeDelete: [neverDeleted] },
})
