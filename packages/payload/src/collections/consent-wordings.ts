import { languages, type City } from '@use-it-cities/core'
import type { CollectionConfig } from 'payload'
import { accessTo } from '../access/may.ts'
import { auditWording, keepWording, refuseDeleteOfUsed } from '../consents/wordings/keep-wording.ts'
import { day } from '../fields/day.ts'
import { locked } from '../fields/locked.ts'
import { ownId } from '../fields/own-id.ts'
import { writtenDown } from '../fields/written-down.ts'
import { slugs } from '../slugs.ts'

const once = { update: () => false }

/**
 * What is read to a teller before they answer: a version in a language, written once. A change is a new version, so that
 * what a consent says about the words that were heard stays true.
 */
export const consentWordings = (city: City): CollectionConfig => ({
  slug: slugs.consentWordings,
  labels: { singular: 'Consent wording', plural: 'Consent wordings' },
  access: accessTo(slugs.consentWordings),
  admin: {
    group: 'Stories',
    useAsTitle: 'version',
    defaultColumns: ['version', 'language', 'review', 'reviewer', 'from'],
    description:
      'What is read to a teller before they answer. Words are never changed: add a new version, first in the language it is written in.',
  },
  defaultSort: '-version',
  disableDuplicate: true,
  fields: [
    {
      name: 'version',
      type: 'text',
      required: true,
      index: true,
      maxLength: 20,
      access: once,
      admin: { description: 'For example 2027-01.' },
      validate: (value: unknown) =>
        (typeof value === 'string' && /^[0-9A-Za-z][0-9A-Za-z.-]{0,19}$/.test(value)) ||
        'Expected up to 20 letters, digits, dots and hyphens, for example 2027-01.',
    },
    {
      name: 'language',
      type: 'select',
      required: true,
      access: once,
      options: city.languages.map((value) => ({ value, label: languages[value].name })),
    },
    { name: 'text', label: 'The words', type: 'textarea', required: true, maxLength: 5000, access: once },
    {
      name: 'review',
      label: 'Who answers for the words',
      type: 'select',
      required: true,
      defaultValue: 'unreviewed',
      options: [
        { value: 'source', label: 'Written in this language' },
        { value: 'reviewed', label: 'A speaker has checked the translation' },
        { value: 'unreviewed', label: 'Nobody has checked the translation' },
      ],
      admin: { description: 'Words that nobody has checked count only where a named interpreter was there.' },
    },
    {
      name: 'reviewer',
      label: 'The speaker who checked it',
      type: 'text',
      maxLength: 120,
      admin: { condition: (data) => data.review === 'reviewed' },
    },
    day('from', 'Read from this day on', {
      access: once,
      admin: { description: 'Leave empty where it may be read for any day.' },
    }),
    { name: 'hash', label: 'SHA-256 of the words', type: 'text', access: locked, admin: { readOnly: true } },
    ...writtenDown(),
  ],
  hooks: {
    beforeChange: [ownId, keepWording],
    beforeDelete: [refuseDeleteOfUsed],
    afterChange: [auditWording],
  },
})
