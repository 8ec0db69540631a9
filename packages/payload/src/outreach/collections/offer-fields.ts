import { languages, type City } from '@use-it-cities/core'
import type { Condition, Field } from 'payload'
import { day } from '../../fields/day.ts'
import { locked } from '../../fields/locked.ts'
import { nameInLists } from '../../fields/name-in-lists.ts'
import { slugs } from '../../slugs.ts'
import { factsLocked } from '../translate/facts-locked.ts'
import { contactFields } from './contact-fields.ts'
import { wordsField } from './words-field.ts'

const isThere: Condition = (_, __, { operation }) => operation === 'update'
const asLanguages = (city: City) => city.languages.map((value) => ({ value, label: languages[value].english }))

interface OfferFields {
  /** What stands between who offers it and the words. */
  readonly whatAndWhen: readonly Field[]
}

/** The fields that opportunities and events share, in the order in which somebody fills them in. */
export const offerFields = (city: City, own: OfferFields): Field[] => factsLocked(fieldsOf(city, own))

const fieldsOf = (city: City, { whatAndWhen }: OfferFields): Field[] => [
  nameInLists,
  {
    name: 'organisation',
    label: 'Who offers it',
    type: 'relationship',
    relationTo: slugs.organisations,
    required: true,
    index: true,
  },
  ...whatAndWhen,
  wordsField(city),
  {
    name: 'link',
    label: 'Where to read more or to apply',
    type: 'text',
    admin: { placeholder: 'https://', description: 'The address of a page. It has to begin with https://.' },
  },
  {
    name: 'signUp',
    label: 'Offer the contact form of the site for it',
    type: 'checkbox',
    defaultValue: false,
    admin: { description: 'People leave a name and how to reach them; it comes to your organisation.' },
  },
  contactFields(
    city,
    'Whom people reach about it',
    'Leave it empty to show how your organisation is reached in general.',
  ),
  {
    type: 'collapsible',
    label: 'What it is about, so that people find it',
    admin: { initCollapsed: true },
    fields: [
      { name: 'themes', label: 'Themes', type: 'relationship', relationTo: slugs.themes, hasMany: true },
      { name: 'place', label: 'Part of the city', type: 'relationship', relationTo: slugs.places },
      { name: 'strand', label: 'Strand', type: 'relationship', relationTo: slugs.strands },
    ],
  },
  {
    name: 'source',
    label: 'Where you know it from',
    type: 'text',
    maxLength: 500,
    admin: {
      description: 'If it is not from you: the address of a page or the name of a report. People do not see this.',
    },
  },
  {
    name: 'note',
    label: 'For colleagues',
    type: 'textarea',
    maxLength: 500,
    admin: { rows: 2, description: 'People do not see this. No names of people, and nothing about anybody.' },
  },
  day('checkedOn', 'Last made sure that it is so', {
    admin: { position: 'sidebar', description: 'Empty: today. People see this day.' },
  }),
  {
    name: 'code',
    label: 'Its code on the site',
    type: 'text',
    unique: true,
    index: true,
    access: locked,
    admin: {
      readOnly: true,
      position: 'sidebar',
      condition: isThere,
      description: 'Given by the CMS. It never changes.',
    },
  },
  {
    name: 'missing',
    label: 'Not written yet in',
    type: 'select',
    hasMany: true,
    options: asLanguages(city),
    access: locked,
    admin: { readOnly: true, position: 'sidebar', condition: isThere },
  },
]
