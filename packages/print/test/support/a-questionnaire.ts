import { newSerial, type Definition, type Questionnaire } from '@use-it-cities/questionnaire-schema'
import type { PrintCity } from '../../src/index.ts'

export const city: PrintCity = { name: { en: 'Testville' }, contact: { email: 'hello@example.org' } }

export const serial = newSerial(new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8]))
export const otherSerial = newSerial(new Uint8Array([8, 7, 6, 5, 4, 3, 2, 1]))

/** A small questionnaire with one question of every kind that looks different on paper. */
export const aDefinition = (changes: Partial<Definition> = {}): Definition => ({
  contract: 1,
  id: 'test-form',
  version: 1,
  language: 'en',
  title: 'What we can do',
  sections: [
    {
      id: 'start',
      title: 'Before we start',
      questions: [
        { name: 'consent', type: 'consent', label: 'May we ask you some questions?', required: true },
        { name: 'works', type: 'select-one', choices: 'yes_no', label: 'Do you work?', mayDecline: ['refused'] },
        {
          name: 'hours',
          type: 'integer',
          max: 99,
          label: 'How many hours a week?',
          when: { eq: [{ answer: 'works' }, 'yes'] },
        },
        { name: 'skills', type: 'select-many', choices: 'skills', label: 'What are you good at?' },
        { name: 'dish', type: 'text', label: 'Which dish?', lines: 2, when: { has: ['skills', 'cooking'] } },
      ],
    },
    {
      id: 'more',
      title: 'More about you',
      questions: [
        {
          name: 'agree',
          type: 'likert',
          choices: 'scale',
          label: 'How much do you agree?',
          rows: [{ name: 'help', label: 'People here help each other.' }],
        },
        { name: 'first', type: 'rank', choices: 'skills', label: 'What matters most?', top: 2 },
        { name: 'since', type: 'date', label: 'Since when do you live here?' },
        {
          name: 'members',
          type: 'repeat',
          label: 'Who lives with you?',
          entryLabel: 'Person',
          max: 3,
          questions: [{ name: 'age', type: 'integer', label: 'How old?' }],
        },
        { name: 'reach', type: 'contact', parts: ['name', 'phone'], label: 'How can we reach you?' },
      ],
    },
  ],
  choices: {
    yes_no: [
      { code: 'yes', label: 'Yes' },
      { code: 'no', label: 'No' },
    ],
    skills: [
      { code: 'cooking', label: 'Cooking' },
      { code: 'sewing', label: 'Sewing' },
    ],
    scale: [
      { code: 'yes', label: 'I agree' },
      { code: 'no', label: 'I do not agree' },
    ],
  },
  ...changes,
})

export const aQuestionnaire = (changes: Partial<Definition> = {}): Questionnaire<Definition> => ({
  definition: aDefinition(changes),
  translations: [],
})
