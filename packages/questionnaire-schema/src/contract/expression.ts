/**
 * A condition, constraint or calculation as data. Each operation is an object with one key, so that it reads in JSON:
 * `{ "and": [{ "eq": [{ "answer": "works" }, "yes"] }, { "lt": [{ "answer": "hours" }, 16] }] }`.
 *
 * Three-valued: an operation on something that is not known is not known (`null`), except that `and` is false as soon
 * as one part is false, and `or` is true as soon as one part is true. Not answered, don't know, refused and not asked
 * are all "not known" to arithmetic and comparisons; `answered` and `isMissing` tell them apart.
 */
export type Expression =
  | Literal
  | { readonly answer: string }
  /** An attribute of the choice that a `filter` looks at, such as its `area`. Only inside a choice filter. */
  | { readonly choice: string }
  | { readonly answered: string }
  | { readonly isMissing: readonly [answer: string, reason: MissingReason] }
  | { readonly and: readonly Expression[] }
  | { readonly or: readonly Expression[] }
  | { readonly not: Expression }
  | { readonly eq: Pair }
  | { readonly ne: Pair }
  | { readonly lt: Pair }
  | { readonly le: Pair }
  | { readonly gt: Pair }
  | { readonly ge: Pair }
  /** The list answer has this code: `{ has: ["skills", "cooking"] }`. */
  | { readonly has: readonly [answer: string, code: string] }
  /** The value is one of these: `{ in: [{ answer: "status" }, ["a", "b"]] }`. */
  | { readonly in: readonly [value: Expression, codes: readonly (string | number)[]] }
  /** How many codes are chosen, or how many entries a repeat has. */
  | { readonly count: string }
  /** Entries of a repeat for which a condition holds; inside it `answer` names the questions of an entry. */
  | { readonly countWhere: readonly [repeat: string, condition: Expression] }
  | { readonly sum: readonly [repeat: string, question: string] }
  | { readonly add: readonly Expression[] }
  | { readonly subtract: Pair }
  | { readonly multiply: readonly Expression[] }
  /** Division by zero is not known. */
  | { readonly divide: Pair }
  | { readonly min: readonly Expression[] }
  | { readonly max: readonly Expression[] }
  | { readonly round: Expression }
  | { readonly if: readonly [condition: Expression, then: Expression, otherwise: Expression] }
  /** The first that is known. */
  | { readonly coalesce: readonly Expression[] }
  | { readonly length: Expression }
  /** Text joined with nothing between. */
  | { readonly join: readonly Expression[] }
  /** The day of the interview, as a LocalDate; never the clock. */
  | { readonly today: true }
  /** Whole years from a date to the day of the interview. */
  | { readonly yearsSince: Expression }

export type Literal = string | number | boolean | null
export type Pair = readonly [Expression, Expression]

/** Why there is no answer. `not-asked` comes from conditions; nobody chooses it. */
export type MissingReason = 'dont-know' | 'refused' | 'not-asked' | 'unanswered'
