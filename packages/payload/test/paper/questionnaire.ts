import type { Definition } from '@use-it-cities/questionnaire-schema'
import { slugs } from '../../src/slugs.ts'
import type { Row } from '../support/builders.ts'
import type { Cms } from '../support/cms.ts'

const yesNo = [
  { code: 'yes', label: 'Yes' },
  { code: 'no', label: 'No' },
]

/** A short questionnaire with a consent, a condition and a text. */
export const shortDefinition: Definition = {
  contract: 1,
  id: 'short-one',
  version: 1,
  language: 'en',
  title: 'A short one',
  choices: { 'yes-no': yesNo },
  sections: [
    {
      id: 'start',
      title: 'Before we begin',
      questions: [{ type: 'consent', name: 'agrees', label: 'May we keep your answers?', required: true }],
    },
    {
      id: 'work',
      title: 'Your work',
      questions: [
        { type: 'select-one', name: 'works', label: 'Do you work for pay?', choices: 'yes-no', required: true },
        {
          type: 'integer',
          name: 'hours',
          label: 'How many hours a week?',
          min: 1,
          max: 99,
          when: { eq: [{ answer: 'works' }, 'yes'] },
        },
        { type: 'text', name: 'hopes', label: 'What would you like to do?', required: true },
      ],
    },
  ],
}

/** The id of its row. */
export async function aPublishedQuestionnaire(cms: Cms, definition: Definition = shortDefinition): Promise<string> {
  const row = (await cms.payload.create({
    collection: slugs.questionnaires,
    data: { definition, translations: [], opensOn: '2026-11-01', _status: 'published' } as never,
    overrideAccess: true,
  })) as unknown as Row
  return row.id
}
