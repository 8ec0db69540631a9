import { languages, type City } from '@use-it-cities/core'
import { channels } from '@use-it-cities/success-stories'
import type { CollectionConfig, Condition } from 'payload'
import { accessTo } from '../access/may.ts'
import { day } from '../fields/day.ts'
import { locked } from '../fields/locked.ts'
import { ownId } from '../fields/own-id.ts'
import { shownMoment } from '../fields/shown-moment.ts'
import { auditConsent } from '../consents/audit-consent.ts'
import { checklistField } from '../consents/checklist-field.ts'
import { keepReasonsApart, takeReasonsOut } from '../consents/keep-reasons.ts'
import { refuseAskingWhy } from '../consents/refuse-asking-why.ts'
import { keepNamesApart, takeNamesOut } from '../consents/names/keep-names.ts'
import { typedNameFields } from '../consents/names/name-fields.ts'
import { reasonFields } from '../consents/reason-fields.ts'
import { neverChanged, neverDeleted } from '../hooks/append-only.ts'
import { keepConsentFacts, takeDownWhenWithdrawn } from '../hooks/consents.ts'
import { tellSitesAfterChange } from '../outbox/hooks.ts'
import { slugs } from '../slugs.ts'
import { forgetEndWhenRenewed } from '../take-down/ended-consents.ts'

const whenGiven: Condition = (data) => data.type === 'given'
/** What the system adds. Before that there is nothing to see. */
const onceRecorded: Condition = (_, siblings) => Boolean(siblings?.text)
const options = (values: readonly string[]) => values.map((value) => ({ value, label: inWords(value) }))
/** `funder-reports` as people read it: Funder reports. `press` covers broadcast too. */
const inWords = (value: string) =>
  value === 'press' ? 'Press and broadcast' : value.charAt(0).toUpperCase() + value.slice(1).replaceAll('-', ' ')
const language = (city: City) => city.languages.map((value) => ({ value, label: languages[value].name }))

/** What tellers said, in the order they said it. Rows are added and never changed: a change of mind is a new row. */
export const consents = (city: City): CollectionConfig => ({
  slug: slugs.consents,
  access: accessTo(slugs.consents),
  admin: { group: 'Stories', useAsTitle: 'on', defaultColumns: ['story', 'type', 'on', 'until'] },
  defaultSort: '-recordedAt',
  disableDuplicate: true,
  fields: [
    { name: 'story', type: 'relationship', relationTo: slugs.stories, required: true, index: true },
    {
      name: 'type',
      label: 'What they said',
      type: 'select',
      required: true,
      options: [
        { value: 'given', label: 'Yes, as written here' },
        { value: 'countersigned', label: 'A second person has checked this consent' },
        { value: 'refused', label: 'No' },
        { value: 'paused', label: 'Pause: not for now' },
        { value: 'resumed', label: 'Go on after the pause' },
        { value: 'withdrawn', label: 'Withdraw: take it down for good' },
      ],
    },
    day('on', 'The day they said it', { required: true }),
    {
      name: 'how',
      label: 'How they said it',
      type: 'select',
      required: true,
      options: options(['paper', 'spoken', 'recorded', 'online']),
    },
    {
      name: 'given',
      label: 'The consent that was checked',
      type: 'relationship',
      relationTo: slugs.consents,
      filterOptions: ({ data }) => ({
        type: { equals: 'given' },
        ...(typeof data.story === 'string' && { story: { equals: data.story } }),
      }),
      admin: { condition: (data) => data.type === 'countersigned' },
    },
    {
      name: 'language',
      label: 'The language it was read in',
      type: 'select',
      options: language(city),
      admin: { condition: whenGiven },
    },
    checklistField(whenGiven),
    {
      name: 'wording',
      type: 'group',
      admin: { condition: whenGiven },
      fields: [
        { name: 'version', type: 'text', admin: { description: 'Leave empty for the newest wording.' } },
        { name: 'interpreter', label: 'Interpreter, when one was there', type: 'text' },
        { name: 'text', type: 'textarea', access: locked, admin: { readOnly: true, condition: onceRecorded } },
        // Whoever records says which words they read out; a hook holds it against what is kept.
        { name: 'hash', type: 'text', access: { update: () => false }, admin: { hidden: true } },
        { name: 'review', type: 'text', access: locked, admin: { readOnly: true, condition: onceRecorded } },
      ],
    },
    {
      name: 'organisations',
      label: 'Organisations that may use it',
      type: 'relationship',
      relationTo: slugs.organisations,
      hasMany: true,
      admin: { condition: whenGiven },
    },
    {
      name: 'channels',
      label: 'Where it may go',
      type: 'select',
      hasMany: true,
      options: options(channels),
      admin: { condition: whenGiven },
    },
    {
      name: 'languages',
      label: 'In which languages',
      type: 'select',
      hasMany: true,
      options: language(city),
      admin: { condition: whenGiven },
    },
    {
      name: 'identifiability',
      label: 'How the teller may be recognised',
      type: 'group',
      admin: { condition: whenGiven },
      fields: [
        {
          name: 'name',
          label: 'Called by',
          type: 'select',
          options: options(['full-name', 'first-name', 'other-name', 'nobody']),
          admin: { description: 'Left empty: nobody.' },
        },
        { name: 'face', label: 'A picture of the teller may be shown', type: 'checkbox', defaultValue: false },
        { name: 'voice', label: 'A recording of the teller may be played', type: 'checkbox', defaultValue: false },
        {
          name: 'place',
          label: 'A place may be named as exactly as',
          type: 'select',
          options: options(['ward', 'area', 'city']),
          admin: { description: 'Left empty: the city.' },
        },
      ],
    },
    day('until', 'The last day it holds', { admin: { condition: whenGiven } }),
    day('refreshOn', 'The day to talk with them again', {
      index: true,
      admin: { condition: whenGiven, description: 'Leave empty for two months before the last day. It ends nothing.' },
    }),
    {
      name: 'needsCountersignature',
      label: 'An asylum claim is open, family may be at risk, or the teller is under 18',
      type: 'checkbox',
      defaultValue: false,
      admin: { condition: whenGiven },
    },
    {
      name: 'why',
      label: 'Why',
      type: 'group',
      virtual: true,
      // Written here and kept apart: once the consent is stored, only the safeguarding lead reads it.
      access: { read: ({ id, data, doc }) => (id ?? data?.id ?? doc?.id) === undefined, update: () => false },
      admin: {
        // Payload takes a field that is not stored for one that nobody writes.
        readOnly: false,
        condition: (data) => data.type === 'given' && data.needsCountersignature === true,
        description: 'Only the safeguarding lead can read this afterwards.',
        disableListColumn: true,
        disableListFilter: true,
      },
      fields: reasonFields(),
    },
    {
      name: 'realName',
      label: 'What they are really called',
      type: 'group',
      virtual: true,
      // Written here and kept apart: it is compared with the words of the story, and nobody on this screen reads it again.
      access: { read: ({ id, data, doc }) => (id ?? data?.id ?? doc?.id) === undefined, update: () => false },
      admin: {
        // As above.
        readOnly: false,
        condition: whenGiven,
        description:
          'So that we notice where the story says it although it should not. It is kept apart: only the safeguarding lead can read it.',
        disableListColumn: true,
        disableListFilter: true,
      },
      fields: typedNameFields(),
    },
    { name: 'subject', type: 'text', access: locked, admin: { hidden: true } },
    {
      name: 'recordedAt',
      label: 'Written down',
      type: 'date',
      access: locked,
      index: true,
      admin: { readOnly: true, position: 'sidebar', ...shownMoment },
    },
    {
      name: 'recordedBy',
      label: 'Written down by',
      type: 'text',
      access: locked,
      admin: { readOnly: true, position: 'sidebar' },
    },
    {
      name: 'curator',
      type: 'relationship',
      relationTo: slugs.organisations,
      index: true,
      access: locked,
      admin: { hidden: true },
    },
  ],
  hooks: {
    beforeOperation: [refuseAskingWhy],
    beforeChange: [neverChanged, ownId, takeReasonsOut, takeNamesOut, keepConsentFacts],
    beforeDelete: [neverDeleted],
    afterChange: [
      takeDownWhenWithdrawn,
      keepReasonsApart,
      keepNamesApart,
      forgetEndWhenRenewed,
      auditConsent,
      tellSitesAfterChange,
    ],
  },
})
