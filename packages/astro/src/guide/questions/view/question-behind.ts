import type { QuestionId } from '../question-id.ts'

const questions: Readonly<Record<string, QuestionId>> = {
  trainedIn: 'country',
  qualifiedAs: 'trained-as',
  holds: 'papers',
  swissRights: 'swiss',
  status: 'status',
  lastPractised: 'practised',
  english: 'english',
  overall: 'tests',
}

/** The question whose answer a rule of the package misses. */
export const questionBehind = (answer: string): QuestionId | undefined =>
  Object.hasOwn(questions, answer) ? questions[answer] : undefined
