import type { Because, LocalDate } from '@use-it-cities/core'
import type { Answer, Answers, ContactAnswer } from './answers.ts'
import type { MissingReason } from './expression.ts'

/** Where a question is: its name, or `members[2].age` for a question of a repeat's third entry. */
export type QuestionPath = string

/** What is wrong with an answer; after each code, the parameters that come with it. */
export type AnswerErrorCode =
  | 'required'
  /** `expected`: the type of the question, or `answers`, `entry`; `part`: the part of an occupation or contact answer. */
  | 'wrong-type'
  | 'not-whole'
  /** `min` */
  | 'too-small'
  /** `max` */
  | 'too-large'
  /** `places` */
  | 'too-many-places'
  /** `max`: characters; `part`: the part of a contact answer. */
  | 'too-long'
  | 'not-a-date'
  | 'not-a-time'
  /** `earliest`: a LocalDate */
  | 'too-early'
  /** `latest`: a LocalDate */
  | 'too-late'
  /** `code`, cut short; `row`: the row of a grid. Also a choice that the filter does not offer. */
  | 'unknown-choice'
  /** `code`; `row` */
  | 'retired-choice'
  /** `min`: choices or entries */
  | 'too-few'
  /** `max`: choices or entries */
  | 'too-many'
  /** `code`: the one that is chosen alone */
  | 'exclusive-choice'
  /** `code` */
  | 'chosen-twice'
  /** `row` */
  | 'row-missing'
  /** `reason`: what was said */
  | 'may-not-decline'
  /** `check`: its code. The sentence is the definition's own: `question.<name>.check.<code>`. */
  | 'check-failed'
  | 'unknown-question'
  /** An answer to a note. */
  | 'not-answerable'

/** One thing wrong with one answer. The sentence is in `locales`, or the definition's own for `check-failed`. */
export interface AnswerError {
  readonly question: QuestionPath
  readonly code: AnswerErrorCode
  readonly params?: Because['params']
}

/** The same on the server, in the browser and on paper entry. */
export interface Verdict {
  /** `complete`: every question that was asked and is required has a right answer. */
  readonly status: 'complete' | 'incomplete' | 'invalid' | 'declined'
  readonly errors: readonly AnswerError[]
  /**
   * The final record: hidden answers dropped, calculated values in, contact answers taken out. It is the object that was
   * given when nothing of that had to be done, so change neither.
   */
  readonly answers: Answers
  readonly contact: { readonly [question: string]: ContactAnswer }
  /** Why a question of the final record has no answer. An object without a prototype. */
  readonly missing: { readonly [question: QuestionPath]: MissingReason }
  /** Answers of a draft that a condition has hidden: kept in the draft, not in `answers`. */
  readonly dropped: readonly QuestionPath[]
}

/** One question as the person meets it now. */
export interface QuestionState {
  readonly path: QuestionPath
  readonly name: string
  readonly section: string
  /** Position in the definition, 1 for the first: the number on paper. */
  readonly number: number
  readonly isAsked: boolean
  readonly isRequired: boolean
  readonly answer: Answer | undefined
  /** Codes on offer after the filter, for questions with choices. */
  readonly codes?: readonly string[]
}

export interface EvaluationOptions {
  /** The day of the interview. */
  readonly on: LocalDate
}

/** A definition made ready once: no `eval`, closures only. Safe to share. */
export interface CompiledQuestionnaire {
  readonly id: string
  readonly version: number
  /** Every question in order with its state, repeats' entries included. */
  states(answers: Answers, options: EvaluationOptions): readonly QuestionState[]
  /** Sections with at least one question asked, in order: the steps a person goes through. */
  steps(answers: Answers, options: EvaluationOptions): readonly string[]
  validate(answers: Answers, options: EvaluationOptions): Verdict
  /** Errors of one section only, for the step a person is on. */
  validateSection(section: string, answers: Answers, options: EvaluationOptions): readonly AnswerError[]
}
