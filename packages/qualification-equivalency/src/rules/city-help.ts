import type { LocalDate, Text } from '@use-it-cities/core'

/** Help that a city offers: where to get advice, what employers do, courses, mentors. */
export interface LocalHelp {
  readonly id: string
  readonly kind: 'advice' | 'employer-programme' | 'language-course' | 'mentor' | 'drop-in'
  readonly name: string
  readonly summary: Text
  /** Ids of professions, or `all`. */
  readonly professions: readonly string[]
  readonly contact: {
    readonly url?: string | undefined
    readonly phone?: string | undefined
    readonly email?: string | undefined
  }
  /** Where it was read, and the day somebody last checked that it runs. */
  readonly source: string
  readonly checkedOn: LocalDate
  /** Until when it may be shown. */
  readonly reviewBy: LocalDate
}

/** A city's own help; another city brings its own file. */
export interface CityHelp {
  readonly city: string
  readonly help: readonly LocalHelp[]
}
