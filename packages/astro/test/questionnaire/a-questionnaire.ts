import type { Definition, PublishedQuestionnaire } from '@use-it-cities/questionnaire-schema'
import { readyQuestionnaire, type ReadyQuestionnaire } from '../../src/questionnaire/ready-questionnaire.ts'

/** One question of every kind that is entered, on one page. */
export const aDefinition: Definition = {
  contract: 1,
  id: 'every-kind',
  version: 1,
  language: 'en',
  title: 'Every kind',
  sections: [
    {
      id: 'all',
      title: 'All',
      questions: [
        { type: 'text', name: 'words', label: 'Words?', mayDecline: ['dont-know'] },
        { type: 'integer', name: 'people', label: 'People?' },
        { type: 'date', name: 'since', label: 'Since?' },
        { type: 'select-many', name: 'skills', label: 'Skills?', choices: 'skills', mayDecline: ['refused'] },
        { type: 'consent', name: 'consent', label: 'May we?' },
        { type: 'rank', name: 'first', label: 'First?', choices: 'skills', top: 3 },
        {
          type: 'likert',
          name: 'agree',
          label: 'Agree?',
          choices: 'skills',
          rows: [
            { name: 'one', label: 'One' },
            { name: 'two', label: 'Two' },
          ],
        },
        { type: 'contact', name: 'contact', label: 'Contact?', parts: ['name', 'phone'] },
        { type: 'occupation', name: 'job', label: 'Job?' },
      ],
    },
  ],
  choices: {
    skills: [
      { code: 'food', label: 'Food' },
      { code: 'sewing', label: 'Sewing' },
    ],
  },
}

export function ready(definition: Definition = aDefinition): ReadyQuestionnaire {
  const published: PublishedQuestionnaire = {
    definition,
    translations: [],
    opensOn: '2026-01-01',
    closesOn: null,
    released: { online: ['en'], paper: ['en'], 'read-aloud': ['en'] },
  }
  const made = readyQuestionnaire(published)
  if (!made.ok) throw new Error('The definition of this test is not right.')
  return made.value
}
