import { papersHeld, readPerson } from '@use-it-cities/qualification-equivalency/answers'
import type { PaperHeld } from '@use-it-cities/qualification-equivalency'
import type { Asking } from '../asking.ts'
import type { Fault } from '../form/fault.ts'
import { valuesOf, type Typed } from '../form/typed.ts'
import type { AnswerTo } from './answer-to.ts'

export const noPaper = 'none'

/** The papers somebody ticked; none of those shown is an empty list; `undefined` where nothing was ticked at all. */
export function readPapers(
  typed: Typed,
  trainedIn: string | undefined,
  { on, readings }: Pick<Asking, 'on' | 'readings'>,
): AnswerTo<readonly PaperHeld[] | undefined> {
  const ticked = valuesOf(typed, 'holds')
  const wrong = (code: Fault['code'], params: Fault['params'] = {}): AnswerTo<never> => ({
    faults: [{ question: 'papers', field: 'holds', code, params }],
  })
  const known = papersHeld.filter((paper) => ticked.includes(paper))
  const hasNone = ticked.includes(noPaper)
  if (known.length + (hasNone ? 1 : 0) < ticked.length) return wrong('not-a-choice')
  if (hasNone && known.length > 0) return wrong('none-and-some')
  if (ticked.length === 0) return { value: undefined }
  const person = readPerson({ trainedIn, holds: known }, [], on, readings)
  if (!person.ok && trainedIn !== undefined) return wrong('paper-and-country', { country: trainedIn })
  return { value: known }
}
