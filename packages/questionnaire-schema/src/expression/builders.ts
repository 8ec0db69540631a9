import type { Expression, MissingReason } from '../contract/index.ts'

/** The answer of a question. */
export const answer = <const Name extends string>(name: Name) => ({ answer: name }) as const
/** An attribute of the choice that a filter looks at. */
export const choice = <const Name extends string>(attribute: Name) => ({ choice: attribute }) as const
/** The question was asked and has an answer. Never "not known". */
export const answered = <const Name extends string>(name: Name) => ({ answered: name }) as const
/** The question has no answer, for this reason. */
export const isMissing = <const Name extends string, const Reason extends MissingReason>(name: Name, reason: Reason) =>
  ({ isMissing: [name, reason] }) as const

export const and = <const Parts extends readonly Expression[]>(...parts: Parts) => ({ and: parts }) as const
export const or = <const Parts extends readonly Expression[]>(...parts: Parts) => ({ or: parts }) as const
export const not = <const Part extends Expression>(part: Part) => ({ not: part }) as const

export const eq = <const A extends Expression, const B extends Expression>(a: A, b: B) => ({ eq: [a, b] }) as const
export const ne = <const A extends Expression, const B extends Expression>(a: A, b: B) => ({ ne: [a, b] }) as const
export const lt = <const A extends Expression, const B extends Expression>(a: A, b: B) => ({ lt: [a, b] }) as const
export const le = <const A extends Expression, const B extends Expression>(a: A, b: B) => ({ le: [a, b] }) as const
export const gt = <const A extends Expression, const B extends Expression>(a: A, b: B) => ({ gt: [a, b] }) as const
export const ge = <const A extends Expression, const B extends Expression>(a: A, b: B) => ({ ge: [a, b] }) as const

/** The list answer has this code. */
export const has = <const Name extends string, const Code extends string>(name: Name, code: Code) =>
  ({ has: [name, code] }) as const
/** The value is one of these: the operation `in`, which JavaScript keeps for itself. */
export const isOneOf = <const A extends Expression, const Codes extends readonly (string | number)[]>(
  value: A,
  codes: Codes,
) => ({ in: [value, codes] }) as const
/** How many codes are chosen, or how many entries a repeat has. */
export const count = <const Name extends string>(name: Name) => ({ count: name }) as const
/** Entries of a repeat for which a condition holds. */
export const countWhere = <const Name extends string, const A extends Expression>(repeat: Name, condition: A) =>
  ({ countWhere: [repeat, condition] }) as const
/** The sum of a question over the entries of a repeat. */
export const sum = <const Name extends string, const Inner extends string>(repeat: Name, question: Inner) =>
  ({ sum: [repeat, question] }) as const

export const add = <const Parts extends readonly Expression[]>(...parts: Parts) => ({ add: parts }) as const
export const subtract = <const A extends Expression, const B extends Expression>(a: A, b: B) =>
  ({ subtract: [a, b] }) as const
export const multiply = <const Parts extends readonly Expression[]>(...parts: Parts) => ({ multiply: parts }) as const
/** Division by zero is not known. */
export const divide = <const A extends Expression, const B extends Expression>(a: A, b: B) =>
  ({ divide: [a, b] }) as const
export const min = <const Parts extends readonly Expression[]>(...parts: Parts) => ({ min: parts }) as const
export const max = <const Parts extends readonly Expression[]>(...parts: Parts) => ({ max: parts }) as const
/** To a whole number; a half goes away from zero. */
export const round = <const A extends Expression>(value: A) => ({ round: value }) as const
/** The operation `if`, which JavaScript keeps for itself. */
export const ifElse = <const A extends Expression, const B extends Expression, const C extends Expression>(
  condition: A,
  then: B,
  otherwise: C,
) => ({ if: [condition, then, otherwise] }) as const
/** The first that is known. */
export const coalesce = <const Parts extends readonly Expression[]>(...parts: Parts) => ({ coalesce: parts }) as const
/** The number of characters of a text. */
export const length = <const A extends Expression>(text: A) => ({ length: text }) as const
/** Texts one after the other. */
export const join = <const Parts extends readonly Expression[]>(...parts: Parts) => ({ join: parts }) as const
/** The day of the interview. */
export const today = () => ({ today: true }) as const
/** Whole years from a date to the day of the interview. */
export const yearsSince = <const A extends Expression>(date: A) => ({ yearsSince: date }) as const
