/** What can be wrong with a guide's data. */
export type ProblemCode =
  | 'wrong-shape'
  | 'missing-source'
  | 'unknown-nation'
  | 'unknown-regulator'
  | 'unlisted-profession'
  | 'missing-profession'
  | 'duplicate-id'
  | 'orphan-fact'
  | 'missing-step'
  | 'orphan-step'
  | 'cycle'
  | 'out-of-order'
  | 'overlapping-periods'
  | 'unknown-fact'
  | 'impossible-mark'

/**
 * One thing wrong, and where: `nurse/nmc-international/english`, `professions.3.routes.0.whoFor.source` or
 * `corrections.0.value.amountMinor`.
 */
export interface Problem {
  readonly code: ProblemCode
  readonly at: string
  readonly received: string
  readonly expected: string
}
