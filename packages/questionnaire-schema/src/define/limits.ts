/** How large a questionnaire and its answers may be. Paper ends long before; a hostile file does not. */
export const limits = {
  sections: 100,
  questions: 500,
  /** Entries of one repeat. */
  entries: 50,
  /** Characters of one answer or one sentence. */
  text: 10_000,
  /** Choices of one list. */
  choices: 2_000,
  /** Rows of one grid, and checks of one question. */
  rows: 50,
  /** Expressions inside one another. */
  depth: 32,
} as const
