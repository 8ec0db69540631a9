/** Why the text of an expression could not be read. The sentence is in `sentences.en.json` under `expression.<code>`. */
export interface ExpressionTextProblem {
  readonly code:
    | 'unknown-character'
    | 'quote-not-closed'
    | 'bad-quoting'
    | 'unexpected'
    | 'unexpected-end'
    | 'left-over'
    | 'name-expected'
    | 'compared-twice'
    | 'too-deep'
    | 'too-long'
  /** Where, counted from 0. */
  readonly at: number
  readonly received: string
  /** What would have been right here, in words. */
  readonly expected: string
}
