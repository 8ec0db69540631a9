import type { LocalDate } from './local-date.ts'

/** How far a fact may be relied on. Anything but `confirmed` is shown as a question to check, never as a value. */
export type Confidence = 'confirmed' | 'unconfirmed'

/** Where a fact was read. */
export interface Source {
  readonly title: string
  readonly section?: string | undefined
  readonly url?: string | undefined
  /** The day the source was read or is dated; `null` when the source gives none. */
  readonly asOf: LocalDate | null
}
