/** A reason as a code and its parameters; `locales/*` hold the sentence. */
export interface Because<Code extends string = string> {
  readonly key: Code
  readonly params?: Readonly<Record<string, string | number>>
}

/** Always three-valued: `unknown` says that a fact is missing, not that the answer is no. */
export type Outcome = 'met' | 'not-met' | 'unknown'

/** One judgement with its reason. */
export interface Finding<Code extends string = string> {
  readonly outcome: Outcome
  readonly because: Because<Code>
  readonly sources?: readonly string[]
}
