import type { Language, LocalDate } from '@use-it-cities/core'
import type { Profession, Readings } from '@use-it-cities/qualification-equivalency'

/** What the questions are about: a profession on a day, in the language of the page. */
export interface Asking {
  readonly profession: Profession
  readonly readings: Readings
  /** Ids of every profession of the guide. */
  readonly professions: readonly string[]
  readonly language: Language
  readonly on: LocalDate
}
