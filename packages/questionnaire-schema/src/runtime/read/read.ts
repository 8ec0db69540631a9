import type { AnswerErrorCode, AnswerError } from '../../contract/index.ts'
import type { Run } from '../run.ts'

/** Not of the form its question asks for: an error has been noted, and the value is not kept. */
export const wrong: unique symbol = Symbol('wrong')
/** Said, but empty: spaces, no choice ticked. The same as not answered. */
export const empty: unique symbol = Symbol('empty')

/**
 * Looks at one answer that is not blank. Returns it when it has the form of its question, with an error noted when it is
 * not right all the same; `wrong` when it does not; `empty` when nothing is in it.
 */
export type Read = (value: unknown, run: Run, path: string, isRequired: boolean) => unknown

/** Notes an error. */
export function note(run: Run, question: string, code: AnswerErrorCode, params?: AnswerError['params']): void {
  run.errors.push(params === undefined ? { question, code } : { question, code, params })
}

/** Notes that the form is wrong. */
export function wrongType(run: Run, path: string, expected: string): typeof wrong {
  note(run, path, 'wrong-type', { expected })
  return wrong
}
