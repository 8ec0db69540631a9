import type { AnswerState, AssessmentFile, Assessor, Reply } from '@use-it-cities/assessment'
import type { LocalDate } from '@use-it-cities/core'

/** Evidence as it is being written: a line without a title or a day is kept here and is not in the file yet. */
export interface EvidenceLine {
  readonly title: string
  readonly link: string
  readonly collectedOn: string
  readonly expiresOn: string
}

/** One answer as the form has it. */
export interface KeptAnswer {
  readonly answer: AnswerState
  readonly level: number | null
  readonly evidence: readonly EvidenceLine[]
  readonly note: string
  readonly justification: string
}

/** One assessment as this device keeps it: the answers given here, and those that came in files. */
export interface Kept {
  readonly id: string
  /** Rises with each writing, so that two windows notice each other. */
  readonly version: number
  readonly updatedAt: string
  readonly catalogue: string
  /** Version of the catalogue. */
  readonly of: string
  readonly profile: string | null
  readonly on: LocalDate
  readonly name: string
  readonly kind: string | null
  /** Who answers on this device. */
  readonly assessor: string
  readonly role: string
  readonly answers: Readonly<Record<string, KeptAnswer>>
  readonly others: readonly Assessor[]
  /** What the other side said of the same matters. */
  readonly otherSide: AssessmentFile | null
  readonly reply: Reply | null
}

export const noAnswer: KeptAnswer = { answer: 'not-assessed', level: null, evidence: [], note: '', justification: '' }

export const answerTo = (kept: Kept, item: string): KeptAnswer =>
  (Object.hasOwn(kept.answers, item) ? kept.answers[item] : undefined) ?? noAnswer

/** Whether anything was said or written about an item. */
export const isAnswered = ({ answer, evidence, note }: KeptAnswer): boolean =>
  answer !== 'not-assessed' || evidence.length > 0 || note.trim() !== ''
