import type { LocalDate } from '@use-it-cities/core'
import type { FactDate } from '../model/fact-date.ts'

/** An amount as it is today; what it is paid for and when it is charged stay as they were. */
export interface CorrectedFee {
  /** In minor units (pence). */
  readonly amountMinor: number
  readonly currency: string
}

/** The least marks of an English test as they are today. A mark is a band (7.5) or a grade ('C+'). */
export interface CorrectedMarks {
  readonly overall: number | null
  readonly components: {
    readonly listening: number | string
    readonly reading: number | string
    readonly writing: number | string
    readonly speaking: number | string
  }
  /** How long a result counts, in months; `null` when the source does not say. */
  readonly validityMonths: number | null
  /** Whether all marks must come from one sitting; `null` when the source does not say. */
  readonly oneSitting: boolean | null
}

/** What somebody of an organisation read about one fact since the guide was put together, dated and with its source. */
export interface Correction {
  readonly id: string
  /** The id of the fact it is about. */
  readonly fact: string
  /** A sentence, an amount or marks, as the fact asks for; `null`: do not rely on the fact, ask. */
  readonly value: string | CorrectedFee | CorrectedMarks | null
  /** The page where it was read, and the title of that page. */
  readonly source: string
  readonly sourceTitle: string
  /** The date the source gives itself, or the day somebody read it. */
  readonly asOf: FactDate
  /** The organisation that stands for it. */
  readonly by: string
  readonly recordedOn: LocalDate
  /** The last day it counts; after it the fact is one to ask about. */
  readonly reviewBy: LocalDate
}
