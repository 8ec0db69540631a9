import type { LocalDate } from '@use-it-cities/core'

/** Set on a fact that a city corrected: every page says so, with who stands for it. */
export interface Corrected {
  /** The organisation that stands for it. */
  readonly by: string
  /** The day it was recorded. */
  readonly on: LocalDate
  readonly sourceTitle: string
  /** Whether the guide had a confirmed value before. */
  readonly wasConfirmed: boolean
}
