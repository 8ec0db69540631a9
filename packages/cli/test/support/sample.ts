import type { Definition } from '@use-it-cities/questionnaire-schema'

/** A small questionnaire with one question of most kinds. */
export const sample: Definition = {
  contract: 1,
  id: 'sample',
  version: 2,
  language: 'en',
  title: 'A sample',
  sections: [
    {
      id: 'first',
      title: 'First',
      questions: [
        { name: 'agrees', type: 'consent', label: 'Do you agree?', required: true },
        {
          name: 'age',
          type: 'integer',
          label: 'How old are you?',
          required: true,
          min: 16,
          max: 120,
          mayDecline: ['refused'],
        },
        { name: 'works', type: 'select-one', choices: 'yn', label: 'Do you work?', required: true },
        {
          name: 'hours',
          type: 'integer',
          label: 'How many hours?',
          when: { eq: [{ answer: 'works' }, 'yes'] },
          checks: [
            { code: 'week', test: { le: [{ answer: 'hours' }, 100] }, message: 'A week has not so many hours.' },
          ],
        },
        { name: 'skills', type: 'select-many', choices: 'skills', label: 'What can you do?' },
        {
          name: 'views',
          type: 'likert',
          choices: 'yn',
          label: 'Is it so?',
          rows: [
            { name: 'good', label: 'It is good.' },
            { name: 'near', label: 'It is near.' },
          ],
        },
        { name: 'job', type: 'occupation', label: 'What is your work?' },
        { name: 'reach', type: 'contact', label: 'How can we reach you?', parts: ['phone', 'email'] },
        {
          name: 'members',
          type: 'repeat',
          label: 'Who lives with you?',
          entryLabel: 'Person',
          questions: [{ name: 'member_age', type: 'integer', label: 'How old?' }],
        },
      ],
    },
  ],
  choices: {
    yn: [
      { code: 'yes', label: 'Yes' },
      { code: 'no', label: 'No' },
    ],
    skills: [
      { code: 'cooking', label: 'Cooking' },
      { code: 'sewing', label: 'Sewing' },
    ],
  },
}
