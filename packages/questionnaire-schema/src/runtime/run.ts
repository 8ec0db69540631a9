import type { LocalDate } from '@use-it-cities/core'
import type { AnswerError, ContactAnswer, MissingReason, QuestionState } from '../contract/index.ts'
import type { Frame } from '../expression/evaluate.ts'

/** One walk through the questionnaire: what is known so far, and what came out. */
export interface Run extends Frame {
  readonly on: LocalDate
  readonly errors: AnswerError[]
  /** Without a prototype: a path is found in it when it was put there. It grows faster that way too. */
  readonly missing: { [path: string]: MissingReason }
  readonly dropped: string[]
  readonly contact: { [name: string]: ContactAnswer }
  /** `waiting`: a consent that is required has not been given. `declined`: it was refused. Nothing more is asked. */
  gate: 'open' | 'waiting' | 'declined'
  /** The consent that was refused. */
  refused: string | null
  /** Nothing had to be left out or put in so far: the record is what was given. */
  isAsGiven: boolean
  /** Filled only for a caller who wants the state of each question. */
  readonly states: QuestionState[] | null
}

/** A record that is being filled. */
export interface Filled {
  [name: string]: unknown
}

/** Only what JSON calls an object. */
export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Nobody has said anything here. */
export const isBlank = (value: unknown): boolean => value === undefined || value === null || value === ''
