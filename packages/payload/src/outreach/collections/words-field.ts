import { languages, type City } from '@use-it-cities/core'
import type { ArrayField } from 'payload'
import { notByTranslators } from '../translate/facts-locked.ts'
import { asOptions, reviewWords } from '../words.ts'

const client = '@use-it-cities/payload/admin/client'

/** The words of an opportunity or an event, a row for each language. */
export const wordsField = (city: City): ArrayField => ({
  name: 'words',
  label: 'The words',
  labels: { singular: 'language', plural: 'languages' },
  type: 'array',
  required: true,
  defaultValue: () => [{ language: city.languages[0] }],
  maxRows: city.languages.length,
  admin: {
    description:
      'One language is enough to begin with. Where a language is missing, people see the original and are told so.',
    initCollapsed: true,
    components: { RowLabel: `${client}#LanguageOfRow`, beforeInput: [`${client}#OpenOwnWords`] },
  },
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'language',
          label: 'Language',
          type: 'select',
          required: true,
          options: city.languages.map((value) => ({
            value,
            label: `${languages[value].english} (${languages[value].name})`,
          })),
          admin: { isClearable: false, components: { Field: `${client}#LanguageOfWords` } },
        },
        {
          name: 'review',
          label: 'How these words came about',
          type: 'select',
          options: asOptions(reviewWords),
          access: { update: notByTranslators },
          admin: { description: 'Empty: the first language is the original; the others nobody has checked yet.' },
        },
      ],
    },
    {
      name: 'title',
      label: 'Title',
      type: 'text',
      required: true,
      maxLength: 120,
      admin: { components: { Field: `${client}#TitleOfWords` } },
    },
    {
      name: 'summary',
      label: 'What it is and who it is for, in one or two sentences',
      type: 'textarea',
      required: true,
      maxLength: 300,
      admin: { rows: 2, components: { Field: `${client}#LinesOfWords` } },
    },
    {
      name: 'body',
      label: 'More to know',
      type: 'textarea',
      admin: {
        rows: 5,
        components: { Field: `${client}#LinesOfWords` },
        description:
          'What it costs, what to bring, who can help. Each line is a paragraph. Plain words: no links, no bold.',
      },
    },
  ],
})
