import type { Definition } from '@use-it-cities/questionnaire-schema'

/**
 * The number of each question by its name: its place in the definition, questions of a repeat included. The compiled
 * questionnaire gives the same (`QuestionState.number`), so that data entry shows what is on the paper. What is
 * calculated has a number too and is not printed, so there a number is left out.
 */
export const numbersOf = ({ sections }: Definition): ReadonlyMap<string, number> =>
  new Map(
    sections
      .flatMap(({ questions }) => questions)
      .flatMap((question) => [question, ...(question.type === 'repeat' ? question.questions : [])])
      .map(({ name }, at) => [name, at + 1]),
  )
