/** The questions of the guide, in the order they are asked in. Which of them matter to somebody is in `questionsFor`. */
export const questionIds = [
  'nation',
  'country',
  'trained-as',
  'papers',
  'swiss',
  'status',
  'practised',
  'english',
  'tests',
] as const
export type QuestionId = (typeof questionIds)[number]

/** A question, the list of answers to check, or the answer itself. */
export type PageId = QuestionId | 'check' | 'answer'

export const isQuestion = (page: string): page is QuestionId => (questionIds as readonly string[]).includes(page)
