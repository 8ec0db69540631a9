export type * from './contract/index.ts'
export { defineQuestionnaire } from './define/define-questionnaire.ts'
export type { AnswerOf, AnswersOf } from './define/answers-of.ts'
export { compileQuestionnaire } from './runtime/compile-questionnaire.ts'
export type { BadDefinition } from './runtime/prepare.ts'
export type { DefinitionProblem, DefinitionProblemCode } from './define/problem.ts'
export { limits } from './define/limits.ts'
export { sourceStamp } from './define/source-stamp.ts'
export { sourceWords } from './define/source-words.ts'
export { textOf, type ShownText } from './define/text-of.ts'
export { fillIn, placeholdersOf } from './define/fill-in.ts'
export { isDeclined } from './submission/is-declined.ts'
export { whyNotCounted, type KnownToCity } from './submission/why-not-counted.ts'
export { isSerial, newSerial, normaliseSerial } from './serial/serial.ts'
export { submissionIdOfSerial } from './serial/submission-id-of-serial.ts'
export {
  add,
  and,
  answer,
  answered,
  choice,
  coalesce,
  count,
  countWhere,
  divide,
  eq,
  ge,
  gt,
  has,
  ifElse,
  isMissing,
  isOneOf,
  join,
  le,
  length,
  lt,
  max,
  min,
  multiply,
  ne,
  not,
  or,
  round,
  subtract,
  sum,
  today,
  yearsSince,
} from './expression/builders.ts'
