import type { QuestionId } from '../question-id.ts'

/** How many sittings of a test a person can give. */
export const mostSittings = 3
export const sittingNumbers = [1, 2, 3] as const
export type SittingNumber = (typeof sittingNumbers)[number]

/** The fields of one sitting, as its certificate has them. */
export const sittingParts = [
  'test',
  'listening',
  'reading',
  'writing',
  'speaking',
  'overall',
  'day',
  'month',
  'year',
] as const
export type SittingPart = (typeof sittingParts)[number]
export const sittingField = (number: SittingNumber, part: SittingPart) => `sitting${number}.${part}` as const

const sittingFields = sittingNumbers.flatMap((number) => sittingParts.map((part) => sittingField(number, part)))

/** What a question is answered with. A page carries the fields of all other questions as hidden ones. */
export const fieldsOf: Readonly<Record<QuestionId, readonly string[]>> = {
  nation: ['nation'],
  country: ['trainedIn'],
  'trained-as': ['qualifiedAs'],
  // `holdsShown` says which papers were on the page: a paper that was not is neither held nor not held.
  papers: ['holds', 'holdsShown'],
  swiss: ['swissRights'],
  status: ['status'],
  practised: ['practised.day', 'practised.month', 'practised.year'],
  english: ['english'],
  tests: ['sittings', ...sittingFields],
}

/** Questions somebody would rather not answer. */
export const unsaidField = 'unsaid'

export const allFields: readonly string[] = [...Object.values(fieldsOf).flat(), unsaidField]
