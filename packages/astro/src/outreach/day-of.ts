import { dayInWords, type Language, type LocalDate } from '@use-it-cities/core'

/** A day people plan for: `Tuesday 24 November`, with its year where that is another than today's. */
export const dayOf = (on: LocalDate, language: Language, today: LocalDate): string =>
  dayInWords(on, language, { hasYear: on.slice(0, 4) !== today.slice(0, 4) })
