import type { Definition, Question } from '../../src/index.ts'

/** A questionnaire of one section, with these questions. */
export const aDefinition = (questions: readonly Question[], changes: Partial<Definition> = {}): Definition => ({
  contract: 1,
  id: 'made-up',
  version: 1,
  language: 'en',
  title: 'Made up',
  choices: {
    'yes-no': [
      { code: 'yes', label: 'Yes' },
      { code: 'no', label: 'No' },
    ],
  },
  sections: [{ id: 'only', title: 'Only', questions }],
  ...changes,
})

export const text = (name: string, changes: Partial<Question> = {}): Question =>
  ({ type: 'text', name, label: name, ...changes }) as Question

export const integer = (name: string, changes: object = {}): Question =>
  ({ type: 'integer', name, label: name, ...changes }) as Question

export const repeat = (name: string, questions: readonly Question[], changes: object = {}): Question =>
  ({ type: 'repeat', name, label: name, entryLabel: 'One', questions, ...changes }) as Question
