import { entriesOf, withAnswer } from '../question-path.ts'
import type { Answers } from '@use-it-cities/questionnaire-schema'
import type { ReadyQuestionnaire } from '../ready-questionnaire.ts'

/** Answers with one more entry of a repeat, as far as the questionnaire allows it. */
export function withEntry(ready: ReadyQuestionnaire, answers: Answers, repeat: string): Answers {
  const question = ready.question(repeat)
  const entries = entriesOf(answers, repeat)
  if (question?.type !== 'repeat' || entries.length >= Math.min(question.max ?? 50, 50)) return answers
  return withAnswer(answers, repeat, [...entries, {}])
}

/** Answers without one entry of a repeat; without an answer when it was the last. */
export function withoutEntry(answers: Answers, repeat: string, at: number): Answers {
  const left = entriesOf(answers, repeat).filter((_, each) => each !== at)
  return withAnswer(answers, repeat, left.length > 0 ? left : undefined)
}
