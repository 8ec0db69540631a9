import type { ContactPart } from './definition.ts'

/** Said instead of an answer. */
export interface Declined {
  readonly missing: 'dont-know' | 'refused'
}

/**
 * One answer, by the type of its question:
 * text, date (YYYY-MM-DD), time (HH:MM), select-one, place, recording, photo, qualification: a string;
 * integer, decimal: a number; consent: true or false; select-many, rank: codes;
 * likert: a code per row; occupation: `OccupationAnswer`; contact: `ContactAnswer`; repeat: one object per entry.
 */
export type Answer =
  | string
  | number
  | boolean
  | readonly string[]
  | { readonly [row: string]: string }
  | OccupationAnswer
  | ContactAnswer
  | readonly Answers[]
  | Declined

export interface OccupationAnswer {
  /** What the person said. */
  readonly words: string
  /** ISCO-08 code, 1 to 4 digits. */
  readonly isco?: string
  /** ESCO concept address. */
  readonly esco?: string
}

export type ContactAnswer = { readonly [part in ContactPart]?: string }

/** Answers by the name of the question. What is not there has not been answered. */
export interface Answers {
  readonly [question: string]: Answer
}
