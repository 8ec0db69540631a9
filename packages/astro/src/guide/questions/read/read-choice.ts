import type { Fault } from '../form/fault.ts'
import type { Typed } from '../form/typed.ts'
import { valuesOf } from '../form/typed.ts'
import type { QuestionId } from '../question-id.ts'
import type { AnswerTo } from './answer-to.ts'

/** One of several answers. Two different ones, or one that was never offered, come from a page that was changed. */
export function readChoice<Value extends string>(
  typed: Typed,
  question: QuestionId,
  field: string,
  offered: readonly Value[],
): AnswerTo<Value | undefined> {
  const values = valuesOf(typed, field)
  const wrong = (code: Fault['code']): AnswerTo<never> => ({ faults: [{ question, field, code }] })
  if (values.length > 1) return wrong('one-answer')
  const value = offered.find((each) => each === values[0])
  if (values.length > 0 && value === undefined) return wrong('not-a-choice')
  return { value }
}
