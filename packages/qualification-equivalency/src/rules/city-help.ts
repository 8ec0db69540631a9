import type { Language, LocalDate, Text } from '@use-it-cities/core'

/** Come without an appointment: a day, times (local, `HH:MM`) and a place. A past one is never shown. */
export interface HelpSession {
  readonly on: LocalDate
  readonly from: string
  readonly to?: string | undefined
  readonly place: string
  readonly note?: Text | undefined
}

/** Help that a city offers: where to get advice, what employers do, courses, mentors. */
export interface LocalHelp {
  readonly id: string
  readonly kind: 'advice' | 'employer-programme' | 'local-scheme' | 'language-course' | 'mentor' | 'drop-in'
  readonly name: string
  /** Who offers it. */
  readonly organisation?: string | undefined
  readonly summary: Text
  /** Ids of professions, or `all`. */
  readonly professions: readonly string[]
  /** Languages people can speak there. */
  readonly languages?: readonly Language[] | undefined
  readonly contact: {
    readonly url?: string | undefined
    readonly phone?: string | undefined
    readonly email?: string | undefined
  }
  readonly sessions?: readonly HelpSession[] | undefined
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
