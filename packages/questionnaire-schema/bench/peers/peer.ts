import type { Answers } from '../../src/index.ts'

/** What every library must agree on, response by response. */
export interface Outcome {
  /** Questions with something wrong, each once, in alphabetical order. */
  readonly wrong: readonly string[]
  /** Questions that a condition hides, in alphabetical order; null for a library that cannot say. */
  readonly hidden: readonly string[] | null
}

/** One library, made ready for the form. */
export interface Peer {
  readonly name: string
  /** Responses of one round. A slow library gets fewer. */
  readonly responses: number
  /** What is timed: everything the library does to judge and evaluate one response. */
  readonly judge: (answers: Answers) => unknown
  /** What is compared. Not timed. */
  readonly outcome: (answers: Answers) => Outcome
  /** Called now and then between responses, for a library that lets go of memory only when the event loop turns. */
  readonly rest?: () => Promise<void>
}

export const sorted = (names: Iterable<string>): readonly string[] => [...new Set(names)].sort()
