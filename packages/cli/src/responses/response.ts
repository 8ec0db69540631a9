import type { Answers } from '@use-it-cities/questionnaire-schema'
import type { LocalDate } from '@use-it-cities/core'

/** What is wrong with a response before anybody looks at its answers. */
export interface ResponseProblem {
  readonly code:
    | 'not-json'
    | 'not-an-object'
    | 'line-too-long'
    | 'wrong-cells'
    | 'not-a-day'
    | 'other-questionnaire'
    | 'other-version'
    | 'duplicate-id'
    | 'file-unreadable'
  readonly params: Readonly<Record<string, string | number>>
}

/** One response as the file has it. */
export interface Response {
  readonly id: string
  /** Where it begins: a line, or its number in a list. */
  readonly line: number
  /** Undefined when it could not be read. */
  readonly answers: Answers | undefined
  /** The day of the interview, when the file says so. */
  readonly on: LocalDate | undefined
  readonly problems: readonly ResponseProblem[]
}

/** What is expected and what to do, for people. */
export const problemSentences: Readonly<Record<ResponseProblem['code'], string>> = {
  'not-json': 'Expected JSON, for example {"id": "r1", "answers": {"age": 30}}, but this cannot be read.',
  'not-an-object': 'Expected an object, for example {"id": "r1", "answers": {"age": 30}}, but this is something else.',
  'line-too-long': 'Expected a line of at most {most} characters, but this is longer.',
  'wrong-cells': 'Expected {expected} cells, one for each column, but got {received}.',
  'not-a-day': 'Expected the day of the interview, for example 2026-11-21, but got “{received}”.',
  'other-questionnaire': 'Expected answers to {expected}, but these are to {received}.',
  'other-version': 'Expected answers to version {expected}, but these are to version {received}.',
  'file-unreadable': 'After {read} responses the file cannot be read any further. The error output says why.',
  'duplicate-id': 'Expected each response once, but {id} is there already: {first}.',
}
