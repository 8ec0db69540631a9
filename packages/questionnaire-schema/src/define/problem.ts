import type { Because } from '@use-it-cities/core'

/** Why a definition cannot be run. The sentences are in `locales`. */
export type DefinitionProblemCode =
  /** Not the kind of value that belongs here. `expected`: what does. */
  | 'wrong-shape'
  /** Not version 1 of this format. */
  | 'wrong-contract'
  /** `type`: a question type nobody knows. */
  | 'unknown-type'
  /** `name`: not small letters, digits and underscores (names), or hyphens (ids and codes); or a reserved word. */
  | 'bad-name'
  /** `name`: two questions of one name. */
  | 'duplicate-name'
  /** `id`: two sections of one id. */
  | 'duplicate-section'
  /** `list`, `code`: one code twice in a choice list. */
  | 'duplicate-code'
  /** `name`: two rows of one name in a grid. */
  | 'duplicate-row'
  /** `code`: two checks of one code on a question. */
  | 'duplicate-check'
  /** `name`: a question that was retired is used again. */
  | 'retired-name'
  /** `list`, `code`: a choice that was retired is used again. */
  | 'retired-code'
  /** `list`: a choice list that is not there. */
  | 'unknown-choice-list'
  /** `name`: no question has this name. */
  | 'unknown-reference'
  /** `name`: a question that is only asked later. */
  | 'forward-reference'
  /** `questions`: questions that wait for one another, as `a → b → a`. */
  | 'cycle'
  /** `name`, `repeat`: a question of a repeat, named from outside of it. Use `sum`, `count` or `countWhere`. */
  | 'inside-repeat'
  /** `name`, `type`: an answer that is no single value. Use `has`, `count` or `answered`. */
  | 'not-a-value'
  /** `name`, `type`: not a question that several codes answer, or a repeat. */
  | 'not-a-list'
  /** `name`, `type`: not a repeat. */
  | 'not-a-repeat'
  /** `choice` outside of a choice filter. */
  | 'choice-outside-filter'
  /** `type`: what cannot be inside a repeat. */
  | 'not-in-repeat'
  /** `operation`: nobody knows it. */
  | 'unknown-operation'
  /** `min`, `max`: the least is more than the most. */
  | 'bad-bounds'
  /** `date`: neither a day that exists nor `today`. */
  | 'bad-date'
  /** `limit`: more than this. */
  | 'too-many'
  /** `limit`: more characters than this. */
  | 'too-long'
  /** `limit`: an expression inside an expression, more often than this. */
  | 'too-deep'

/** One thing that makes a definition impossible to run, and where: `sections[1].questions[2].when.and[0]`. */
export interface DefinitionProblem {
  readonly path: string
  readonly code: DefinitionProblemCode
  readonly params?: Because['params']
}
